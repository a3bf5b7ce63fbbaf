import { setInterval as every } from 'node:timers/promises';
import type { BotApi } from '../../src/bot-api/bot-api.ts';

const PEOPLE = 100;
const QUESTIONS = ['/week 2021-W46', '/sco', 'gas prices in Kazakhstan', '/country uz', '/latest'];

/** People who ask the bot something while it is busy. */
export interface Questions {
  /** How long each answer took, ms. */
  readonly answered: readonly number[];
  asked(): number;
  stop(): void;
}

/** A hundred people take turns: one of them asks every so many milliseconds. */
export function ask(api: BotApi, everyMs: number): Questions {
  const people = Array.from({ length: PEOPLE }, () => api.person());
  const waiting = new Map<number, number>();
  const answered: number[] = [];
  const ended = new AbortController();
  let asked = 0;

  const deafen = api.subscribe((event) => {
    if (event.kind !== 'message' || !event.byBot) return;
    const since = waiting.get(event.message.chat.id);
    if (since === undefined) return;
    waiting.delete(event.message.chat.id);
    answered.push(performance.now() - since);
  });

  async function goOn(): Promise<void> {
    for await (const _ of every(everyMs, undefined, { signal: ended.signal })) {
      const person = people[asked % PEOPLE];
      const question = QUESTIONS[asked % QUESTIONS.length];
      if (person === undefined || question === undefined) continue;
      asked++;
      waiting.set(person.id, performance.now());
      person.say(question);
    }
  }
  goOn().catch((error) => {
    if (!ended.signal.aborted) throw error;
  });

  return {
    answered,
    asked: () => asked,
    stop() {
      ended.abort();
      deafen();
    },
  };
}
