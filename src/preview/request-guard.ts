/** What a request must say of itself before anything is done for it. */
export interface RequestFacts {
  readonly method: string;
  readonly path: string;
  /** A header by its name in lower case. */
  header(name: string): string | undefined;
}

export interface Forbidden {
  readonly status: 403 | 415;
  readonly words: string;
}

const NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Keeps other web sites out: the preview listens on this machine only, but every site that is open
 * in the browser can send requests there. A foreign `Host` is a name that was made to point here.
 *
 * @param port the one listened on
 */
export function forbidden(
  { method, path, header }: RequestFacts,
  port: number,
): Forbidden | undefined {
  const hosts = NAMES.map((name) => (port === 80 ? name : `${name}:${port}`));
  const host = header('host')?.toLowerCase() ?? '';
  if (!hosts.includes(host)) return no(`the preview is at http://localhost:${port} only`);

  const origin = header('origin');
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) {
    return no('another site asked for this');
  }
  // Following a link to the page is harmless; listening in and acting are not.
  const site = header('sec-fetch-site') ?? 'none';
  const guarded = method !== 'GET' || path === '/events';
  if (guarded && site !== 'same-origin' && site !== 'none') {
    return no('another site asked for this');
  }
  // Forms and the like can't send JSON without the browser asking us first.
  const [type] = header('content-type')?.split(';') ?? [];
  if (method === 'POST' && type?.trim().toLowerCase() !== 'application/json') {
    return { status: 415, words: 'acts are sent as application/json' };
  }
  return undefined;
}

function no(words: string): Forbidden {
  return { status: 403, words };
}
