import { badRequest, isRefusal, type Refusal } from '../refusal.ts';
import { decodeEscapes } from './html-escapes.ts';

/** A start tag: its name in lower case, its attributes decoded, and where it ends. */
export interface StartTag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  end: number;
}

const SPACE = /\s/;

const KNOWN = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote'.split(
    ' ',
  ),
);

/** Reads the start tag whose `<` is at `begin`. Errors count bytes, as Telegram's do. */
export function readStartTag(source: string, begin: number): StartTag | Refusal {
  const where = `at byte offset ${byteOffset(source, begin)}`;
  let at = skip(source, begin + 1, /[^\s>]/);
  if (at >= source.length) return badRequest(`Unclosed start tag ${where}`);
  const name = source.slice(begin + 1, at).toLowerCase();
  if (!KNOWN.has(name)) return badRequest(`Unsupported start tag "${name}" ${where}`);
  const attributes = new Map<string, string>();
  for (;;) {
    at = skip(source, at, SPACE);
    if (source[at] === '>') break;
    const attribute = readAttribute(source, at, name, where);
    if (isRefusal(attribute)) return attribute;
    attributes.set(attribute.name, attribute.value);
    at = attribute.end;
  }
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
    return badRequest(`Tag "span" must have class "tg-spoiler" ${where}`);
  }
  return { name, attributes, end: at + 1 };
}

/** Reads the end tag whose `</` is at `begin`; its name is empty for `</>`, which closes anything. */
export function readEndTag(source: string, begin: number): { name: string; end: number } | Refusal {
  const nameEnd = skip(source, begin + 2, /[^\s>]/);
  const end = skip(source, nameEnd, SPACE);
  if (source[end] !== '>') {
    return badRequest(`Unclosed end tag at byte offset ${byteOffset(source, begin)}`);
  }
  return { name: source.slice(begin + 2, nameEnd).toLowerCase(), end: end + 1 };
}

export function byteOffset(source: string, at: number): number {
  return Buffer.byteLength(source.slice(0, at));
}

function readAttribute(
  source: string,
  begin: number,
  tag: string,
  where: string,
): { name: string; value: string; end: number } | Refusal {
  const unclosed = badRequest(`Unclosed start tag "${tag}" ${where}`);
  const nameEnd = skip(source, begin, /[^\s=>/"']/);
  const name = source.slice(begin, nameEnd);
  if (name === '') return badRequest(`Empty attribute name in the tag "${tag}" ${where}`);
  const equals = skip(source, nameEnd, SPACE);
  if (equals >= source.length) return unclosed;
  if (source[equals] !== '=') return { name, value: '', end: equals };
  const at = skip(source, equals + 1, SPACE);
  if (at >= source.length) return unclosed;
  const quote = source.charAt(at);
  if (quote === '"' || quote === "'") {
    const close = source.indexOf(quote, at + 1);
    if (close < 0 || close + 1 >= source.length) return badRequest(`Unclosed start tag ${where}`);
    return { name, value: decodeEscapes(source.slice(at + 1, close)), end: close + 1 };
  }
  const end = skip(source, at, /[a-zA-Z0-9.-]/);
  if (end < source.length && !/[\s>]/.test(source.charAt(end))) {
    return badRequest(`Unexpected end of name token at byte offset ${byteOffset(source, at)}`);
  }
  if (end >= source.length) return badRequest(`Unclosed start tag ${where}`);
  return { name, value: source.slice(at, end).toLowerCase(), end };
}

function skip(source: string, from: number, what: RegExp): number {
  let at = from;
  while (at < source.length && what.test(source.charAt(at))) at++;
  return at;
}
