import type { ApiResponse } from '@grammyjs/types';
import { createBoundedLog } from './bounded-log.ts';
import type { Call } from './human/observation.ts';
import type { Params } from './params/parameters.ts';

/** A call while it is under way: the log's readers see it change. */
export type OpenCall = { -readonly [K in keyof Call]: Call[K] };

export interface CallLog {
  begin(method: string, params: Params, at: number): OpenCall;
  all(method?: string): readonly Call[];
  /** The last few in one line, for the message of a failed test. */
  describe(): string;
}

export function createCallLog(remembered: number): CallLog {
  const log = createBoundedLog<OpenCall>(remembered);
  return {
    begin(method, params, at) {
      const call: OpenCall = {
        method,
        params,
        at,
        taken: false,
        reply: undefined,
        fault: undefined,
      };
      log.add(call);
      return call;
    },
    all: (method) =>
      method === undefined
        ? log.all()
        : log.all().filter((call) => call.method.toLowerCase() === method.toLowerCase()),
    describe: () =>
      log
        .all()
        .slice(-5)
        .map(({ method, reply }) => `${method}: ${outcome(reply)}`)
        .join('; ') || 'none',
  };
}

function outcome(reply: ApiResponse<unknown> | undefined): string {
  if (!reply) return 'no reply';
  return reply.ok ? 'ok' : reply.description;
}
