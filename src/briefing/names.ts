import type {
  Brief,
  Code,
  Corpus,
  Country,
  Organisation,
  Party,
  PartyList,
  Place,
  Subject,
} from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import type { Messages } from '../language/messages.ts';
import type { Action } from './document.ts';
import { shortened } from './shortened.ts';

/** A country's flag from its ISO code: two regional indicator letters. */
export function flag(iso: string): string {
  return String.fromCodePoint(...Array.from(iso, (letter) => 0x1f1a5 + letter.charCodeAt(0)));
}

/** A subject's name as headings and buttons show it: `🇰🇿 Kazakhstan`, `SCO`, `Energy`. */
export function subjectLabel(subject: Subject, language: string): string {
  if (subject.kind === 'country')
    return `${flag(subject.iso)} ${textIn(subject.name, language).text}`;
  return textIn(subject.kind === 'organisation' ? subject.short : subject.name, language).text;
}

/** More names than these make no sentence. */
const MOST_NAMES = 8;
const NAME_LENGTH = 60;

/** Names of subjects without flags, in one phrase: `SCO, Kazakhstan and 3 more`. Codes that name nothing are left out. */
export function namesOf(codes: readonly Code[], corpus: Corpus, messages: Messages): string {
  const names = codes.flatMap((code) => {
    const subject = subjectOf(code, corpus);
    if (subject === undefined) return [];
    const { kind, name } = subject;
    const text = textIn(kind === 'organisation' ? subject.short : name, messages.language).text;
    return shortened(text, NAME_LENGTH);
  });
  if (names.length <= MOST_NAMES) return messages.roundup.list(names);
  const shown = names.slice(0, MOST_NAMES - 1);
  return messages.roundup.list([...shown, messages.roundup.moreNames(names.length - shown.length)]);
}

/** The name of whoever may belong to an organisation. */
export function partyName(code: Code, corpus: Corpus, language: string): string {
  const party = partyOf(code, corpus);
  return party === undefined ? code : textIn(party.name, language).text;
}

/** In the order of their names as the reader has them: each language has its own alphabet. */
export function inOrder<T>(
  things: Iterable<T>,
  nameOf: (thing: T) => string,
  language: string,
): T[] {
  const { compare } = new Intl.Collator(language);
  return [...things].sort((a, b) => compare(nameOf(a), nameOf(b)));
}

/** Who belongs to a list, with their names, in the order of these. */
export function namedParties(
  { parties }: PartyList,
  corpus: Corpus,
  language: string,
): (Party & { readonly name: string })[] {
  const named = parties.map((party) => ({
    ...party,
    name: partyName(party.who, corpus, language),
  }));
  return inOrder(named, ({ name }) => name, language);
}

export function partyOf(code: Code, corpus: Corpus): Country | Place | Organisation | undefined {
  return corpus.countries.get(code) ?? corpus.places.get(code) ?? corpus.organisations.get(code);
}

/** The flags of a brief's countries, the most important first; many flags say little, hence 6. */
export function flagsOf(brief: Brief, corpus: Corpus): string {
  const isos = brief.countries.flatMap(
    (code) => corpus.countries.get(code)?.iso ?? corpus.places.get(code)?.iso ?? [],
  );
  return isos.slice(0, 6).map(flag).join('');
}

/** What a brief is about and a reader can open. */
export function subjectsOf(brief: Brief, corpus: Corpus): Subject[] {
  return [
    ...brief.countries.flatMap((code) => corpus.countries.get(code) ?? []),
    ...brief.organisations.flatMap((code) => organisationWithPage(code, corpus) ?? []),
    ...brief.topics.flatMap((code) => corpus.topics.get(code) ?? []),
  ];
}

export function organisationWithPage(code: Code, corpus: Corpus): Organisation | undefined {
  const organisation = corpus.organisations.get(code);
  return organisation?.profile === undefined ? undefined : organisation;
}

/** The subject with a page that a code stands for. */
export function subjectOf(code: Code, corpus: Corpus): Subject | undefined {
  return (
    corpus.countries.get(code) ?? organisationWithPage(code, corpus) ?? corpus.topics.get(code)
  );
}

export function openSubject(subject: Subject, language: string): Action {
  return {
    label: subjectLabel(subject, language),
    open: { type: 'subject', code: subject.code },
  };
}

/** Where a contact can be opened; undefined for an e-mail address, which no button can. */
export function contactAddress(contact: string): string | undefined {
  if (contact.startsWith('@')) return `https://t.me/${contact.slice(1)}`;
  return /^https?:/.test(contact) ? contact : undefined;
}

/** Puts buttons into rows of `width`. */
export function rows(actions: readonly Action[], width: number): Action[][] {
  return Array.from({ length: Math.ceil(actions.length / width) }, (_, row) =>
    actions.slice(row * width, (row + 1) * width),
  );
}
