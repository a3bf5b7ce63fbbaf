import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiResponse } from '@grammyjs/types';
import type { CallLog, OpenCall } from '../calls.ts';
import type { Events } from '../events.ts';
import type { FaultPlan, Strike } from '../faults.ts';
import type { Methods } from '../methods/method.ts';
import { isRefusal, refuse, toApiError } from '../refusal.ts';
import { writeErrorPage, writeReply } from './reply.ts';
import { readParams } from './request.ts';

/** The HTTP side: lets a call in, logs it, carries it out, and makes it fail where that is planned. */
export function createHttpServer(deps: {
  tokens: readonly string[];
  methods: Methods;
  calls: CallLog;
  faults: FaultPlan;
  events: Events;
  monotonic: () => number;
}) {
  const { tokens, methods, calls, faults, events, monotonic } = deps;
  const byName = new Map(
    Object.entries(methods).map(([name, method]) => [name.toLowerCase(), method]),
  );

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const hungUp = new AbortController();
    // Without words of its own each would make a DOMException with its stack, which shows in profiles.
    response.once('close', () => hungUp.abort('hung up'));
    const url = new URL(request.url ?? '/', 'http://localhost');
    const address = /^\/bot(?<token>[^/]*)\/(?<method>[^/]+)$/.exec(url.pathname)?.groups;
    const token = (address?.token ?? '').replace(/%3a/i, ':');
    if (!/^[1-9]\d*:[\w-]+$/.test(token)) return writeReply(response, toApiError(refuse(404, '')));
    if (!tokens.includes(token)) return writeReply(response, toApiError(refuse(401, '')));

    const params = await readParams(request, url);
    if (isRefusal(params)) return writeReply(response, toApiError(params));
    const call = calls.begin(address?.method ?? '', params, monotonic());
    events.announce({ kind: 'called', call });
    const strike = faults.strike(call.method, params);
    if (strike.delayMs > 0) await sleep(strike.delayMs, undefined, { ref: false });
    call.fault = strike.fault;
    if (!strike.fault || strike.fault.taken) {
      const reply = await carryOut(call, hungUp.signal);
      if (!strike.fault) call.reply = reply;
    }
    if (strike.fault?.kind === 'error') call.reply = toErrorReply(strike.fault);
    finish(call, strike, response);
    events.announce({ kind: 'call', call });
  }

  async function carryOut(call: OpenCall, signal: AbortSignal): Promise<ApiResponse<unknown>> {
    call.taken = true;
    const method = byName.get(call.method.toLowerCase());
    if (!method) return toApiError(refuse(404, 'method not found'));
    const result = await method(call.params, { signal });
    return isRefusal(result) ? toApiError(result) : { ok: true, result };
  }

  return createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A fault of this server's own. The bot's author has to see it, whatever the bot makes of it.
      process.emitWarning(error instanceof Error ? error : String(error));
      const description = `Internal Server Error: ${error instanceof Error ? error.message : error}`;
      if (!response.headersSent) writeReply(response, { ok: false, error_code: 500, description });
    });
  });
}

function toErrorReply(fault: Strike['fault'] & { kind: 'error' }): ApiResponse<unknown> {
  const { code, description, parameters } = fault;
  return { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) };
}

function finish(call: OpenCall, { fault }: Strike, response: ServerResponse): void {
  if (call.reply) writeReply(response, call.reply);
  else if (fault?.kind === 'html') writeErrorPage(response, fault.status ?? 502);
  else if (fault?.kind === 'reset') response.socket?.destroy();
  // What is left hangs: nothing more happens until one of the two sides closes the connection.
}
