import * as z from 'zod';
import { timeZoneNamed } from '../calendar/zone-names.ts';
import type { ChatSettings, ChatType } from '../chats/settings.ts';
import type { Subscription } from './subscription.ts';

/** One subscription and what is kept of its chat, as a line of an exported file has it. */
export type ExchangeLine = z.infer<ReturnType<typeof schemaOf>>;

export interface LinePorts {
  /** Whether a code is that of a subject that can be followed. */
  readonly isSubject: (code: string) => boolean;
  /** The languages that the bot speaks. */
  readonly languages: ReadonlySet<string>;
}

export type LineRead =
  | { readonly ok: true; readonly line: ExchangeLine }
  /** Each names the field and says what is wrong. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Supergroups and channels have ids below this; those of groups lie above it. */
const SUPERGROUPS_BELOW = -1_000_000_000_000;
/** Telegram's ids have at most 52 bits. */
const LARGEST_ID = 2 ** 52;

/** Makes the reader of lines; it never throws. */
export function createLineReader(ports: LinePorts): (text: string) => LineRead {
  const schema = schemaOf(ports);
  return (text) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return {
        ok: false,
        problems: ['is no JSON: a line holds one object, such as {"chat_id": 1, …}'],
      };
    }
    const read = schema.safeParse(value);
    if (read.success) return { ok: true, line: read.data };
    const problems = read.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `${path.join('.')} ${message}`,
    );
    return { ok: false, problems };
  };
}

/** The line of a subscription, without its line break. Settings: those of its chat. */
export function lineOf(subscription: Subscription, settings: ChatSettings | undefined): string {
  const line: ExchangeLine = {
    chat_id: subscription.chatId,
    chat_type: settings?.type ?? null,
    thread_id: subscription.threadId ?? null,
    title: settings?.title ?? null,
    language: settings?.language ?? null,
    time_zone: subscription.timeZone,
    weekday: subscription.weekday,
    time: subscription.time,
    subjects: [...subscription.subjects],
    silent: subscription.silent,
    paused_until:
      subscription.pausedUntil === undefined
        ? null
        : new Date(subscription.pausedUntil).toISOString(),
    owner_id: settings?.ownerId ?? null,
    quiet_weeks: subscription.quietWeeks,
  };
  return JSON.stringify(line);
}

function schemaOf({ isSubject, languages }: LinePorts) {
  const id = z
    .int({ error: 'must be a whole number' })
    .refine((value) => value !== 0 && Math.abs(value) < LARGEST_ID, {
      error: 'is no id of Telegram’s',
    });
  const person = id.refine((value) => value > 0, { error: 'must be the id of a person' });
  return z
    .strictObject(
      {
        chat_id: id,
        chat_type: z
          .enum(['private', 'group', 'supergroup', 'channel'], {
            error: 'must be private, group, supergroup or channel',
          })
          .nullable()
          .default(null),
        thread_id: z
          .int({ error: 'must be the number of a topic' })
          .positive({ error: 'must be the number of a topic' })
          .nullable()
          .default(null),
        title: z
          .string({ error: 'must be text' })
          .max(255, { error: 'is too long' })
          .nullable()
          .default(null),
        language: z
          .string({ error: 'must be text' })
          .refine((code) => languages.has(code), {
            error: `must be one of ${[...languages].join(', ')}`,
          })
          .nullable()
          .default(null),
        time_zone: z
          .string({ error: 'must be the name of a time zone, such as Europe/Paris' })
          .refine((name) => timeZoneNamed(name) !== undefined, {
            error: 'must be the name of a time zone, such as Europe/Paris',
          })
          .transform((name) => timeZoneNamed(name) ?? name),
        weekday: z
          .int({ error: 'must be a number from 1 (Monday) to 7' })
          .min(1, { error: 'must be a number from 1 (Monday) to 7' })
          .max(7, { error: 'must be a number from 1 (Monday) to 7' }),
        time: z
          .string({ error: 'must be a time such as "09:00"' })
          .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time such as "09:00"' }),
        subjects: z
          .array(
            z.string({ error: 'must be a code' }).refine(isSubject, {
              error: ({ input }) => `${JSON.stringify(input)} is nothing that can be followed`,
            }),
            { error: 'must be a list of codes; empty for everything' },
          )
          .transform((codes) => [...new Set(codes)].sort())
          .default([]),
        silent: z.boolean({ error: 'must be true or false' }).default(false),
        paused_until: z.iso
          .datetime({ offset: true, error: 'must be an instant such as "2030-01-31T09:00:00Z"' })
          .nullable()
          .default(null),
        owner_id: person.nullable().default(null),
        quiet_weeks: z
          .enum(['tell', 'nothing'], { error: 'must be tell or nothing' })
          .default('nothing'),
      },
      {
        error: (issue) =>
          issue.code === 'unrecognized_keys'
            ? `has fields that mean nothing here: ${issue.keys.join(', ')}`
            : 'must be an object such as {"chat_id": 1, …}',
      },
    )
    .refine(({ chat_id, chat_type }) => chat_type === null || fits(chat_id, chat_type), {
      error: 'does not fit the sign and the length of chat_id',
      path: ['chat_type'],
    })
    .refine(({ chat_id, thread_id }) => thread_id === null || chat_id < SUPERGROUPS_BELOW, {
      error: 'is for topics of supergroups only',
      path: ['thread_id'],
    });
}

function fits(id: number, type: ChatType): boolean {
  if (type === 'private') return id > 0;
  if (type === 'group') return id < 0 && id > SUPERGROUPS_BELOW;
  return id < SUPERGROUPS_BELOW;
}
