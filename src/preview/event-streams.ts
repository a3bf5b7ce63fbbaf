import type { Changes } from './changes.ts';
import type { Change, Snapshot } from './protocol.ts';

/** The open tabs, each with a stream of server-sent events. */
export interface EventStreams {
  /** A new tab's stream; `cut` breaks its connection off, so that the browser connects anew. */
  open(cut: () => void): ReadableStream<Uint8Array>;
  /** How many are open. */
  count(): number;
  /** Ends all of them. */
  close(): void;
}

interface Tab {
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
  readonly cut: () => void;
}

const HEARTBEAT_MS = 15_000;
/* A tab that is this far behind is cut off and starts again with a snapshot, which is smaller. */
const MAX_BEHIND_BYTES = 4 * 1024 * 1024;
const RECONNECT_MS = 1_000;

const encoder = new TextEncoder();

export function createEventStreams(
  snapshot: () => Snapshot,
  changes: Pick<Changes, 'subscribe'>,
  heartbeatMs: number = HEARTBEAT_MS,
): EventStreams {
  const tabs = new Set<Tab>();

  /** Written once for all tabs, however many there are. */
  function send(text: string): void {
    const bytes = encoder.encode(text);
    for (const tab of tabs) {
      if ((tab.controller.desiredSize ?? 0) > 0) tab.controller.enqueue(bytes);
      else drop(tab);
    }
  }

  function drop(tab: Tab): void {
    tabs.delete(tab);
    tab.cut();
  }

  const unsubscribe = changes.subscribe((change) => send(frame(change)));
  // Proxies and browsers give up on a connection that says nothing for long.
  const heartbeat = setInterval(() => send(': \n\n'), heartbeatMs);
  heartbeat.unref();

  return {
    open(cut) {
      const first = encoder.encode(
        `retry: ${RECONNECT_MS}\n${frame({ type: 'snapshot', snapshot: snapshot() })}`,
      );
      let tab: Tab | undefined;
      return new ReadableStream<Uint8Array>(
        {
          start(controller) {
            tab = { controller, cut };
            controller.enqueue(first);
            tabs.add(tab);
          },
          cancel() {
            if (tab) tabs.delete(tab);
          },
        },
        // The snapshot comes on top, or a long one would leave no room for what follows it.
        new ByteLengthQueuingStrategy({ highWaterMark: MAX_BEHIND_BYTES + first.length }),
      );
    },
    count: () => tabs.size,
    close() {
      unsubscribe();
      clearInterval(heartbeat);
      for (const { controller } of tabs) controller.close();
      tabs.clear();
    },
  };
}

/** JSON has no line breaks, which would end the event. */
function frame(change: Change): string {
  return `data: ${JSON.stringify(change)}\n\n`;
}
