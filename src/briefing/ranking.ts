import { Temporal } from 'temporal-polyfill';
import type { Brief, Code } from '../content/corpus.ts';

/** An event, as one brief or several tell of it: the first by rank leads, the others stand below it. */
export interface Story {
  readonly lead: Brief;
  /** Related to the lead, by rank. */
  readonly others: readonly Brief[];
}

const KINDS: readonly Brief['kind'][] = ['news', 'digest', 'interview', 'analysis', 'opinion'];
const CONFIDENCES: readonly Brief['date']['confidence'][] = ['high', 'medium', 'low'];

/** Related briefs further apart than this are a series or a background, not one story. */
const SAME_STORY_DAYS = 3;

/**
 * Stories as an editor would put them, each rule deciding where those before it leave a tie:
 *
 * 1. what touches most of the followed subjects;
 * 2. what happened before what somebody thinks of it: a reprinted opinion has many publishers too;
 * 3. what most publishers tell of;
 * 4. by kind: news, digest, interview, analysis, opinion;
 * 5. the surely dated before the doubtful, the newer before the older, then by id.
 *
 * Briefs related to a better one, and dated close to it, are of its story.
 */
export function ranked(briefs: readonly Brief[], followed: readonly Code[]): Story[] {
  const weight = (lead: Brief, told: readonly Brief[]) => [
    -matches(told, followed),
    isOpinion(lead) ? 1 : 0,
    -publishers(told),
    ...own(lead),
  ];
  const byRank = [...briefs].sort((a, b) => compare(weight(a, [a]), weight(b, [b])) || tie(a, b));
  const placed = new Set<Brief>();
  const stories: Story[] = [];
  for (const lead of byRank) {
    if (placed.has(lead)) continue;
    placed.add(lead);
    const others = byRank.filter((other) => !placed.has(other) && sameStory(lead, other));
    for (const other of others) placed.add(other);
    stories.push({ lead, others });
  }
  const rankOf = ({ lead, others }: Story) => weight(lead, [lead, ...others]);
  return stories.sort((a, b) => compare(rankOf(a), rankOf(b)) || tie(a.lead, b.lead));
}

function matches(told: readonly Brief[], followed: readonly Code[]): number {
  const codes = new Set(
    told.flatMap((one) => [...one.countries, ...one.organisations, ...one.topics]),
  );
  return followed.filter((code) => codes.has(code)).length;
}

function isOpinion({ kind, stance }: Brief): boolean {
  return kind === 'opinion' || stance === 'opinion';
}

function publishers(told: readonly Brief[]): number {
  return new Set(told.flatMap(({ sources }) => sources.map(({ publisher }) => publisher))).size;
}

function own({ kind, date }: Brief): number[] {
  return [KINDS.indexOf(kind), CONFIDENCES.indexOf(date.confidence)];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Newest first, then by id, as in the corpus. */
function tie(a: Brief, b: Brief): number {
  return b.date.on.localeCompare(a.date.on) || a.id.localeCompare(b.id);
}

function sameStory(a: Brief, b: Brief): boolean {
  if (!a.related.includes(b.id) && !b.related.includes(a.id)) return false;
  const between = Temporal.PlainDate.from(a.date.on).until(b.date.on).days;
  return Math.abs(between) <= SAME_STORY_DAYS;
}
