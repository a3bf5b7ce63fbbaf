import type { Brief } from '../content/corpus.ts';
import type { Asked, AskedName, AskedWord } from './asked.ts';
import type { BriefTerms, TermSet } from './brief-terms.ts';
import { hasName, hasWord } from './coverage.ts';
import { type Expected, holds } from './expected.ts';
import { befalls, isFate, termsOf } from './fates.ts';
import { factText } from './passages.ts';
import { isRole, namesHolder } from './roles.ts';
import { sentencesOf } from './sentences.ts';
import { ITSELF } from './wanted.ts';
import { wordsOf } from './words.ts';

/** A fact, and what it is read with: the title, and the summary sentence by sentence. */
interface Texts {
  readonly own: TermSet;
  readonly title: TermSet;
  readonly sentences: readonly TermSet[];
  /** Whether the brief is about nothing else of the kind: then it needn't be named again. */
  readonly isAllAbout: (name: AskedName) => boolean;
}

/**
 * Tells of a brief's facts whether they say what was asked of whom it was asked, with the title and
 * the summary: a fact may have most of a question's words, and tell of somebody else, or of another
 * matter.
 */
export function groundsIn(
  brief: Brief,
  terms: BriefTerms,
  asked: Asked,
): (fact: number) => boolean {
  const { title, sentences } = terms;
  const isAllAbout = subjectOf(brief);
  return (fact) => {
    const text = factText(brief, fact);
    const texts = { title, sentences, isAllAbout, own: terms.facts[fact] ?? NO_TERMS };
    return (
      isAboutAllNamed(asked, texts) &&
      isToldTogether(asked, texts) &&
      hasWhatIsWanted(asked, texts) &&
      hasSum(asked, text) &&
      isOfNext(asked, text) &&
      hasHolder(asked, text) &&
      befellThem(asked, brief, text)
    );
  };
}

const NO_TERMS: TermSet = new Set();

function subjectOf({ countries, organisations }: Brief): Texts['isAllAbout'] {
  const subjects = [countries, organisations].filter(({ length }) => length === 1).flat();
  return ({ entities }) => entities.some(({ code }) => subjects.includes(code));
}

/** Whether the fact is about all that was named: to be among the brief's subjects isn't enough. */
function isAboutAllNamed({ names, expected }: Asked, texts: Texts): boolean {
  const { own, title, sentences, isAllAbout } = texts;
  const some = names.some((each) => hasName(own, each));
  // What is counted of two is seldom said without either.
  if (names.length > 1 && !some && expected.has('number')) return false;
  return names.every((each) => {
    if (hasName(own, each) || hasName(title, each) || isAllAbout(each)) return true;
    // Where it was, or under whom, is said once for all facts.
    const aside = isSpot(each) || (isPerson(each) && some);
    return aside && sentences.some((sentence) => hasName(sentence, each));
  });
}

const ALONE: ReadonlySet<Expected> = new Set(['date', 'place', 'person']);

/** Whether one text has something of what was asked together with somebody or something named. */
function isToldTogether(
  { names, words, span, expected }: Asked,
  { own, title, sentences, isAllAbout }: Texts,
): boolean {
  if (names.length === 0) return true;
  const all = [own, title, ...sentences];
  const named = all.filter((text) => names.some((name) => hasName(text, name)));
  // A place in the title is where all of it happened.
  const isSetThere = (name: AskedName) =>
    isAllAbout(name) || (isSpot(name) && hasName(title, name));
  const texts = names.some(isSetThere) ? all : named;
  const telling = words.filter(({ light }) => !light);
  const known = telling.filter(({ forms }) => forms.size > 0);
  if (known.some(({ kind }) => !kind)) {
    const has = (text: TermSet) => known.some((word) => hasWord(text, word) > 0);
    const any = words.some((word) => hasWord(own, word) > 0);
    if (any || (named.includes(title) && has(title))) return texts.some(has);
    // A sentence of a summary may tell of several countries one after the other.
    const isBound = (name: AskedName) => isPerson(name) || isSpot(name) || isAllAbout(name);
    return texts.some(has) && names.some(isBound);
  }
  if (names.length > 1 || span !== undefined) return true;
  // What nobody can translate may be anything.
  if (telling.length > 0) return known.length > 0;
  // When, where and who may be all that is asked.
  if (words.length === 0 || [...expected].some((kind) => ALONE.has(kind))) return true;
  return words.some((word) => hasWord(own, word) + hasWord(title, word) > 0);
}

