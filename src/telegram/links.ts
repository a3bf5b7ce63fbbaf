import type { InlineKeyboardButton } from 'grammy/types';
import { subjectOf } from '../briefing/names.ts';
import type { View } from '../briefing/view.ts';
import { parseIsoWeek } from '../calendar/iso-week.ts';
import type { Corpus } from '../content/corpus.ts';
import type { Messages } from '../language/messages.ts';

/** The bot as others reach it. */
export interface Address {
  readonly username: string;
  /** Whether @BotFather has turned inline mode on, as `getMe` tells. */
  readonly inline: boolean;
}

/** The letter of each kind of subject in a link. */
const LETTERS = { country: 'c', organisation: 'o', topic: 't' } as const;

/**
 * What a link to a view carries (`start` payloads are up to 64 of `[A-Za-z0-9_-]`): `b_` with a
 * brief's key or id, `w_2021-W45`, `c_kz`, `o_sco`, `t_energy`, `y_` with a story's code. Undefined
 * for what can't be shared.
 */
export function payloadOf(view: View, corpus: Corpus): string | undefined {
  switch (view.type) {
    case 'brief':
      return `b_${view.key}`;
    case 'week':
      return `w_${view.week}`;
    case 'story':
      return `y_${view.code}`;
    case 'subject': {
      const subject = subjectOf(view.code, corpus);
      return subject && `${LETTERS[subject.kind]}_${subject.code}`;
    }
    default:
      return undefined;
  }
}

/** @returns undefined for what no link of ours carries, or what is no longer there */
export function viewOf(payload: string, corpus: Corpus): View | undefined {
  const [, letter, rest] = /^([bwcoty])_(.+)$/.exec(payload.trim()) ?? [];
  if (letter === undefined || rest === undefined) return undefined;
  if (letter === 'b') {
    const brief = corpus.briefIndex.get(rest);
    return brief && { type: 'brief', key: brief.key };
  }
  if (letter === 'w') {
    const week = parseIsoWeek(rest);
    return week === undefined ? undefined : { type: 'week', week };
  }
  if (letter === 'y') {
    const story = corpus.stories.get(rest.toLowerCase());
    return story && { type: 'story', code: story.code };
  }
  const subject = subjectOf(rest.toLowerCase(), corpus);
  return subject && { type: 'subject', code: subject.code };
}

/** Opens the bot's private chat at a view. */
export function linkTo({ username }: Pick<Address, 'username'>, payload: string): string {
  return `https://t.me/${username}?start=${payload}`;
}

/**
 * The buttons that pass a view on: into another chat by inline mode, and as a link, which is opened
 * where only some lines of a subject are shown.
 */
export function sharing(
  view: View,
  corpus: Corpus,
  address: Address,
  { button }: Messages,
  isInShort = false,
): InlineKeyboardButton[] {
  const payload = payloadOf(view, corpus);
  if (payload === undefined) return [];
  const url = linkTo(address, payload);
  const link =
    isInShort && view.type === 'subject'
      ? { text: button.open, url }
      : { text: button.copyLink, copy_text: { text: url } };
  // An inline query that is a payload offers exactly this view.
  return address.inline ? [{ text: button.share, switch_inline_query: payload }, link] : [link];
}

/** What the way from inline mode into the private chat carries: a start like any other. */
export const ASK_PAYLOAD = 'ask';

/** What a link into a group carries: it is subscribed there, where an administrator follows it. */
export const SUBSCRIBE_PAYLOAD = 'subscribe';

/** Add the bot to a channel or a group of one's own; in a channel with the right to post alone. */
export function addLinks({ username }: Pick<Address, 'username'>): {
  readonly channel: string;
  readonly group: string;
} {
  return {
    channel: `https://t.me/${username}?startchannel&admin=post_messages`,
    group: `https://t.me/${username}?startgroup=${SUBSCRIBE_PAYLOAD}`,
  };
}
