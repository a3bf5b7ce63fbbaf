import { type Item, type ItemKind, textsIn, valueAt } from './item.ts';
import { foldName } from './names.ts';
import { quoted } from './problems.ts';
import { tidy } from './text.ts';
import { ofKind } from './vocabulary.ts';
import type { Path } from './yaml.ts';

type Claims = Map<string, Item>;

/** Reports codes that are badly formed, reserved for commands, or taken twice; the first keeps it. */
export function checkCodes(items: readonly Item[], reserved: ReadonlySet<string>): void {
  const codes: Claims = new Map();
  const people: Claims = new Map();
  for (const item of items) {
    const fault = codeFormFault(item.code) ?? reservedFault(item, reserved);
    if (fault !== undefined) item.errorInCode(fault);
    const taken = item.kind === 'person' ? people : codes;
    const first = taken.get(item.code);
    if (first === undefined) taken.set(item.code, item);
    else {
      const message = `the code ${quoted(item.code)} is taken by ${ofKind(first.kind)} in ${first.place}`;
      item.errorInCode(message);
    }
  }
}

/**
 * Reports names and aliases that more than one thing claims, and returns the first claimants by
 * folded name. People may share a name with people, but with nothing else.
 */
export function checkNames(items: readonly Item[]): ReadonlyMap<string, Item> {
  const claims: Claims = new Map();
  const peopleLast = [
    ...items.filter(({ kind }) => kind !== 'person'),
    ...items.filter(({ kind }) => kind === 'person'),
  ];
  for (const item of peopleLast) {
    for (const key of ['name', 'short', 'aliases']) {
      for (const { path, text } of textsIn(valueAt(item.value, [key]), [key])) {
        claim(claims, item, path, text);
      }
    }
  }
  return claims;
}

/** Reports codes of stories that are badly formed, and names that two stories claim. */
export function checkStoryNames(stories: readonly Item[]): void {
  for (const story of stories) {
    const fault = codeFormFault(story.code);
    if (fault !== undefined) story.errorInCode(fault);
  }
  const claims: Claims = new Map();
  for (const story of stories) {
    for (const { path, text } of textsIn(valueAt(story.value, ['name']), ['name'])) {
      claim(claims, story, path, text);
    }
  }
}

/** Reports ISO codes that more than one country or place claims. */
export function checkIsoCodes(items: readonly Item[]): void {
  const claims: Claims = new Map();
  for (const item of items) {
    const iso = valueAt(item.value, ['iso']);
    if (typeof iso !== 'string' || !mayHaveIso(item.kind)) continue;
    const first = claims.get(iso);
    if (first === undefined) claims.set(iso, item);
    else item.error(['iso'], `${quoted(iso)} is taken by ${described(first)}`);
  }
}

function mayHaveIso(kind: ItemKind): boolean {
  return kind === 'country' || kind === 'place';
}

function claim(claims: Claims, item: Item, path: Path, text: string): void {
  const folded = foldName(text);
  if (folded === '') {
    if (tidy(text) !== '') item.error(path, `${quoted(text)} holds no letter and no digit`);
    return;
  }
  const first = claims.get(folded);
  if (first === undefined) claims.set(folded, item);
  else if (first !== item && !(first.kind === 'person' && item.kind === 'person')) {
    item.error(path, `${quoted(text)} is already a name of ${described(first)}`);
  }
}

function described(item: Item): string {
  return `${quoted(item.code)} in ${item.place}`;
}

function codeFormFault(code: string): string | undefined {
  if (/^[a-z][a-z0-9_]{1,31}$/.test(code)) return undefined;
  const valid = code
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 32);
  const advice = valid.length < 2 ? '' : ` (did you mean ${quoted(valid)}?)`;
  return `the code ${quoted(code)} must be 2 to 32 of a-z, 0-9 and "_", and begin with a letter${advice}`;
}

function reservedFault({ kind, code }: Item, reserved: ReadonlySet<string>): string | undefined {
  if (kind === 'person' || !reserved.has(code)) return undefined;
  return `the code ${quoted(code)} is the command /${code}: choose another`;
}
