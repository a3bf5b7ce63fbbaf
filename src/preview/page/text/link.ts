/** What pressing a link leads to. */
export type LinkTarget =
  /** The bot's own link: its private chat, with `/start` where there is a payload or a START. */
  | { readonly type: 'start'; readonly payload: string | undefined }
  /** It adds the bot to a group or a channel, which is still to be chosen. */
  | { readonly type: 'add to group'; readonly payload: string | undefined }
  | { readonly type: 'add to channel'; readonly rights: string | undefined }
  | { readonly type: 'web'; readonly url: string }
  /** Something that only a Telegram client does, in words: 'Telegram would …'. */
  | { readonly type: 'telegram'; readonly would: string }
  | { readonly type: 'refused' };

/** Only http and https ever become an address that the browser opens. */
export function linkTarget(link: string, botUsername: string): LinkTarget {
  const url = parsed(link);
  if (url === undefined) return { type: 'refused' };
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return isTelegramHost(url.hostname)
        ? telegramPage(url, botUsername)
        : { type: 'web', url: url.href };
    case 'tg:':
      return telegramScheme(url, botUsername);
    case 'mailto:':
      return { type: 'telegram', would: `write an e-mail to ${decodeURI(url.pathname)}` };
    case 'tel:':
      return { type: 'telegram', would: `call ${decodeURI(url.pathname)}` };
    case 'ton:':
    case 'tonsite:':
      return { type: 'telegram', would: `open ${url.href}` };
    default:
      return { type: 'refused' };
  }
}

/** Written without a scheme it is meant for the web, as clients read it. */
function parsed(link: string): URL | undefined {
  const absolute = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(link) ? link : `http://${link}`;
  return URL.parse(absolute) ?? undefined;
}

function isTelegramHost(host: string): boolean {
  return /^(www\.)?(t\.me|telegram\.me|telegram\.dog)$/.test(host);
}

function telegramPage(url: URL, botUsername: string): LinkTarget {
  const [name = '', ...rest] = url.pathname.split('/').filter((part) => part !== '');
  const own = name.toLowerCase() === botUsername.toLowerCase() && rest.length === 0;
  if (own) return ownLink(url.searchParams);
  if (name === 'share')
    return { type: 'telegram', would: 'let you choose a chat to share this in' };
  return { type: 'web', url: url.href };
}

function telegramScheme(url: URL, botUsername: string): LinkTarget {
  const { searchParams } = url;
  const command = (url.hostname || url.pathname.replace(/^\/+/, '')).toLowerCase();
  if (command === 'resolve') {
    const domain = searchParams.get('domain') ?? '';
    if (domain.toLowerCase() === botUsername.toLowerCase()) return ownLink(searchParams);
    return { type: 'telegram', would: `open @${domain}` };
  }
  if (command === 'user') {
    return { type: 'telegram', would: `open the profile of user ${searchParams.get('id') ?? ''}` };
  }
  return { type: 'telegram', would: `open ${url.href}` };
}

function ownLink(parameters: URLSearchParams): LinkTarget {
  if (parameters.has('startgroup')) {
    return { type: 'add to group', payload: parameters.get('startgroup') || undefined };
  }
  if (parameters.has('startchannel')) {
    // In a query a plus is read as a space.
    const rights = parameters.get('admin')?.replaceAll(' ', '+') || undefined;
    return { type: 'add to channel', rights };
  }
  const payload = parameters.get('start');
  return { type: 'start', payload: payload === null ? undefined : payload };
}
