import type { AskedName, AskedWord } from './asked.ts';
import { hasName } from './coverage.ts';
import { namesIn, type Run } from './fates.ts';
import { type Word, wordsOf } from './words.ts';

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
  const isRoleOf = ({ term }: Word) => roles.some(({ forms }) => forms.has(term));
  return words.some((word, at) => {
    if (!isRoleOf(word)) return false;
    const around = words.slice(Math.max(0, at - NEAR), at + NEAR + 1);
    const terms = new Set(around.map(({ term }) => term));
    const named = countries.filter((country) => hasName(terms, country));
    const own = new Set(named.flatMap(({ spellings }) => spellings.flat()));
    const isName = (run: Run) =>
      around.slice(...run).filter((each) => !isRoleOf(each) && !own.has(each.term)).length >= NAME;
    return named.length > 0 && namesIn(around).some(isName);
  });
}
