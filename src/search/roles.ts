import type { AskedName, AskedWord } from './asked.ts';
import { namesIn, type Run } from './fates.ts';
import { wordsOf } from './words.ts';

const ROLES: ReadonlySet<string> = new Set(
  wordsOf('president minister premier ambassador mayor governor king speaker').map(
    ({ term }) => term,
  ),
);

/** Whether a word is what somebody is, in whichever language: president, minister. */
export function isRole({ forms }: AskedWord): boolean {
  return [...forms.keys()].some((term) => ROLES.has(term));
}

/** Words from what somebody is to whose it is: 'Prime Ministers A B of C'. */
const NEAR = 5;
/** Words: a first name and a surname. */
const NAME = 2;

/** Whether a text names somebody who is that of one of the countries: 'the President of X, A B'. */
export function namesHolder(
  text: string,
  roles: readonly AskedWord[],
  countries: readonly AskedName[],
): boolean {
  const words = wordsOf(text);
  const isOne = (term: string) => roles.some(({ forms }) => forms.has(term));
  const own = new Set(countries.flatMap(({ spellings }) => spellings.flat()));
  const isNear = words.some(
    ({ term }, at) =>
      isOne(term) &&
      words.slice(Math.max(0, at - NEAR), at + NEAR + 1).some((near) => own.has(near.term)),
  );
  const isName = (run: Run) =>
    words.slice(...run).filter(({ term }) => !isOne(term) && !own.has(term)).length >= NAME;
  return isNear && namesIn(words).some(isName);
}
