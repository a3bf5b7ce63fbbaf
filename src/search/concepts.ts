import { COLLOQUIAL_RUSSIAN } from './concepts/colloquial-russian.ts';
import { DOINGS } from './concepts/doings.ts';
import { ECONOMY } from './concepts/economy.ts';
import { EVERYDAY } from './concepts/everyday.ts';
import { POLITICS } from './concepts/politics.ts';
import { QUANTITIES } from './concepts/quantities.ts';
import { SOCIETY } from './concepts/society.ts';
import { THINGS } from './concepts/things.ts';

/**
 * Words of news that mean much the same, so that a question needn't have the words of the text, nor
 * its language. A line is a concept: English, then Russian, then the beginnings of words in Kazakh,
 * Uzbek, Kyrgyz, Tajik and Turkish, whose endings no stemmer here knows.
 */
export const CONCEPTS: readonly string[] = [
  POLITICS,
  ECONOMY,
  SOCIETY,
  THINGS,
  DOINGS,
  QUANTITIES,
  EVERYDAY,
  COLLOQUIAL_RUSSIAN,
].flatMap((lines) => lines.trim().split('\n'));
