import type { Message } from '@grammyjs/types';
import { inWords, serviceText } from './service.ts';

const THINGS = [
  'sticker',
  'animation',
  'photo',
  'video',
  'video_note',
  'voice',
  'audio',
  'document',
  'live_photo',
  'paid_media',
  'story',
  'contact',
  'dice',
  'game',
  'poll',
  'venue',
  'location',
  'checklist',
  'giveaway',
  'giveaway_winners',
  'invoice',
] as const;

/** What stands for something that is not text: 'Photo', '🎲 Dice'. */
export function thingName(message: Message): string | undefined {
  const thing = THINGS.find((field) => message[field] !== undefined);
  if (thing === undefined) return undefined;
  if (thing === 'sticker' && message.sticker?.emoji) return `${message.sticker.emoji} Sticker`;
  if (thing === 'dice' && message.dice) return `${message.dice.emoji} ${message.dice.value}`;
  if (thing === 'poll' && message.poll) return `Poll: ${message.poll.question}`;
  if (thing === 'document' && message.document?.file_name) {
    return `File: ${message.document.file_name}`;
  }
  return inWords(thing);
}

/** A line that says what a message is, for the list of chats and quotations. */
export function summaryOf(message: Message): string {
  const text = message.text ?? message.caption;
  if (text !== undefined) return oneLine(text);
  return thingName(message) ?? serviceText(message) ?? 'Message';
}

/** More than any line shows; the rest would only be laid out in vain. */
const LINE_LENGTH = 160;

function oneLine(text: string): string {
  return text.slice(0, LINE_LENGTH).toWellFormed().replace(/\s+/g, ' ').trim();
}
