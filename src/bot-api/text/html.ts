import type { MessageEntity } from '@grammyjs/types';
import { checkLink, userOfLink } from '../links.ts';
import { badRequest, isRefusal, type Refusal, within } from '../refusal.ts';
import { parseDateFormat } from './date-format.ts';
import { type FormattedText, inOrder } from './entity.ts';
import { stranger } from './explicit.ts';
import { readEscape } from './html-escapes.ts';
import { byteOffset, readEndTag, readStartTag, type StartTag } from './html-tags.ts';

interface Open {
  tag: StartTag;
  /** Where its content begins in the parsed text. */
  offset: number;
}

/** Reads `parse_mode` HTML the way Telegram does, errors included. */
export function parseHtml(source: string): FormattedText | Refusal {
  const parsed = parse(source);
  return isRefusal(parsed) ? within("Can't parse entities", parsed) : parsed;
}

function parse(source: string): FormattedText | Refusal {
  const entities: MessageEntity[] = [];
  const open: Open[] = [];
  let text = '';
  for (let at = 0; at < source.length; ) {
    if (source.startsWith('</', at)) {
      const tag = closeTag(source, at, open.at(-1));
      if (isRefusal(tag)) return tag;
      const closed = open.pop();
      const entity = closed && toEntity(closed, text, entities);
      if (isRefusal(entity)) return entity;
      if (entity) entities.push(entity);
      at = tag.end;
    } else if (source[at] === '<') {
      const tag = readStartTag(source, at);
      if (isRefusal(tag)) return tag;
      open.push({ tag, offset: text.length });
      at = tag.end;
    } else {
      const found = source[at] === '&' ? readEscape(source, at) : undefined;
      text += found?.character ?? source.charAt(at);
      at += found?.length ?? 1;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) {
    return badRequest(`Can't find end tag corresponding to start tag "${unclosed.tag.name}"`);
  }
  if (!text.isWellFormed()) {
    return badRequest(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  return { text, entities: inOrder(entities) };
}

function closeTag(source: string, at: number, innermost: Open | undefined) {
  const where = `at byte offset ${byteOffset(source, at)}`;
  if (!innermost) return badRequest(`Unexpected end tag ${where}`);
  const tag = readEndTag(source, at);
  if (isRefusal(tag)) return tag;
  const expected = innermost.tag.name;
  if (tag.name !== '' && tag.name !== expected) {
    return badRequest(
      `Unmatched end tag ${where}, expected "</${expected}>", found "</${tag.name}>"`,
    );
  }
  return tag;
}

function toEntity(
  { tag, offset }: Open,
  text: string,
  inner: MessageEntity[],
): MessageEntity | undefined | Refusal {
  const span = { offset, length: text.length - offset };
  if (span.length === 0) return undefined;
  switch (tag.name) {
    case 'b':
    case 'strong':
      return { type: 'bold', ...span };
    case 'i':
    case 'em':
      return { type: 'italic', ...span };
    case 'u':
    case 'ins':
      return { type: 'underline', ...span };
    case 's':
    case 'strike':
    case 'del':
      return { type: 'strikethrough', ...span };
    case 'span':
    case 'tg-spoiler':
      return { type: 'spoiler', ...span };
    case 'blockquote':
      return {
        type: tag.attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote',
        ...span,
      };
    case 'a':
      return toLink(tag.attributes.get('href') || text.slice(offset), span);
    case 'tg-emoji':
      return toEmoji(tag.attributes.get('emoji-id') ?? '', span);
    case 'tg-time':
      return toDateTime(tag, span);
    case 'pre':
      return { type: 'pre', ...span, ...takeLanguage(inner, span) };
    default:
      return toCode(tag, span, inner);
  }
}

type Span = Pick<MessageEntity, 'offset' | 'length'>;

/** A link that Telegram doesn't accept is no error in HTML: its text stays, bare. */
function toLink(href: string, span: Span): MessageEntity | undefined {
  const userId = userOfLink(href);
  if (userId !== undefined) return { type: 'text_mention', ...span, user: stranger(userId) };
  const url = checkLink(href);
  return isRefusal(url) ? undefined : { type: 'text_link', ...span, url };
}

function toEmoji(id: string, span: Span): MessageEntity | Refusal {
  return /^-?\d+$/.test(id) && Number(id) !== 0
    ? { type: 'custom_emoji', ...span, custom_emoji_id: id }
    : badRequest('Invalid custom emoji identifier specified');
}

function toDateTime({ attributes }: StartTag, span: Span): MessageEntity | undefined | Refusal {
  const format = parseDateFormat(attributes.get('format') ?? '');
  if (format === undefined) return badRequest('Invalid date format used');
  const unixTime = Number.parseInt(attributes.get('unix') ?? '', 10) || 0;
  if (unixTime <= 0) return undefined;
  return { type: 'date_time', ...span, unix_time: unixTime, date_time_format: format };
}

/** `<code class="language-…">` alone is plain code; around or inside `<pre>` it names the language. */
function toCode(
  { attributes }: StartTag,
  span: Span,
  inner: MessageEntity[],
): MessageEntity | undefined {
  const language = /^language-(.+)/s.exec(attributes.get('class') ?? '')?.[1];
  const last = inner.at(-1);
  if (language && last?.type === 'pre' && sameSpan(last, span)) {
    last.language = language;
    return undefined;
  }
  const code: MessageEntity = { type: 'code', ...span };
  if (language) LANGUAGES.set(code, language);
  return code;
}

/** The language of a `code`, remembered only until an enclosing `pre` asks for it. */
const LANGUAGES = new WeakMap<MessageEntity, string>();

function takeLanguage(inner: MessageEntity[], span: Span): { language?: string } {
  const last = inner.at(-1);
  const language = last?.type === 'code' && sameSpan(last, span) ? LANGUAGES.get(last) : undefined;
  if (!language) return {};
  inner.pop();
  return { language };
}

function sameSpan(a: Span, b: Span): boolean {
  return a.offset === b.offset && a.length === b.length;
}
