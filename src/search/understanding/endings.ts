import { nameKey } from './name-key.ts';

/**
 * Case endings that Turkic languages and Tajik add to a name that itself stays what it is, each as
 * it is written after one name or another: Қазақстан|ның, Тоқаев|тың, Qozogʻiston|da, Бишкек|те.
 */
const ADDED: Readonly<Record<string, string>> = {
  kk: `ның нің дың дің тың тің ға ге қа ке на не да де та те нда нде ды ді ты ті ны ні дан ден тан
    тен нан нен мен бен пен н ын ін ына іне ында інде ынан інен ының інің ын ін дағы дегі тағы тегі
    ндағы ндегі лар лер дар дер тар тер лық лік дық дік тық тік лықтар мын сы сі`,
  ky: `нын нин нун нүн дын дин дун дүн тын тин тун түн га ге го гө ка ке ко кө на не но нө да де до дө
    та те то тө нда нде ндо ндө ны ни ну нү ды ди ду дү ты ти ту тү дан ден дон дөн тан тен тон төн
    нан нен нон нөн менен лар лер лор лөр дагы деги дук дүк лык лик`,
  uz: `ning ing ni ga ka qa da dan dagi lar lari larda larga larning gacha mi nikcha cha lik liklar
    нинг инг ни га ка қа да дан даги лар лари гача ми ча лик и си i si sida siga sining ida iga ining`,
  tg: `ро и у ҳо ҳои ро ву иён ия иро ям ra ro`,
  tr: `in un nin nun a e ya ye na ne da de ta te dan den tan ten nda nde ndan nden i u yi yu ni nu
    la le yla yle daki deki lar ler`,
  en: 's i n an ian ese',
};

/** Russian endings, which take the place of a name's own: Росси|я, Росси|ю, шанхайск|ая, -|ой. */
const RUSSIAN = `а я о е ё ь й ы и у ю ой ей ом ем ам ям ах ях ов ев ами ями ою ею ью
  ая яя ое ее ий ый ие ые ого его ому ему им ым их ых ими ыми ую юю ией ию иях иям`;
/** Those a name has as it is called, or none. */
const RUSSIAN_OWN = 'а я о е ь й ы и ая яя ое ее ий ый ой ие ые';

const listed = (text: string) => text.split(/\s+/);
const written = new Set(Object.values(ADDED).flatMap(listed));
const added = new Set([...written].map(nameKey));
const russian = new Set(listed(RUSSIAN));
const russianOwn = new Set(listed(RUSSIAN_OWN));
const russianKeys = new Set(
  listed(RUSSIAN)
    .map(nameKey)
    .filter((key) => key !== ''),
);
const LONGEST = Math.max(...[...added, ...russian].map(({ length }) => length));

/** Whether a word by itself is an ending, as after a hyphen: ШЫҰ-ның, СҲШ-ро. */
export function isEnding(folded: string): boolean {
  return added.has(nameKey(folded)) || russian.has(folded);
}

/** What may be left of a key without an ending of the languages that only add; shortest ending first. */
export function* withoutAdded(key: string, shortest: number): Iterable<string> {
  yield* without(key, added, shortest);
}

/** The same of a word as it is written: a key has ОО once only. */
export function* withoutWritten(folded: string, shortest: number): Iterable<string> {
  yield* without(folded, written, shortest);
}

/** What may be left of a Russian word, itself included. */
export function* russianBases(folded: string, shortest: number): Iterable<string> {
  yield folded;
  yield* without(folded, russian, shortest);
}

/** The same for the key of Russian written in Latin letters. */
export function* russianKeyBases(key: string, shortest: number): Iterable<string> {
  yield key;
  yield* without(key, russianKeys, shortest);
}

/**
 * What stays of a Russian name's word in all its forms, and whether the bare base is a form of it
 * (границы, границ) or not (Китай, but no Кита).
 */
export function russianBase(folded: string): { base: string; bare: boolean } {
  for (const length of [2, 1]) {
    const ending = folded.slice(-length);
    if (folded.length - length < 3 || !russianOwn.has(ending)) continue;
    const base = folded.slice(0, -length);
    return { base, bare: /[аоы]$/.test(ending) && length === 1 };
  }
  return { base: folded, bare: true };
}

function* without(text: string, endings: ReadonlySet<string>, shortest: number): Iterable<string> {
  for (let length = 1; length <= LONGEST && text.length - length >= shortest; length++) {
    if (endings.has(text.slice(-length))) yield text.slice(0, -length);
  }
}
