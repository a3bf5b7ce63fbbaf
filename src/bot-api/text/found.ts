import type { MessageEntity } from '@grammyjs/types';
import { inOrder } from './entity.ts';
import { findAddresses } from './found-addresses.ts';

/*
 * A word character in Telegram's sense is a letter or number of any script, or an underscore:
 * what stands next to a mention or a command decides whether it becomes live.
 */
const COMMAND =
  /(?<![\p{L}\p{N}_/<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>@])/giu;
const MENTION = /(?<![\p{L}\p{N}_])@(?:[a-z0-9_]{4,32}|gif|nft|pic|ufc|vid)(?![\p{L}\p{N}_])/giu;
const HASHTAG =
  /(?<![\p{L}\p{Nd}_\u200c\u00b7])#(?=[\p{Nd}_\u200c\u00b7]*\p{L})[\p{L}\p{Nd}_\u200c\u00b7]{1,256}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{Nd}_\u200c\u00b7]*#)/giu;
const CASHTAG =
  /(?<![\p{L}\p{N}_$])\$(?:1INCH|[A-Z]{3,8})(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_$])/gu;

/** What becomes live by itself in any text: commands, mentions, tags, addresses. */
export function findEntities(text: string): MessageEntity[] {
  const all = inOrder([
    ...matches(text, MENTION, 'mention'),
    ...matches(text, COMMAND, 'bot_command'),
    ...matches(text, HASHTAG, 'hashtag'),
    ...matches(text, CASHTAG, 'cashtag'),
    ...findAddresses(text),
  ]);
  let end = 0;
  return all.filter((entity) => {
    if (entity.offset < end) return false;
    end = entity.offset + entity.length;
    return true;
  });
}

function matches(
  text: string,
  pattern: RegExp,
  type: MessageEntity.CommonMessageEntity['type'],
): MessageEntity[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    type,
    offset: index,
    length,
  }));
}
