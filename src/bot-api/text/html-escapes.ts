const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const ESCAPE = /&(?:#x(?<hex>[\da-f]*)|#(?<decimal>\d*)|(?<name>[a-z]+));?/giy;

/**
 * The character that an `&…;` at `at` stands for, and how long it is in the source. Only the four
 * names that Telegram lists and numbers count; anything else stays as it is written.
 */
export function readEscape(
  source: string,
  at: number,
): { character: string; length: number } | undefined {
  ESCAPE.lastIndex = at;
  const match = ESCAPE.exec(source);
  if (!match) return undefined;
  const character = decode(match.groups ?? {}, match[0].replace(/;$/, '').length);
  return character === undefined ? undefined : { character, length: match[0].length };
}

/** Every escape of an attribute's value. */
export function decodeEscapes(value: string): string {
  let decoded = '';
  for (let at = 0; at < value.length; ) {
    const found = value[at] === '&' ? readEscape(value, at) : undefined;
    decoded += found?.character ?? value.charAt(at);
    at += found?.length ?? 1;
  }
  return decoded;
}

function decode(groups: Record<string, string | undefined>, length: number): string | undefined {
  if (groups.name !== undefined) return NAMED[groups.name];
  const digits = groups.hex ?? groups.decimal ?? '';
  const code = Number.parseInt(digits, groups.hex === undefined ? 10 : 16);
  const sensible = code > 0 && code < 0x10_ffff && length < 10;
  return sensible ? String.fromCodePoint(code) : undefined;
}
