import { StartError } from './start-error.ts';

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'it is in use',
  EACCES: 'it needs more rights',
  EADDRNOTAVAIL: 'HOST is not an address of this machine',
  ENOTFOUND: 'HOST has no address',
  EAI_AGAIN: 'HOST has no address',
};

/**
 * Starts a server, and says in words why an address can't be listened on.
 *
 * @param advice a sentence on what to do about it
 * @throws StartError
 */
export async function listening<Server>(
  { host, port }: { readonly host: string; readonly port: number },
  advice: string,
  listen: () => Promise<Server>,
): Promise<Server> {
  try {
    return await listen();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code];
    if (reason === undefined) throw error;
    throw new StartError(`Can't listen on ${host}:${port}: ${reason}. ${advice}`);
  }
}
