import { createHash } from 'node:crypto';
import type { Brief } from './corpus.ts';
import type { Item } from './item.ts';
import type { Pause } from './pause.ts';
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

/** All that a brief is found by: its id, its former ids, and the keys of both. */
export function keysOf({ id, key, formerly }: Brief, digest: Digest): string[] {
  return [id, key, ...formerly.flatMap((former) => [former, briefKey(former, digest)])];
}

/** What is wrong with a brief's id, with the nearest valid one. */
export function idFault(id: string): string | undefined {
  if (!/^[a-z0-9-]+$/.test(id)) {
    return `the id ${quoted(id)} may hold a-z, 0-9 and "-" only${advice(id)}`;
  }
  if (id.length <= LONGEST) return undefined;
  return `the id ${quoted(id)} has ${id.length} characters, ${LONGEST} at most${advice(id)}`;
}

/** A brief's claim to ids; its item is asked for only where something is wrong. */
export interface IdClaim {
  readonly id: string;
  /** As listed. */
  readonly formerly: readonly unknown[];
  readonly item: Item;
}

/** Reports ids that are badly formed, taken twice, or that a button couldn't tell apart. */
export async function checkIds(
  briefs: readonly IdClaim[],
  digest: Digest,
  pause: Pause,
): Promise<void> {
  const current = new Map<string, IdClaim>();
  for (const brief of briefs) {
    const others = pause();
    if (others !== undefined) await others;
    const fault = idFault(brief.id);
    if (fault !== undefined) brief.item.errorInCode(fault);
    const first = current.get(brief.id);
    if (first === undefined) current.set(brief.id, brief);
    else {
      const message = `the id ${quoted(brief.id)} is taken by ${first.item.place}`;
      brief.item.errorInCode(message);
    }
  }
  const former = await checkFormerIds(briefs, current, pause);
  await checkKeys(new Map([...current, ...former]), digest, pause);
}

async function checkFormerIds(
  briefs: readonly IdClaim[],
  current: ReadonlyMap<string, IdClaim>,
  pause: Pause,
): Promise<Map<string, IdClaim>> {
  const former = new Map<string, IdClaim>();
  for (const brief of briefs) {
    // A brief that isn't known is read for it.
    const others = pause();
    if (others !== undefined) await others;
    for (const [index, id] of brief.formerly.entries()) {
      if (typeof id !== 'string') continue;
      const user = current.get(id);
      const claimant = former.get(id);
      if (user !== undefined) {
        const message = `the id ${quoted(id)} is still in use by ${user.item.place}`;
        brief.item.error(['formerly', index], message);
      } else if (claimant !== undefined) {
        const message = `the id ${quoted(id)} is already claimed by ${claimant.item.place}`;
        brief.item.error(['formerly', index], message);
      } else {
        former.set(id, brief);
      }
    }
  }
  return former;
}

// Keys and ids are looked up in one index, so a key may not equal another brief's id either.
async function checkKeys(
  owners: ReadonlyMap<string, IdClaim>,
  digest: Digest,
  pause: Pause,
): Promise<void> {
  const taken = new Map(owners);
  for (const [id, brief] of owners) {
    const others = pause();
    if (others !== undefined) await others;
    const key = briefKey(id, digest);
    const owner = taken.get(key);
    if (owner === undefined || owner === brief) {
      taken.set(key, brief);
      continue;
    }
    const message = `the key ${quoted(key)} of the id ${quoted(id)} is taken by ${owner.item.place}: choose another id`;
    brief.item.errorInCode(message);
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
