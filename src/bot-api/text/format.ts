import type { MessageEntity, User } from '@grammyjs/types';
import { checkLink, userOfLink } from '../links.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';
import { cleanText, isBlank } from './cleaning.ts';
import { endOf, type FormattedText } from './entity.ts';
import { limitEntities } from './entity-limits.ts';
import { parseEntities, stranger } from './explicit.ts';
import { findEntities } from './found.ts';
import { parseHtml } from './html.ts';
import { addFound, settleNesting } from './nesting.ts';

/** A text as a bot sends it. `entities` don't count where a parse mode is named. */
export interface RawText {
  text: string;
  parseMode: string;
  entities: unknown;
}

const MAX_RAW_BYTES = 32_768;

/**
 * What the server makes of a text: parsed, cleaned, trimmed, with the entities that it finds by
 * itself. How long the result may be depends on where it goes, so that is the caller's business.
 * `findUser` completes mentions by id; those of people that the bot never met are dropped.
 */
export function formatText(
  raw: RawText,
  findUser: (id: number) => User | undefined,
): FormattedText | Refusal {
  if (Buffer.byteLength(raw.text) > MAX_RAW_BYTES) return badRequest('Text is too long');
  const parsed = parse(raw);
  if (isRefusal(parsed)) return parsed;
  const resolved = resolveEntities(parsed.entities, findUser);
  if (isRefusal(resolved)) return resolved;
  const cleaned = cleanText({ text: parsed.text, entities: resolved });
  if (isRefusal(cleaned)) return cleaned;
  if (isBlank(cleaned.text)) return badRequest('Text must be non-empty');
  const trimmed = trim({ text: cleaned.text, entities: settleNesting(cleaned.entities) });
  const entities = limitEntities(addFound(trimmed.entities, findEntities(trimmed.text)));
  return isRefusal(entities) ? entities : { text: trimmed.text, entities };
}

/** People type plain text: nothing is parsed, but the same things become live. */
export function formatTyped(text: string): FormattedText {
  const cleaned = cleanText({ text: text.toWellFormed(), entities: [] });
  const trimmed = isRefusal(cleaned) ? '' : cleaned.text.trim();
  return { text: trimmed, entities: findEntities(trimmed) };
}

function parse({ text, parseMode, entities }: RawText): FormattedText | Refusal {
  switch (parseMode.toLowerCase()) {
    case 'html':
      return parseHtml(text);
    case 'markdown':
    case 'markdownv2':
      return badRequest("the local Bot API server doesn't parse Markdown; send entities or HTML");
    case '':
    case 'none': {
      const parsed = parseEntities(entities);
      return isRefusal(parsed) ? parsed : { text, entities: parsed };
    }
    default:
      return badRequest('Unsupported parse_mode');
  }
}

function resolveEntities(
  entities: readonly MessageEntity[],
  findUser: (id: number) => User | undefined,
): MessageEntity[] | Refusal {
  const resolved: MessageEntity[] = [];
  for (const given of entities) {
    const entity = checkEntity(given);
    if (isRefusal(entity)) return entity;
    if (entity.type === 'text_mention') {
      const user = findUser(entity.user.id);
      if (user) resolved.push({ ...entity, user });
    } else if (entity.length > 0) {
      resolved.push(entity);
    }
  }
  return resolved;
}

function checkEntity(entity: MessageEntity): MessageEntity | Refusal {
  const { offset, length } = entity;
  if (offset < 0 || offset > 1_000_000) {
    return badRequest(`Receive an entity with incorrect offset ${offset}`);
  }
  if (length < 0 || length > 1_000_000) {
    return badRequest(`Receive an entity with incorrect length ${length}`);
  }
  if (entity.type === 'date_time' && entity.unix_time <= 0) {
    return badRequest('Invalid date specified');
  }
  if (entity.type !== 'text_link') return entity;
  const userId = userOfLink(entity.url);
  if (userId !== undefined) {
    return { type: 'text_mention', offset, length, user: stranger(userId) };
  }
  const url = checkLink(entity.url);
  return isRefusal(url) ? badRequest(`Entity ${url.words}`) : { ...entity, url };
}

/** Both ends, but an entity at the very beginning keeps its leading spaces. */
function trim({ text, entities }: FormattedText): FormattedText {
  const kept = text.replace(/[ \n]+$/, '');
  const inside = entities
    .filter(({ offset }) => offset < kept.length)
    .map((entity) => ({ ...entity, length: Math.min(endOf(entity), kept.length) - entity.offset }));
  const spaces = /^[ \n]*/.exec(kept)?.[0].length ?? 0;
  const cut = Math.min(spaces, inside[0]?.offset ?? spaces);
  return {
    text: kept.slice(cut),
    entities: inside.map((entity) => ({ ...entity, offset: entity.offset - cut })),
  };
}
