import type { Entity } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import type { Side, Spelled } from '../search/answer.ts';
import { notice } from './answer.ts';
import { lengthOf, quotation, quotedOf } from './answer-quotation.ts';
import { ANSWER_LENGTH, shortenedTo } from './answer-room.ts';
import { statement } from './answer-stated.ts';
import { type Action, bold, type Document, type Group, heading, paragraph } from './document.ts';
import { openSubject, rows, subjectLabel, subjectOf } from './names.ts';
import type { Reading } from './reading.ts';

const MOST_ROUNDS = 4;
const MOST_SIDES = 3;
const NAME_LENGTH = 100;
/** Two empty lines' worth, one of them before the heading. */
const GAP = 3;
const LONGEST_QUOTATION = 420;

/** The answer to a comparison: what is said of each side, under its name, in turns. */
export function composeSides(
  given: readonly Side[],
  readings: readonly Spelled[],
  reading: Reading,
): Document {
  const { messages } = reading;
  const sides = apart(given.slice(0, MOST_SIDES));
  const foreign = sides.every(({ hits: [best] }) => best && quotedOf(best, messages).foreign);
  const above = notice(readings, foreign, messages);
  const used = above.reduce((sum, { blocks }) => sum + lengthOf(blocks.flatMap((b) => b.text)), 0);
  const room = Math.floor((ANSWER_LENGTH - used - GAP) / sides.length);
  const groups: Group[] = [...above];
  let number = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (const side of sides) {
      const { subject, hits } = side;
      const hit = hits[round];
      if (side.fact !== undefined) {
        if (round === 0) groups.push(statement(side.subject, side.fact, reading));
        continue;
      }
      const name = shortenedTo(nameWithRole(subject, reading), NAME_LENGTH);
      if (hit === undefined) {
        if (round === 0) groups.push(paragraph(messages.search.nothingOn(name)));
        continue;
      }
      const left = Math.min(room - lengthOf([name]) - GAP, LONGEST_QUOTATION);
      const told = { room: left, told: foreign, further: round === 0 };
      groups.push(heading(bold(name)), quotation(hit, ++number, told, reading).group);
    }
  }
  return {
    groups,
    actions: rows(
      sides.flatMap(({ subject }) => pageOf(subject, reading)),
      3,
    ),
    entriesPerPage: sides.length,
    charactersPerPage: ANSWER_LENGTH,
    more: messages.search.more,
  };
}

/** A passage that speaks of both stands under the first of them, unless the other has nothing else. */
function apart(sides: readonly Side[]): Side[] {
  const shown = new Set<string>();
  return sides.map((side) => {
    const { subject, hits } = side;
    if (side.fact !== undefined) return side;
    const others = hits.filter(({ passage }) => !shown.has(passage.id));
    const own = others.length > 0 ? others : hits;
    for (const { passage } of own.slice(0, MOST_ROUNDS)) shown.add(passage.id);
    return { subject, hits: own };
  });
}

function nameWithRole(entity: Entity, reading: Reading): string {
  const name = labelOf(entity, reading);
  if (entity.kind !== 'person' || entity.role === undefined) return name;
  return `${name} · ${textIn(entity.role, reading.messages.language).text}`;
}

/** What a thing is called above what is said of it. */
export function labelOf(entity: Entity, { messages }: Reading): string {
  const { language } = messages;
  return entity.kind === 'person' || entity.kind === 'place'
    ? textIn(entity.name, language).text
    : subjectLabel(entity, language);
}

export function pageOf({ kind, code }: Entity, { corpus, messages }: Reading): Action[] {
  if (kind === 'person' || kind === 'place') return [];
  const subject = subjectOf(code, corpus);
  return subject === undefined ? [] : [openSubject(subject, messages.language)];
}
