import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';

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

/**
 * Serves `GET /health`: 200 while updates arrive, 503 otherwise, with a few counts as JSON.
 *
 * @throws the listening error, for example `EADDRINUSE`
 */
export async function serveHealth(
  { host, port }: { host: string; port: number },
  health: () => Health,
): Promise<HealthServer> {
  const app = new Hono();
  app.get('/health', (context) => {
    const { ready, briefs } = health();
    return context.json(
      { status: ready ? 'ok' : 'waiting for Telegram', briefs },
      ready ? 200 : 503,
    );
  });
  const server = createServer(getRequestListener(app.fetch));
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
