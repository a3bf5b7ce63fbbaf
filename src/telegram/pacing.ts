import type { Transformer } from 'grammy';
import type { Pacer } from '../delivery/pacer.ts';

/** Calls that Telegram counts as messages. */
const MESSAGES = /^(send(?!ChatAction)|edit|forward|copy)/;

/**
 * Has every message to a person pass the same gate as the roundups, before them. What Telegram
 * refuses all the same holds the roundups back, for the limit is the whole bot's; but not where a
 * chat asks for more answers than it may get, or anybody could keep everybody's roundups from them,
 * nor what is limited in other ways, such as changes of the menu, by hours.
 *
 * @param now monotonic milliseconds
 */
export function paced(
  pacer: Pick<Pacer, 'reply' | 'pauseBroadcast'>,
  now: () => number,
): Transformer {
  return async (previous, method, payload, signal) => {
    const chat = chatOf(payload);
    if (!MESSAGES.test(method) || chat === undefined) {
      return await previous(method, payload, signal);
    }
    const kept = await pacer.reply(chat);
    const response = await previous(method, payload, signal);
    if (kept && !response.ok && response.error_code === 429) {
      pacer.pauseBroadcast(now() + (response.parameters?.retry_after ?? 1) * 1000);
    }
    return response;
  };
}

function chatOf(payload: object): number | undefined {
  const chat: unknown = 'chat_id' in payload ? payload.chat_id : undefined;
  return typeof chat === 'number' ? chat : undefined;
}
