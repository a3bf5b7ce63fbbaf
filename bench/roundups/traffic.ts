import type { BotApi, BotApiEvent } from '../../src/bot-api/bot-api.ts';

/** One roundup's part on its way to one subscriber; whoever sees the server sees no more of it. */
export interface Letter {
  readonly chat: number;
  readonly text: string;
  /** When the server was asked to send it, and when it did; monotonic ms. */
  readonly tried: number[];
  readonly arrived: number[];
  /** How often the bot was told of a failure though it was sent. */
  unheard: number;
}

/** What the bot sends: roundups to subscribers, and answers to everybody else. */
export interface Traffic {
  letters(): readonly Letter[];
  /** When people who are no subscribers were sent something; monotonic ms. */
  readonly answers: readonly number[];
  /** Refusals for too many messages. */
  floods(): number;
  stop(): void;
}

/** Listens to what the bot asks of the server from now on. */
export function watchTraffic(api: BotApi, subscribers: ReadonlySet<number>): Traffic {
  const letters = new Map<string, Letter>();
  const answers: number[] = [];
  let floods = 0;

  function letter(chat: number, text: string): Letter {
    const key = `${chat} ${text}`;
    const known = letters.get(key) ?? { chat, text, tried: [], arrived: [], unheard: 0 };
    letters.set(key, known);
    return known;
  }

  function hear(event: BotApiEvent): void {
    const now = performance.now();
    if (event.kind === 'called' && event.call.method === 'sendMessage') {
      const { chat_id: chat, text } = event.call.params;
      if (subscribers.has(Number(chat))) letter(Number(chat), String(text)).tried.push(now);
    }
    if (event.kind === 'message' && event.byBot) {
      const { chat, text = '' } = event.message;
      if (subscribers.has(chat.id)) letter(chat.id, text).arrived.push(now);
      else answers.push(now);
    }
    if (event.kind === 'call') {
      const { reply, fault, taken, params, method } = event.call;
      if (reply?.ok === false && reply.error_code === 429) floods++;
      const { chat_id: chat, text } = params;
      if (!fault || !taken || method !== 'sendMessage' || !subscribers.has(Number(chat))) return;
      letter(Number(chat), String(text)).unheard++;
    }
  }

  return {
    letters: () => [...letters.values()],
    answers,
    floods: () => floods,
    stop: api.subscribe(hear),
  };
}
