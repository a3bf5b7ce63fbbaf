import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Whether the server can be reached; the address stays the same throughout. */
export interface Listener {
  readonly url: string;
  /** Cuts every connection and takes no more. */
  goOffline(): Promise<void>;
  goOnline(): Promise<void>;
}

/** On the loopback interface; port 0 takes any that is free. */
export async function listen(server: Server, wanted: number): Promise<Listener> {
  let port = wanted;

  const goOnline: Listener['goOnline'] = async () => {
    if (server.listening) return;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
    port = (server.address() as AddressInfo).port;
  };

  await goOnline();
  return {
    url: `http://127.0.0.1:${port}`,
    goOnline,
    goOffline: () =>
      new Promise((resolve) => {
        // It calls back with an error where it was closed already, which is what was wanted.
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
