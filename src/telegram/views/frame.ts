import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Frame, LocalInstant, Target } from '../../delivery/messenger.ts';
import { instantInWords } from '../../language/instants.ts';
import type { Messages } from '../../language/messages.ts';
import { placePayload, SETTINGS_PAYLOAD } from '../settings-links.ts';
import type { RoundupPart } from './roundup.ts';
import { concat, type FormattedText, formatText } from './text.ts';

/** A message as it is sent. */
export interface FramedPart extends FormattedText {
  readonly markup: InlineKeyboardMarkup | undefined;
}

/**
 * A part with what its edition adds: that it is late on the first one, when the next is due on the
 * last, and whose settings its button opens. `plain` leaves out entities and buttons, for the one more try after Telegram refused them.
 */
export function framed(
  part: RoundupPart,
  { lateSince, next }: Pick<Frame, 'lateSince' | 'next'>,
  messages: Messages,
  target: Target,
  plain = false,
): FramedPart {
  const { roundup } = messages;
  const lines: FormattedText[] = [];
  if (lateSince !== undefined && part.number === 1) {
    lines.push(timed(roundup.sentLate, lateSince, messages), GAP);
  }
  lines.push(part);
  if (next !== undefined && part.number === part.of) {
    lines.push(GAP, timed(roundup.next, next, messages));
  }
  const { text, entities } = concat(lines);
  return plain
    ? { text, entities: [], markup: undefined }
    : { text, entities, markup: part.markup && addressed(part.markup, target) };
}

/** A composition is shared by many chats: which of them the settings are of is known only here. */
function addressed(
  { inline_keyboard }: InlineKeyboardMarkup,
  target: Target,
): InlineKeyboardMarkup {
  const own = `?start=${SETTINGS_PAYLOAD}`;
  return {
    inline_keyboard: inline_keyboard.map((row) =>
      row.map((button) =>
        'url' in button && button.url.endsWith(own)
          ? { ...button, url: button.url.replace(own, `?start=${placePayload(target)}`) }
          : button,
      ),
    ),
  };
}

const GAP: FormattedText = { text: '\n\n', entities: [] };

/**
 * A sentence around an instant. Without a format Telegram leaves the words, whose zone is named, as
 * they are, and shows the reader's own time on a tap.
 */
function timed(
  sentence: (instant: string) => string,
  { at, timeZone }: LocalInstant,
  messages: Messages,
): FormattedText {
  const instant = instantInWords(at, timeZone, messages.language);
  const [before = '', after = ''] = sentence(instant).split(instant);
  const time: FormattedText = {
    text: instant,
    entities: [
      {
        type: 'date_time',
        offset: 0,
        length: instant.length,
        unix_time: Math.floor(at / 1000),
        date_time_format: '',
      },
    ],
  };
  return concat([formatText([before]), time, formatText([after])]);
}
