import type { Message } from '@grammyjs/types';
import { formatTyped } from './format.ts';

const MAX_TEXT = 4_096;
const MAX_CAPTION = 1_024;

/** The text fields of a message as somebody typed it; an empty one can't be sent. */
export function typedFields(typed: string): Partial<Message> {
  const { text, entities } = formatTyped(typed);
  if (text === '') throw new Error('a client has no way to send an empty text');
  if ([...text].length > MAX_TEXT) throw new Error('a client splits a text as long as that');
  return { text, ...(entities.length > 0 ? { entities } : {}) };
}

/** The same below a picture or the like, where nothing at all may stand too. */
export function captionFields(typed: string | undefined): Partial<Message> {
  if (typed === undefined) return {};
  const { text, entities } = formatTyped(typed);
  if ([...text].length > MAX_CAPTION)
    throw new Error('a client lets no caption be as long as that');
  return { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) };
}
