import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Act } from './acts.ts';
import type { Changes } from './changes.ts';
import { createEventStreams } from './event-streams.ts';
import { CONTENT_SECURITY_POLICY, withImportMap } from './index-page.ts';
import { readJson } from './json-body.ts';
import { NotPossible } from './not-possible.ts';
import { createPageFiles } from './page-files.ts';
import type { ErrorFields, PreviewLog } from './preview-log.ts';
import type { Refused, Snapshot } from './protocol.ts';
import { forbidden } from './request-guard.ts';

export interface PreviewServer {
  /** To open in a browser. */
  readonly url: string;
  /** The port listened on, also where 0 was asked for. */
  readonly port: number;
  /** Tabs that listen. */
  tabs(): number;
  /** Ends every stream and connection, and resolves when they are gone. */
  close(): Promise<void>;
}

export interface Health {
  /** Whether the bot gets its updates. */
  readonly ready: boolean;
  readonly briefs: number;
}

export interface PreviewServerOptions {
  readonly port: number;
  readonly act: Act;
  readonly snapshot: () => Snapshot;
  readonly changes: Pick<Changes, 'subscribe'>;
  /** For `GET /health`, which answers as the bot's own does. */
  readonly health: () => Health;
  readonly log: PreviewLog;
  readonly errorFields: ErrorFields;
  /** Where the page lies; beside this file by default. */
  readonly pageFolder?: string;
}

type Env = { Bindings: HttpBindings };

/** Nobody but this machine, whatever HOST says: whoever reaches the page is every person in it. */
export const PREVIEW_HOST = '127.0.0.1';

const MAX_BODY_BYTES = 64 * 1024;

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * Serves the page and what it talks to, to this machine only.
 *
 * @throws the listening error, for example `EADDRINUSE`
 */
export async function servePreview(options: PreviewServerOptions): Promise<PreviewServer> {
  const { act, snapshot, changes, health, log, errorFields } = options;
  const files = createPageFiles(options.pageFolder);
  const streams = createEventStreams(snapshot, changes);
  let port = options.port;

  const app = new Hono<Env>();
  app.use(async (c, next) => {
    const { method, path } = c.req;
    const no = forbidden({ method, path, header: (name) => c.req.header(name) }, port);
    if (no) c.res = refused(c, no.words, no.status);
    else await next();
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  app.get('/events', (c) => {
    // A HEAD has no body: nobody would ever end its stream.
    if (c.req.method === 'HEAD') return c.body(null);
    const stream = streams.open(() => c.env.outgoing.destroy());
    return c.body(stream, 200, { 'content-type': 'text/event-stream' });
  });
  app.post('/act/:name', async (c) => {
    const body = await readJson(c.req.raw, MAX_BODY_BYTES);
    if (!body.ok) return refused(c, body.words, body.status);
    return c.json((await act(c.req.param('name'), body.value)) ?? {});
  });
  app.get('/health', (c) => {
    const { ready, briefs } = health();
    const status = ready ? 'ok' : 'waiting for Telegram';
    return c.json({ status, briefs }, ready ? 200 : 503);
  });
  app.get('*', async (c) => {
    const file = await files.read(c.req.path);
    if (!file) return c.notFound();
    const body = c.req.path === '/' ? withImportMap(file.body) : file.body;
    // Files change while somebody works on them, and come from this very machine.
    return c.body(body, 200, { 'content-type': file.type, 'cache-control': 'no-cache' });
  });
  app.notFound((c) => refused(c, 'there is nothing here', 404));
  app.onError((error, c) => {
    if (error instanceof NotPossible) return refused(c, error.message, error.status);
    log.error({ path: c.req.path, ...errorFields(error) }, 'preview request failed');
    return refused(c, 'a fault of the preview: the log in the terminal has more', 500);
  });

  const { fetch } = app;
  // Everybody else's Request and Response stay Node's own.
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
  try {
    server.listen(port, PREVIEW_HOST);
    await once(server, 'listening');
  } catch (error) {
    streams.close();
    throw error;
  }
  ({ port } = server.address() as AddressInfo);
  return {
    url: `http://localhost:${port}`,
    port,
    tabs: streams.count,
    async close() {
      streams.close();
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function refused(
  c: Context<Env>,
  words: string,
  status: 400 | 403 | 404 | 413 | 415 | 500,
): Response {
  return c.json({ error: words } satisfies Refused, status);
}
