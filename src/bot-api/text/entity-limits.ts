import type { MessageEntity } from '@grammyjs/types';
import { badRequest, type Refusal } from '../refusal.ts';
import { inOrder } from './entity.ts';

const MAX_ENTITIES = 100;
const MAX_ENTITY_DATA = 9_500;

/** Type, offset and length of an entity on the wire; links and languages come on top. */
const BARE_SIZE = 12;

/** What goes last: code, quotations and links outlive bold and the like. */
const KEPT_FIRST = new Set([
  'text_link',
  'text_mention',
  'url',
  'email',
  'code',
  'pre',
  'blockquote',
  'expandable_blockquote',
]);

/**
 * Telegram's server drops what is over 100 entities without a word, and refuses a message whose
 * entities are too large together. Both numbers are second-hand: the server's source is closed.
 */
export function limitEntities(entities: readonly MessageEntity[]): MessageEntity[] | Refusal {
  const important = entities.filter(({ type }) => KEPT_FIRST.has(type));
  const others = entities.filter(({ type }) => !KEPT_FIRST.has(type));
  const kept = inOrder([...important, ...others].slice(0, MAX_ENTITIES));
  const size = kept.reduce((sum, entity) => sum + sizeOf(entity), 0);
  return size > MAX_ENTITY_DATA ? badRequest('ENTITIES_TOO_LONG') : kept;
}

function sizeOf(entity: MessageEntity): number {
  const extra = 'url' in entity ? entity.url : 'language' in entity ? (entity.language ?? '') : '';
  return BARE_SIZE + Buffer.byteLength(extra);
}
