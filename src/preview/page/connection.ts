import type { Change } from '../protocol.ts';

export interface Listener {
  changed(change: Change): void;
  connected(connected: boolean): void;
}

/** What a server that refuses for good (a proxy's 502) makes EventSource give up on. */
const RETRY_MS = 2000;

/** Listens to the server for as long as the page lives. */
export function listen({ changed, connected }: Listener): void {
  const source = new EventSource('/events');
  source.onopen = () => connected(true);
  source.onmessage = ({ data }: MessageEvent<string>) => changed(JSON.parse(data) as Change);
  source.onerror = () => {
    connected(false);
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen({ changed, connected }), RETRY_MS);
  };
}
