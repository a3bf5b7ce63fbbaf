import type { MessageEntity } from '@grammyjs/types';
import { isCommonTopLevel } from './top-level-domains.ts';

const EMAIL =
  /(?<![\p{L}\p{N}_/#@.+-])(?:[a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}@(?:(?:[a-z0-9][a-z0-9_-]{0,28})?[a-z0-9]\.){1,6}[a-z]{2,8}(?![\p{L}\p{N}_-])/giu;

/* What ends a host or a path, the word joiner and its like included. */
const SEPARATORS = String.raw`[\p{Z}\u2000-\u200b\u200e\u200f\u2016-\u206f]`;

/* A host may use letters of any script. */
const ADDRESS = new RegExp(
  [
    String.raw`(?:(?<protocol>[a-z0-9+\-]+):\/\/)?`,
    String.raw`(?<host>[[.\w~\-\u{c0}-\u{10ffff}]--${SEPARATORS}]+)`,
    String.raw`(?<port>:0*[1-9]\d{0,4}(?!\d))?`,
    String.raw`(?<path>[\/?#][[^\n<>"«»]--${SEPARATORS}]*)?`,
  ].join(''),
  'giv',
);

const BAD_END = /[.:;,('?!`]+$/;

/** URLs and e-mail addresses. A host without a scheme needs a top-level domain that exists. */
export function findAddresses(text: string): MessageEntity[] {
  // Neither can be there without its dot and its @, and looking for them costs the most of all.
  if (!text.includes('.')) return [];
  const emails = (text.includes('@') ? [...text.matchAll(EMAIL)] : []).map(
    ({ index, 0: { length } }): MessageEntity => ({ type: 'email', offset: index, length }),
  );
  const urls = [...text.matchAll(ADDRESS)].flatMap((match): MessageEntity[] => {
    const url = trimUrl(match.groups ?? {});
    if (url === undefined || !mayBegin(text, match.index)) return [];
    return [{ type: 'url', offset: match.index, length: url.length }];
  });
  return [...emails, ...urls];
}

function trimUrl(groups: Record<string, string | undefined>): string | undefined {
  const { protocol, host = '', port = '', path = '' } = groups;
  if (!host.includes('.')) return undefined;
  if (protocol !== undefined && !/^(?:https?|ftp|tonsite)$/i.test(protocol)) return undefined;
  const scheme = protocol === undefined ? '' : `${protocol}://`;
  const bare = port || path ? host : host.replace(/\.+$/, '');
  if (!isHost(bare, protocol !== undefined)) return undefined;
  const end = balanced(path).replace(BAD_END, '');
  return scheme + bare + port + (end === '' && path.startsWith('/') ? '/' : end);
}

function isHost(host: string, hasProtocol: boolean): boolean {
  const labels = host.split('.');
  const wellFormed = labels.every((label) => /^.{1,63}$/u.test(label) && !label.endsWith('-'));
  if (!wellFormed || labels.length === 1) return false;
  if (labels.length === 4 && labels.every(isOctet)) return true;
  const top = labels.at(-1) ?? '';
  if (/^[\d.]*$/.test(host) || [...top].length < 2 || /_/.test(labels.at(-2) ?? '')) return false;
  if (/^xn--[a-z0-9]{2,}$/i.test(top)) return true;
  return !/[_-]/.test(top) && (hasProtocol || isCommonTopLevel(top));
}

function isOctet(label: string): boolean {
  return /^(?:0|[1-9]\d{0,2})$/.test(label) && Number(label) <= 255;
}

/** Up to the first bracket that closes nothing: `(see example.com/a)`. */
function balanced(path: string): string {
  const depth: Record<string, number> = { ')': 0, ']': 0, '}': 0 };
  const closers: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
  for (const [at, character] of [...path.split('').entries()]) {
    const closer = closers[character];
    if (closer) depth[closer] = (depth[closer] ?? 0) + 1;
    const open = depth[character];
    if (open === undefined) continue;
    if (open === 0) return path.slice(0, at);
    depth[character] = open - 1;
  }
  return path;
}

function mayBegin(text: string, at: number): boolean {
  return !/[\p{L}\p{N}_/#@]$/u.test(text.slice(Math.max(0, at - 2), at));
}
