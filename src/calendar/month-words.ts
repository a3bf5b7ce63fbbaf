/** The names of months in the readers' languages, as `foldWord` leaves them. */

export interface MonthWord {
  /** 1 to 12. */
  readonly month: number;
  /** Whether the word is nothing but a month: not 'may', 'march', қазан (also a city). */
  readonly sure: boolean;
  /** Whether it says 'in' by its ending: қаңтарда, noyabrda. */
  readonly locative: boolean;
}

/** Endings of a month's name: Russian ones, those of Turkic languages and Tajik, both in Latin too. */
const CASES = [
  'ь|я|е|ю|ем|у|ом|а|и|ы|ро',
  '(?:ы|и|сы|си|у)?(?:н?[дт][ае]|[дтн][ае]н|[дтн][ыи]н|нинг|[гкн][ае]|н|гача)?(?:гы|ги)?',
  'ya|ia|ja|e|yu|em|a|u|i|y',
  '(?:i|si|u|un)?(?:n?[dt][ae]|[dtn][ae]n|ning|[gkn][ae]|n|gacha)?(?:gi|ki)?',
].join('|');
const LOCATIVE = /^(?:ы|и|сы|си|i|si)?(?:н?[дт][ае]|n?[dt][ae])$/;

/** Latin and Cyrillic stems of the months' names that come from Latin, in order. */
const BORROWED = [
  'январ|yanvar|ianvar|janvar|januar',
  'феврал|fevral',
  'март|mart',
  'апрел|aprel',
  'май|мая|мае|маю|маем|mai|maya|maia',
  'июн|iyun|iiun|iun|ijun',
  'июл|iyul|iiul|iul|ijul',
  'август|avgust',
  'сентябр|sentyabr|sentabr|sentiabr|sentjabr',
  'октябр|oktyabr|oktabr|oktiabr|oktjabr',
  'ноябр|noyabr|noiabr|nojabr',
  'декабр|dekabr',
];
const ENGLISH = [
  'january|jan',
  'february|feb',
  'march|mar',
  'april|apr',
  'may',
  'june|jun',
  'july|jul',
  'august|aug',
  'september|sept|sep',
  'october|oct',
  'november|nov',
  'december|dec',
];
const NAMES_KK = [
  'кантар|qantar|kantar',
  'акпан|aqpan|akpan',
  'наурыз|nauryz',
  'сауир|sauir',
  'мамыр|mamyr',
  'маусым|mausym',
  'шилде|shilde',
  'тамыз|tamyz',
  'кыркуйек|кыркуйег|qyrkuiek',
  'казан|qazan',
  'караша|qarasha',
  'желтоксан|jeltoqsan|zheltoksan',
];
const NAMES_TR = [
  'ocak|ocag',
  'subat',
  'mart',
  'nisan',
  'mayis',
  'haziran',
  'temmuz',
  'agustos',
  'eylul',
  'ekim',
  'kasim',
  'aralik|aralig',
];
const RUSSIAN_SHORT = 'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' ');

/** Whether a word begins like a month's name: most words don't, and are done with. */
const BEGINNING = new RegExp(`^(?:${[...BORROWED, ...NAMES_KK, ...NAMES_TR].join('|')})`);
const byStem: { pattern: RegExp; month: number; sure: boolean }[] = [];
const byWord = new Map<string, MonthWord>();
for (let month = 1; month <= 12; month++) {
  const index = month - 1;
  const stems = (words: readonly string[], sure: boolean) =>
    byStem.push({ pattern: new RegExp(`^(?:${words[index]})(${CASES})$`), month, sure });
  stems(BORROWED, true);
  stems(NAMES_KK, false);
  stems(NAMES_TR, false);
  for (const word of ENGLISH[index]?.split('|') ?? []) {
    const sure = word.length > 3 && word !== 'march';
    byWord.set(word, { month, sure, locative: false });
  }
  const short = RUSSIAN_SHORT[index] ?? '';
  if (short !== 'май') byWord.set(short, { month, sure: false, locative: false });
}
byWord.set('сент', { month: 9, sure: false, locative: false });
byWord.set('нояб', { month: 11, sure: false, locative: false });
byWord.set('mart', { month: 3, sure: false, locative: false });

/** Of a town, whose name is that of a month but for its endings. */
const TOWN = /^казан(?:ь|и|ью)$/;

export function monthOf(word: string): MonthWord | undefined {
  const known = byWord.get(word);
  if (TOWN.test(word)) return undefined;
  if (known !== undefined || word.length > 18 || !BEGINNING.test(word)) return known;
  for (const { pattern, month, sure } of byStem) {
    const match = pattern.exec(word);
    if (match !== null) {
      return { month, sure, locative: LOCATIVE.test(match[1] ?? '') };
    }
  }
  return undefined;
}
