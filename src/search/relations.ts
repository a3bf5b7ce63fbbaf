import type { Asked, AskedWord } from './asked.ts';
import { briefTermsOf } from './brief-terms.ts';
import { hasName } from './coverage.ts';
import type { Found } from './finding.ts';
import type { Passage } from './passages.ts';
import { wholeWord } from './understanding/pieces.ts';
import { wordsOf } from './words.ts';

/** They ask for whatever two did with each other. */
const RELATION =
  wholeWord(`agree agreed agrees agreement agreements relation relations relationship ties tie deal deals cooperation
  cooperate discuss discussed
  договорились договорился договоренность договоренности соглашение соглашения отношения отношений отношениях связи
  сотрудничество сотрудничества сотрудничают обсудили обсуждали
  қатынас\\p{L}* қарым келіс\\p{L}* munosabat\\p{L}* kelish\\p{L}* муносабат\\p{L}* келиш\\p{L}* мамиле\\p{L}* iliski\\p{L}*`);
/** What texts say of that: they are in the region's first language. */
const RELATED = `agree agreed agreement sign signed treaty protocol accord pact deal cooperation cooperate partnership
  relations ties trade talks meet met meeting visit visited joint declaration statement discuss discussed exchange`;
const RELATED_WEIGHT = 0.9;

/** As asked, where somebody's relations are asked for so that any dealings of theirs answer. */
export function withDealings(asked: Asked): Asked {
  const [word] = asked.words;
  if (word === undefined || !asksForRelations(asked)) return asked;
  const dealings = new Set(wordsOf(RELATED).map(({ term }) => term));
  const forms = new Map([
    ...Array.from(dealings, (term) => [term, RELATED_WEIGHT] as const),
    ...asked.words.flatMap((each) => [...each.forms]),
  ]);
  const terms = Array.from(dealings, (term) => ({ term, weight: 0.2, fuzzy: 0 }));
  const any: AskedWord = { ...word, forms, light: false };
  return { ...asked, words: [any], terms: [...asked.terms, ...terms] };
}

function asksForRelations({ names, words }: Asked): boolean {
  return names.length > 1 && words.every(({ word }) => RELATION.test(word.folded));
}

/** Those first that tell of all that was named; of relations no others, where there are such. */
export function togetherFirst<T extends Found>(found: readonly T[], asked: Asked): T[] {
  if (asked.names.length < 2) return [...found];
  const of = Map.groupBy(found, (each) => tellsOfAll(each, asked));
  const [together = [], others = []] = [of.get(true), of.get(false)];
  return together.length > 0 && asksForRelations(asked) ? together : [...together, ...others];
}

/** Whether a fact names everything that was named. */
export function tellsOfAll(
  { brief, fact }: Pick<Passage, 'brief' | 'fact'>,
  { names }: Asked,
): boolean {
  const terms = briefTermsOf(brief).facts[fact];
  return terms !== undefined && names.every((name) => hasName(terms, name));
}
