import { once } from 'node:events';

/** How the program is, for whoever watches over it. */
export interface Health {
  /** False until the first answer of Telegram, and while it can't be reached. */
  readonly ready: boolean;
  readonly briefs: number;
}

export interface HealthServer {
  /** The port that is listened on, also where 0 was asked for. */
  readonly port: number;
  close(): Promise<void>;
}

// `import` would load every lazy part of the module, WebSocket and fetch among them, and hold it.
const { createServer } = process.getBuiltinModule('node:http');

/**
 * Serves `GET /health`: 200 while updates arrive, 503 otherwise, with a few counts as JSON.
 *
 * @throws the listening error, for example `EADDRINUSE`
 */
export async function serveHealth(
  { host, port }: { host: string; port: number },
  health: () => Health,
): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname !== '/health' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    const { ready, briefs } = health();
    const status = ready ? 'ok' : 'waiting for Telegram';
    response
      .writeHead(ready ? 200 : 503, { 'content-type': 'application/json' })
      .end(JSON.stringify({ status, briefs }));
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
