import { TYPED_AS_RUSSIAN } from './typed-letters.ts';

/**
 * The words of dates in the readers' languages, as `foldWord` leaves them: without case, apostrophes,
 * accents and the letters that only some Cyrillic alphabets have.
 */

const PLAIN: Readonly<Record<string, string>> = { ...TYPED_AS_RUSSIAN, ё: 'е', ў: 'у', ı: 'i' };

export function foldWord(word: string): string {
  if (/^[a-zа-я0-9]+$/.test(word)) return word;
  return word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]|\p{Lm}/gu, '')
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/./gu, (letter) => PLAIN[letter] ?? letter);
}

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';
const PERIODS: readonly (readonly [Period, RegExp])[] = [
  [
    'day',
    /^(days?|д(ень|ня|ней|не|ню|ни)|сут(ки|ок)|кун(дер|и|до|ни)?|kun(lar|i|da)?|руз(и|хои)?)$/,
  ],
  [
    'week',
    /^(weeks?|недел[а-я]{0,3}|апта[а-я]{0,5}|хафта[а-я]{0,4}|hafta[a-z]{0,5}|жума[а-я]{0,3}|nedel[a-z]{0,3})$/,
  ],
  [
    'month',
    /^(months?|месяц[а-я]{0,2}|ай(да|ы|ында|дын|дагы|га|лар|дар)?|oy(da|i|ida|lar|lik)?|ой(да|и|ида)?|мох(и|хои)?|ay(i|inda|da)|mesyac[a-z]{0,2})$/,
  ],
  [
    'quarter',
    /^(quarters?|квартал[а-я]{0,3}|токсан[а-я]{0,3}|chorak[a-z]{0,4}|kvartal[a-z]{0,4})$/,
  ],
  [
    'year',
    /^(years?|год[а-я]{0,3}|лет|г|гг|жыл[а-я]{0,6}|yil[a-z]{0,6}|йил[а-я]{0,6}|сол(и|хои)?|god[a-z]{0,2}|zhyl[a-z]{0,5}|jyl[a-z]{0,5})$/,
  ],
];

export function periodOf(word: string): Period | undefined {
  if (word.length > 12) return undefined;
  return PERIODS.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Seasons by their first month; winter begins in the December before its year. */
const SEASONS: readonly (readonly [number, RegExp])[] = [
  [
    3,
    /^(spring|springtime|весн(а|ы|е|у|ой)|коктем(де|ги|и|инде)?|bahor(da|i|ida)?|бахор(да|и)?|vesn(oy|a|u|y))$/,
  ],
  [
    6,
    /^(summer|лет(о|а|е|ом)|жаз(да|ы|ында)?|yoz(da|i|ida)?|ёзда|тобистон(и)?|жай(да|ында)|let(om|o|a))$/,
  ],
  [
    9,
    /^(autumn|fall|осен(ь|и|ью)|куз(де|и|инде|до|ундо)?|kuz(da|i|ida)?|тирамох(и)?|osen(yu|iu|i)?)$/,
  ],
  [
    12,
    /^(winter|зим(а|ы|е|у|ой)|кыс(та|ы|ында)?|кыш(та|ы|ында)?|qish(da|i|ida)?|зимистон(и)?|zim(oy|a|u|y))$/,
  ],
];

export function seasonOf(word: string): number | undefined {
  if (word.length > 12) return undefined;
  return SEASONS.find(([, pattern]) => pattern.test(word))?.[0];
}

/** `rolling`: counted back from today, where `last` is the period before this one. */
export type Which = 'this' | 'last' | 'beforeLast' | 'rolling' | 'next';
const WHICH: readonly (readonly [Which, RegExp])[] = [
  [
    'this',
    /^(this|current|эт(а|о|ой|у|от|ом|ого|им|и|их)|текущ[а-я]{2,3}|нынешн[а-я]{2,3}|осы|бул|ушбу|ushbu|shu|bu|шу|бу|ушул|ин|чори|etoy|etom)$/,
  ],
  [
    'last',
    /^(last|previous|прошл[а-я]{2,3}|минувш[а-я]{2,3}|предыдущ[а-я]{2,3}|откен|откон|otgan|утган|гузашта|proshl[a-z]{2,4}|gecen)$/,
  ],
  ['beforeLast', /^позапрошл[а-я]{2,3}$/],
  [
    'rolling',
    /^(past|recent|последн[а-я]{2,3}|сонгы|songgi|сунгги|oxirgi|охирги|акыркы|охир(ин)?|posledn[a-z]{2,4}|son)$/,
  ],
  [
    'next',
    /^(next|coming|следующ[а-я]{2,3}|будущ[а-я]{2,3}|келеси|keyingi|кейинги|кийинки|оянда)$/,
  ],
];

export function whichOf(word: string): Which | undefined {
  if (word.length > 12) return undefined;
  return WHICH.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Days counted from today. */
const DAYS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'today сегодня бугин bugun бугун имруз segodnya'.split(' ').map((word) => [word, 0]),
  ...'yesterday вчера кеше kecha кеча кечээ дируз vchera dun'.split(' ').map((word) => [word, -1]),
  ...'tomorrow завтра ертен эртага ertaga эртен фардо zavtra'.split(' ').map((word) => [word, 1]),
  ...'позавчера pozavchera парируз'.split(' ').map((word) => [word, -2]),
]);

