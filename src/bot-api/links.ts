import { badRequest, isRefusal, type Refusal } from './refusal.ts';

/**
 * A link as Telegram stores it: with a scheme, the host in lower case, at least `/` for a path.
 * Only http, https, tg, ton and tonsite links exist, and a host needs a dot: `localhost` is refused.
 */
export function checkLink(link: string, { httpsOnly = false } = {}): string | Refusal {
  const checked = parseLink(link, httpsOnly);
  return isRefusal(checked) ? badRequest(`URL '${link}' is invalid: ${checked.words}`) : checked;
}

/** `tg://user?id=1` names a user instead of a page. */
export function userOfLink(link: string): number | undefined {
  const id = /^tg:(?:\/\/)?user\?(?:.*&)?id=(\d+)/i.exec(link)?.[1];
  return id === undefined ? undefined : Number(id);
}

const LINK =
  /^(?:(?<scheme>[^:/?#@[\]]*):\/\/)?(?:(?<user>[^/?#]*)@)?(?<host>\[[^\]/?#]*\]|[^:/?#@]*)(?::(?<port>[^/?#@\]]*))?(?<rest>[/?#].*)?$/s;

function parseLink(link: string, httpsOnly: boolean): string | Refusal {
  const own = /^(tg|ton|tonsite):(?:\/\/)?/i.exec(link);
  const parts = LINK.exec(own ? link.slice(own[0].length) : link)?.groups;
  if (!parts) return badRequest('Disallowed character in URL host');
  const scheme = parts.scheme?.toLowerCase() ?? 'http';
  if (scheme !== 'http' && scheme !== 'https') return badRequest('Unsupported URL protocol');
  if (parts.port !== undefined && !isPort(parts.port)) {
    return badRequest('Wrong port number specified in the URL');
  }
  const host = (parts.host ?? '').toLowerCase();
  if (host === '') return badRequest('URL host is empty');
  if (host === '.') return badRequest('Host is invalid');
  const problem = hostProblem(host);
  if (problem) return badRequest(problem);
  if (httpsOnly && (own || scheme !== 'https')) return badRequest('Only HTTPS links are allowed');
  const rest = pathOf(parts.rest ?? '');
  if (own) return `${own[1]?.toLowerCase()}://${host}${rest.replace(/^\/(?=\?|$)/, '')}`;
  if (!host.includes('.') && !host.startsWith('[')) return badRequest('Wrong HTTP URL');
  const user = parts.user === undefined ? '' : `${parts.user}@`;
  const port = parts.port === undefined ? '' : `:${Number(parts.port)}`;
  return `${scheme}://${user}${host}${port}${rest}`;
}

function isPort(port: string): boolean {
  return /^\d+$/.test(port) && Number(port) > 0 && Number(port) <= 65_535;
}

function hostProblem(host: string): string | undefined {
  if (host.startsWith('[')) {
    return /^\[[0-9a-f:.]+\]$/.test(host) ? undefined : 'Wrong IPv6 URL host';
  }
  if (/%(?![0-9a-f]{2})/.test(host)) return 'Wrong percent-encoded symbol in URL host';
  // Letters beyond ASCII are let through as they are.
  return /^(?:[\w.\-!$,~*'();&+=%]|[\u0080-\uffff])+$/.test(host)
    ? undefined
    : 'Disallowed character in URL host';
}

function pathOf(rest: string): string {
  const path = rest.trimEnd();
  const rooted = path.startsWith('/') ? path : `/${path}`;
  return rooted.replace(
    /[ \p{Cc}]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
