import type { FactLabel } from '../content/closed-sets.ts';
import type { Entity } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import { factsOf } from '../content/profile-facts.ts';
import type { Spelled } from '../search/answer.ts';
import { notice } from './answer.ts';
import { ANSWER_LENGTH, shortenedTo } from './answer-room.ts';
import { labelOf, pageOf } from './answer-sides.ts';
import { sourceOf } from './answer-stated.ts';
import { bold, type Document, type Group, item, paragraph, type Text } from './document.ts';
import { inEach } from './membership-lists.ts';
import { membersOf, organisationsOf, ROLE_OF } from './membership-records.ts';
import { partyName, rows } from './names.ts';
import { heldOn } from './profile-facts.ts';
import type { Reading } from './reading.ts';

/** What things are compared by, the most telling first. */
const COMPARED_BY: readonly (FactLabel | 'members' | 'memberships')[] = [
  'founded',
  'members',
  'capital',
  'population',
  'head_of_state',
  'seat',
  'memberships',
  'independence',
  'officers',
  'currency',
];
const NAME_LENGTH = 60;
const LONG_NAME_LENGTH = 110;
/** What the values of one row may take together: the more there are, the less each may say. */
const VALUES_LENGTH = 220;

/** Several things as such: what their profiles say of each, line under line, dated and attributed. */
export function composeComparison(
  { compared, readings }: { compared: readonly Entity[]; readings: readonly Spelled[] },
  reading: Reading,
): Document {
  const { messages } = reading;
  const room = Math.floor(VALUES_LENGTH / compared.length);
  const organisations = compared.filter((each) => each.kind === 'organisation');
  const table = COMPARED_BY.map((by) => ({ by, lines: linesOn(by, compared, room, reading) }))
    .filter(({ lines }) => lines.length > 0)
    // What only one of them has compares nothing.
    .sort((a, b) => b.lines.length - a.lines.length);
  return {
    groups: [
      ...notice(readings, false, messages),
      ...compared.flatMap((each) => introduction(each, reading)),
      ...table.flatMap((row) => [
        group(row, reading),
        ...(row.by === 'members' && organisations.length > 1 ? inEach(organisations, reading) : []),
      ]),
    ],
    actions: rows(
      compared.flatMap((each) => pageOf(each, reading)),
      3,
    ),
    charactersPerPage: ANSWER_LENGTH,
    more: messages.search.more,
  };
}

/** What an organisation's short name stands for; that there is no profile. */
function introduction(entity: Entity, reading: Reading): Group[] {
  const { messages } = reading;
  const name = shortenedTo(labelOf(entity, reading), NAME_LENGTH);
  if (entity.kind === 'place') return [paragraph(messages.search.noProfile(name))];
  if (entity.kind !== 'organisation') return [];
  const long = textIn(entity.name, messages.language).text;
  return long === name ? [] : [item(bold(name), ` · ${shortenedTo(long, LONG_NAME_LENGTH)}`)];
}

interface Row {
  readonly by: (typeof COMPARED_BY)[number];
  /** One for each thing that has something to say. */
  readonly lines: readonly Text[];
}

function linesOn(
  by: Row['by'],
  compared: readonly Entity[],
  room: number,
  reading: Reading,
): Text[] {
  return compared.flatMap((entity) => {
    const said = saidOf(by, entity, room, reading);
    const name = shortenedTo(labelOf(entity, reading), NAME_LENGTH);
    return said === undefined ? [] : [[`${name}: `, ...said]];
  });
}

function group({ by, lines }: Row, reading: Reading): Group {
  return {
    blocks: [
      { type: 'paragraph', text: [bold(labelFor(by, reading))] },
      ...lines.map((text) => ({ type: 'item', text }) as const),
    ],
  };
}

function labelFor(by: Row['by'], { messages }: Reading): string {
  if (by === 'members') return messages.partyRole.members;
  return by === 'memberships' ? messages.profile.memberships : messages.factLabel[by];
}

/** The value, with the date it holds for and its source. */
function saidOf(by: Row['by'], entity: Entity, room: number, reading: Reading): Text | undefined {
  if (by === 'members') return membersIn(entity, room, reading);
  if (by === 'memberships') return membershipsOf(entity, room, reading);
  const { messages } = reading;
  const fact = factsOf(entity).find(({ label }) => label === by);
  if (fact === undefined) return undefined;
  const value = inClauses(textIn(fact.value, messages.language).text, room);
  return [`${value} (${heldOn(fact, messages)})`, ...sourceOf(fact)];
}

function membersIn(entity: Entity, room: number, { corpus, messages }: Reading): Text | undefined {
  const list = entity.kind === 'organisation' ? membersOf(entity) : undefined;
  if (list === undefined) return undefined;
  const names = list.parties.map(({ who }) => partyName(who, corpus, messages.language));
  return [
    `${names.length} — ${shortenedTo(names.join(', '), room)} (${heldOn(list, messages)})`,
    ...sourceOf(list),
  ];
}

function membershipsOf(entity: Entity, room: number, reading: Reading): Text | undefined {
  if (entity.kind !== 'country' && entity.kind !== 'place') return undefined;
  const belongs = organisationsOf(entity, reading.corpus).filter(
    ({ record }) => ROLE_OF[record.status] === 'members',
  );
  if (belongs.length === 0) return undefined;
  const names = belongs.map(({ organisation }) => labelOf(organisation, reading));
  return [shortenedTo(names.join(', '), room)];
}

/** As many whole clauses as there is room for, the first in any case. */
function inClauses(text: string, room: number): string {
  const clauses = text.split(/(?<=;) /);
  let [said = ''] = clauses;
  for (const clause of clauses.slice(1)) {
    if (said.length + 1 + clause.length > room)
      return `${shortenedTo(said.replace(/;$/, ''), room)} …`;
    said = `${said} ${clause}`;
  }
  return shortenedTo(said, room);
}
