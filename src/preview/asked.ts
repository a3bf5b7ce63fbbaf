import * as z from 'zod';
import { NotPossible } from './not-possible.ts';
import { type Acts, FAULT_KINDS } from './protocol.ts';

/** Telegram's own bound, in code points. Clients split what is longer; here nobody means to. */
const MAX_TEXT = 4_096;
const MAX_TIMES = 1_000;

const id = z.int();
const place = { chat: id, topic: id.exactOptional(), as: id };
const text = z.string().refine((value) => [...value].length <= MAX_TEXT, {
  error: `Telegram takes ${MAX_TEXT} characters at most`,
});

const ASKED: { readonly [Name in keyof Acts]: z.ZodType<Acts[Name]['asked']> } = {
  say: z.object({ ...place, text, replyTo: id.exactOptional() }),
  start: z.object({ as: id, payload: z.string().exactOptional() }),
  edit: z.object({ ...place, message: id, text }),
  delete: z.object({ ...place, message: id }),
  press: z.object({ ...place, message: id, data: z.string() }),
  inline: z.object({ ...place, query: z.string(), offset: z.string().exactOptional() }),
  choose: z.object({ ...place, queryId: z.string(), result: z.string() }),
  read: z.object({ dialog: z.string(), message: id.min(0) }),
  choices: z.object({
    as: id,
    way: z.discriminatedUnion('by', [
      z.object({ by: z.literal('button'), button: z.string() }),
      z.object({ by: z.literal('startgroup') }),
      z.object({ by: z.literal('startchannel'), rights: z.string().exactOptional() }),
    ]),
  }),
  share: z.object({ as: id, button: z.string(), chat: id }),
  startGroup: z.object({ as: id, chat: id, payload: z.string().exactOptional() }),
  startChannel: z.object({ as: id, chat: id, rights: z.string().exactOptional() }),
  travel: z.union([
    z.object({ at: z.string() }),
    z.object({ days: id }),
    z.object({ minutes: id }),
    z.object({ back: z.literal(true) }),
  ]),
  fault: z.object({ kind: z.enum(FAULT_KINDS), times: id.min(1).max(MAX_TIMES) }),
  mend: z.object({ fault: id.exactOptional() }),
  standing: z.object({
    chat: id,
    standing: z.enum(['member', 'administrator', 'muted', 'left', 'kicked', 'blocked']),
  }),
};

export function isAct(name: string): name is keyof Acts {
  return Object.hasOwn(ASKED, name);
}

/** @throws NotPossible with every mistake */
export function readAsked<Name extends keyof Acts>(name: Name, body: unknown): Acts[Name]['asked'] {
  const read = ASKED[name].safeParse(body);
  if (read.success) return read.data;
  // Ours are said to somebody who knows no fields.
  const mistakes = read.error.issues.map(({ code, path, message }) =>
    code === 'custom' ? message : [...path, message].join(': '),
  );
  throw new NotPossible(mistakes.join('; '));
}