/** Whether it says who designed, how many tunnels, how tall. */
function hasWhatIsWanted({ names, words, foreign }: Asked, texts: Texts): boolean {
  // In other languages not each word can be found.
  if (foreign) return true;
  const { own, title, sentences } = texts;
  const bound = sentences.filter((text) => names.every((name) => hasName(text, name)));
  return words
    .filter((word) => word.needed > 0 && !word.light && canBeFound(word))
    .every((word) => {
      const texts = word.needed >= ITSELF ? [own, title] : [own, title, ...bound];
      return texts.some((text) => hasWord(text, word) >= word.needed);
    });
}

/** A Russian word without a translation stands in no English fact. */
function canBeFound({ word, forms }: AskedWord): boolean {
  if (word.family !== 'cyrillic') return true;
  const known = [...forms].filter(([, certainty]) => certainty >= CERTAIN);
  return known.length === 0 || known.some(([term]) => LATIN.test(term));
}

/** A less certain form of a word may be another word. */
const CERTAIN = 0.5;
const LATIN = /^[a-z]/;

/** 'How much did it cost', 'what price': no other number answers. */
function hasSum({ expected, words }: Asked, text: string): boolean {
  const asksForSum =
    expected.has('money') && (expected.has('number') || words.some(({ kind }) => kind));
  return !asksForSum || holds(text, 'money');
}

const NEXT: ReadonlySet<string> = new Set(
  'next upcoming следующий следующая следующее следующие следующего следующей следующим следующем будущий будущим будущего келесі келеси keyingi кейинги кийинки sonraki оянда'.split(
    ' ',
  ),
);
/** Words from 'next' to what is next. */
const NEAR = 4;

/** 'The next president': a text may have both words and tell of the next summit. */
function isOfNext({ words }: Asked, text: string): boolean {
  const next = words.find(({ word }) => NEXT.has(word.folded));
  if (next === undefined) return true;
  const after = words.filter(({ word }) => word.start > next.word.start);
  const [what] = after.sort((a, b) => a.word.start - b.word.start);
  if (what === undefined) return true;
  const said = wordsOf(text);
  return said.some(
    ({ term }, at) =>
      next.forms.has(term) &&
      said.slice(at + 1, at + 1 + NEAR).some((each) => what.forms.has(each.term)),
  );
}

/** 'Who is the minister of': somebody must be named who is that of this country and no other. */
function hasHolder({ names, words, expected }: Asked, text: string): boolean {
  const [roles, countries] = [words.filter(isRole), names.filter(isState)];
  if (!expected.has('person') || roles.length === 0 || countries.length === 0) return true;
  return namesHolder(text, roles, countries);
}

/** What befalls one of several people in a text is said of that one. */
function befellThem(asked: Asked, brief: Brief, text: string): boolean {
  const { names, words } = asked;
  const people = names.filter(isPerson);
  const [person] = people;
  const fate = words.find(isFate);
  if (person === undefined || people.length > 1 || fate === undefined) return true;
  const told = termsOf(fate, asked);
  const texts = [text, brief.title.en ?? '', ...sentencesOf(brief.summary?.en ?? '')];
  return texts.some((each) => befalls(each, told, person));
}

function isPerson({ entities }: AskedName): boolean {
  return entities.every(({ kind }) => kind === 'person');
}

function isState({ entities }: AskedName): boolean {
  return entities.some((one) => one.kind === 'country' || (one.kind === 'place' && one.iso));
}

/** A town, a region or a water, which lies in a country. */
function isSpot({ entities }: AskedName): boolean {
  return entities.every((entity) => entity.kind === 'place' && entity.iso === undefined);
}