export function dayWord(word: string): number | undefined {
  return Object.hasOwn(DAYS, word) ? DAYS[word] : undefined;
}

/** Years counted from this: 'last year' in a word. */
const YEARS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'биыл быйыл имсол'.split(' ').map((word) => [word, 0]),
  ...'былтыр порсол'.split(' ').map((word) => [word, -1]),
]);

export function yearWord(word: string): number | undefined {
  return Object.hasOwn(YEARS, word) ? YEARS[word] : undefined;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What stands before a date in a sentence; a bare year or month needs one. */
export const BEFORE_DATE =
  set(`in of on during since from to until till before after for by early late mid
  throughout around about в во с со до к ко по за на от с около на начале конце середине v s do za dar
  дар аз то барои`);
export const SINCE = set('since с со начиная после after s');
export const UNTIL = set('until till');
export const EARLIER = set('before до');
export const SINCE_BEHIND = set('бастап бери beri boshlab инчониб onwards onward');
export const UNTIL_BEHIND = set('дейин чейин шейин qadar кадар gacha гача');
export const BETWEEN = set('between from между с со аз');
export const TO = set('to until till through and по до и на то ва мен менен bilan va');
export const AGO = set('ago назад бурын oldin олдин avval аввал мурун пеш nazad earlier');
/** Behind a day's number: 12th, 12-го, 5-ші. */
export const ORDINAL_ENDINGS = set(
  'st nd rd th го е й я ое ый ого му ше ши шы чи чу inchi nchi инчи нчи нчы ум юм',
);
export const EARLY = set(
  'early beginning start начало начале начала басы басында boshida башында аввали',
);
export const LATE = set('late end конец конце конца сонында oxirida аягында охири');
export const MIDDLE = set('mid middle середина середине середины ортасында ortasida орто');
export const HALF = set(
  'half половина половине половины полугодие полугодии полугодия жартысында yarmida',
);
/** A number behind these is a name, not a year. */
export const NUMBERED =
  set(`order resolution decree law article number no act flight room boeing decision page paragraph
  указ закон статья статье статьи резолюция резолюции номер пункт решение приказ постановление рейс`);
/** A number before these counts. */
export const COUNTED =
  set(`people troops soldiers men women children members km kilometres kilometers miles tons tonnes dollars
  euros usd percent mw megawatts metres meters hectares cases deaths students jobs kg users votes seats
  человек человека людей военных солдат членов км километров тонн долларов евро рублей тенге сомов сумов мвт
  гектаров случаев студентов школ голосов мест адам киши kishi нафар киши dollar доллар`);
