import { createHash } from 'node:crypto';
import { type Item, valueAt } from './item.ts';
import { quoted } from './problems.ts';

const LONGEST = 60;
const KEY_LENGTH = 8;

/** A base64url digest of a brief's id, at least eight characters long. */
export type Digest = (id: string) => string;

export const sha256: Digest = (id) => createHash('sha256').update(id).digest('base64url');

/** What buttons carry in place of an id. */
export function briefKey(id: string, digest: Digest): string {
  return digest(id).slice(0, KEY_LENGTH);
}

/** What is wrong with a brief's id, with the nearest valid one. */
export function idFault(id: string): string | undefined {
  if (!/^[a-z0-9-]+$/.test(id)) {
    return `the id ${quoted(id)} may hold a-z, 0-9 and "-" only${advice(id)}`;
  }
  if (id.length <= LONGEST) return undefined;
  return `the id ${quoted(id)} has ${id.length} characters, ${LONGEST} at most${advice(id)}`;
}

/** Reports ids that are badly formed, taken twice, or that a button couldn't tell apart. */
export function checkIds(briefs: readonly Item[], digest: Digest): void {
  const current = new Map<string, Item>();
  for (const brief of briefs) {
    const fault = idFault(brief.code);
    if (fault !== undefined) brief.errorInCode(fault);
    const first = current.get(brief.code);
    if (first === undefined) current.set(brief.code, brief);
    else {
      const message = `the id ${quoted(brief.code)} is taken by ${first.place}`;
      brief.errorInCode(message);
    }
  }
  const former = checkFormerIds(briefs, current);
  checkKeys(new Map([...current, ...former]), digest);
}

function checkFormerIds(briefs: readonly Item[], current: ReadonlyMap<string, Item>) {
  const former = new Map<string, Item>();
  for (const brief of briefs) {
    const listed = valueAt(brief.value, ['formerly']);
    for (const [index, id] of Array.isArray(listed) ? listed.entries() : []) {
      if (typeof id !== 'string') continue;
      const user = current.get(id);
      const claimant = former.get(id);
      if (user !== undefined) {
        const message = `the id ${quoted(id)} is still in use by ${user.place}`;
        brief.error(['formerly', index], message);
      } else if (claimant !== undefined) {
        const message = `the id ${quoted(id)} is already claimed by ${claimant.place}`;
        brief.error(['formerly', index], message);
      } else {
        former.set(id, brief);
      }
    }
  }
  return former;
}

// Keys and ids are looked up in one index, so a key may not equal another brief's id either.
function checkKeys(owners: ReadonlyMap<string, Item>, digest: Digest): void {
  const taken = new Map(owners);
  for (const [id, brief] of owners) {
    const key = briefKey(id, digest);
    const owner = taken.get(key);
    if (owner === undefined || owner === brief) {
      taken.set(key, brief);
      continue;
    }
    const message = `the key ${quoted(key)} of the id ${quoted(id)} is taken by ${owner.place}: choose another id`;
    brief.errorInCode(message);
  }
}

function advice(id: string): string {
  const valid = id
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const short =
    valid.length <= LONGEST ? valid : valid.slice(0, LONGEST + 1).replace(/-[^-]*$/, '');
  const suggestion = short.slice(0, LONGEST).replace(/^-+|-+$/g, '');
  return suggestion === '' ? '' : ` (did you mean ${quoted(suggestion)}?)`;
}
