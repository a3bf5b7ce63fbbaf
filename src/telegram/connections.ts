import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { ApiClientOptions } from 'grammy';

type FetchConfig = NonNullable<ApiClientOptions['baseFetchConfig']>;

/**
 * Idle for so long, a connection is not used again. Servers close theirs, too, and what is sent at
 * that very moment is lost without saying whether it arrived. Where a server names its own time
 * (`Keep-Alive: timeout=5`), Node gives the connection up a second before that; grammY's own agent
 * has no time, and with none Node heeds no server's.
 */
const IDLE_MS = 30_000;

const agents = new Map<string, HttpAgent>();

/** How requests to Telegram are made: over kept connections, which all that ask this server share. */
export function connectionsTo(apiRoot: string): FetchConfig {
  const options = { keepAlive: true, timeout: IDLE_MS };
  const agent =
    agents.get(apiRoot) ??
    (apiRoot.startsWith('https:') ? new HttpsAgent(options) : new HttpAgent(options));
  agents.set(apiRoot, agent);
  // grammY's types are those of the web's fetch; node-fetch takes an agent.
  const config = { agent, compress: true };
  return config;
}
