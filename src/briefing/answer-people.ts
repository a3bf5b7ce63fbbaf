import type { FactLabel } from '../content/closed-sets.ts';
import type {
  Corpus,
  Country,
  Organisation,
  Person,
  ProfileFact,
  Subject,
} from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import { factsOf } from '../content/profile-facts.ts';
import type { Hit, Spelled } from '../search/answer.ts';
import { notice, quotations } from './answer.ts';
import { ANSWER_LENGTH, shortenedTo } from './answer-room.ts';
import { statement } from './answer-stated.ts';
import { bold, type Document, type Group, italic, paragraph } from './document.ts';
import { openSubject, rows, subjectOf } from './names.ts';
import type { Reading } from './reading.ts';

export interface Asked {
  readonly people: readonly Person[];
  /** An office was asked for that all of them have left. */
  readonly left: boolean;
  /** What briefs add, best first. */
  readonly hits: readonly Hit[];
  readonly readings: readonly Spelled[];
}

const NAME_LENGTH = 80;
const ROLE_LENGTH = 140;
const MOST_HITS = 6;
const HITS_PER_PAGE = 2;
/** What a profile says of people for their own sake. */
const IN_OFFICE: ReadonlySet<FactLabel> = new Set(['head_of_state', 'officers']);

/**
 * Who somebody is, or who holds an office: their roles, what a profile states of them, then briefs.
 *
 * @param named what the question names
 */
export function composePeople(
  { people, left, hits, readings }: Asked,
  named: readonly Subject[],
  reading: Reading,
): Document {
  const { messages, corpus } = reading;
  const { language } = messages;
  const [person] = people;
  const found = people.length === 1 && person !== undefined ? statedOf(person, corpus) : undefined;
  const page = found && subjectOf(found.subject.code, corpus);
  const pages = new Set([...named, ...(page === undefined ? [] : [page])]);
  const above: Group[] = [
    ...notice(readings, false, messages),
    ...(left ? [paragraph(italic(messages.search.noLongerInOffice))] : []),
    ...people.map((each) => introduction(each, reading)),
    ...(found === undefined ? [] : [statement(found.subject, found.fact, reading)]),
  ];
  return {
    groups: [...above, ...quotations(hits.slice(0, MOST_HITS), { above, foreign: false }, reading)],
    actions: rows(
      Array.from(pages, (each) => openSubject(each, language)),
      3,
    ),
    entriesPerPage: HITS_PER_PAGE,
    charactersPerPage: ANSWER_LENGTH,
    more: messages.search.more,
  };
}

/** The name, and the role with its time. */
function introduction({ name, role }: Person, { messages }: Reading): Group {
  const { language } = messages;
  const words = role && ` — ${shortenedTo(textIn(role, language).text, ROLE_LENGTH)}`;
  return paragraph(
    bold(shortenedTo(textIn(name, language).text, NAME_LENGTH)),
    ...(words === undefined ? [] : [words]),
  );
}

interface Stated {
  readonly subject: Country | Organisation;
  readonly fact: ProfileFact;
}

/** The first fact of a profile by which somebody is in office. */
function statedOf({ name }: Person, { countries, organisations }: Corpus): Stated | undefined {
  const names = Object.values(name);
  const isNamed = ({ label, value }: ProfileFact) =>
    IN_OFFICE.has(label) &&
    Object.values(value).some((text) => names.some((each) => text.includes(each)));
  for (const subject of [...countries.values(), ...organisations.values()]) {
    const fact = factsOf(subject).find(isNamed);
    if (fact !== undefined) return { subject, fact };
  }
  return undefined;
}
