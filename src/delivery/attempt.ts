import type { Composition, Delivery } from './ledger.ts';
import type { DeliveryLog, ErrorFields } from './log.ts';
import type { Frame, Messenger, Outcome } from './messenger.ts';
import type { Monotonic } from './monotonic.ts';

export interface AttemptPorts {
  readonly messenger: Messenger;
  readonly monotonic: Monotonic;
  readonly log: DeliveryLog;
  readonly errorFields: ErrorFields;
}

/** A little longer than a request may take: only a messenger that hangs is cut off. */
const LONGEST_MS = 80_000;
/** From then on a roundup says when it was due. */
const LATE_MS = 60 * 60_000;

/** Tries to send a delivery once. Whatever is not certain is `unknown`. */
export async function attempt(
  delivery: Delivery,
  { parts, selection }: Composition,
  now: number,
  { messenger, monotonic, log, errorFields }: AttemptPorts,
): Promise<Outcome> {
  const part = parts[delivery.part];
  if (part === undefined) return { type: 'ours', reason: 'the composition lacks this part' };
  const { chatId, threadId, plain } = delivery;
  let callOff = () => {};
  const cutOff = new Promise<Outcome>((resolve) => {
    const give = () => resolve({ type: 'unknown', reason: 'no answer' });
    callOff = monotonic.after(LONGEST_MS, give);
  });
  try {
    const frame = frameOf(delivery, selection.language, now);
    return await Promise.race([messenger.send({ chatId, threadId }, part, frame, plain), cutOff]);
  } catch (error) {
    log.error({ delivery: delivery.id, ...errorFields(error) }, 'messenger failed');
    return { type: 'unknown', reason: 'the messenger failed' };
  } finally {
    callOff();
  }
}

function frameOf(delivery: Delivery, language: string, now: number): Frame {
  const { dueAt, startedAt = now, silent, nextAt, timeZone } = delivery;
  return {
    language,
    silent,
    lateSince: startedAt - dueAt > LATE_MS ? { at: dueAt, timeZone } : undefined,
    next: nextAt > now ? { at: nextAt, timeZone } : undefined,
  };
}
