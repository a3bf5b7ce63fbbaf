import type { Brief } from '../content/corpus.ts';
import type { Asked, AskedName } from './asked.ts';
import { DATED, datedIn } from './coverage.ts';
import { holds } from './expected.ts';
import { befalls, isFate, termsOf } from './fates.ts';
import { isRole, namesHolder } from './roles.ts';
import { sentencesOf } from './sentences.ts';
import { wordsOf } from './words.ts';

/**
 * Whether a fact has the words of a question and tells of something else: another number than the
 * sum, other days, another holder of the office, somebody else's death.
 *
 * @param text of the fact
 */
export function tellsOfAnother(asked: Asked, brief: Brief, text: string): boolean {
  return !(
    isOfTheDays(asked, brief, text) &&
    hasSum(asked, text) &&
    isOfNext(asked, text) &&
    hasHolder(asked, text) &&
    befellThem(asked, brief, text)
  );
}

function isOfTheDays({ span }: Asked, brief: Brief, text: string): boolean {
  return span === undefined || datedIn(span, brief, text) > DATED.other;
}

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
