import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { loadCorpus } from '../../src/content/load.ts';
import { spellings } from '../../src/search/passages.ts';
import { createUnderstanding } from '../../src/search/question.ts';

const { corpus } = await loadCorpus('content');
assert.ok(corpus);
const understanding = createUnderstanding(corpus);
const today = '2026-11-21';
const read = (text: string) => understanding.read(text, today);
const named = (text: string) => read(text).mentions.map(({ entity }) => entity.code);
const rest = (text: string) => read(text).rest.map(({ folded }) => folded);

test('names are known in every language, with every ending', () => {
  for (const [text, ...codes] of [
    ['the president of Kazakhstan’s visit', 'kz'],
    ['Казахстана, в Казахстане, Казахстаном', 'kz', 'kz', 'kz'],
    ['Қазақстанның, Қазақстанда, Қазақстанға', 'kz', 'kz', 'kz'],
    ['Qozog‘istonda, Qozogʻistonning', 'kz', 'kz'],
    ['Казакстанда, Казакстандын', 'kz', 'kz'],
    ['Қазоқистонро', 'kz'],
    ['Тоҷикистонро', 'tj'],
    ['в Шанхайской организации сотрудничества', 'sco'],
    ['Шанхай ынтымақтастық ұйымының', 'sco'],
    ['Shanxay hamkorlik tashkilotiga', 'sco'],
    ['ШЫҰ-ның, СҲШ-ро, ShHTga, ШКУга', 'sco', 'sco', 'sco', 'sco'],
    ['Бириккен Улуттар Уюмунда жана БУУнун', 'un', 'un'],
    ['в Бишкеке, Бишкектен, Toshkentda', 'bishkek', 'bishkek', 'tashkent'],
    ['Токаева, Тоқаевтың, Жапаровдун', 'tokayev', 'tokayev', 'japarov'],
  ] as const) {
    assert.deepEqual(named(text), codes, text);
    assert.ok(
      read(text).mentions.every(({ corrected }) => corrected === undefined),
      text,
    );
  }
});

test('old names are those of what is called otherwise today', () => {
  for (const [text, code] of Object.entries({
    'in Nur-Sultan': 'astana',
    'в Нур-Султане': 'astana',
    Целиноград: 'astana',
    Frunze: 'bishkek',
    'во Фрунзе': 'bishkek',
    Leninabad: 'khujand',
    Krasnovodsk: 'turkmenbashi',
    'Turkic Council': 'ots',
    Киргизия: 'kg',
  })) {
    assert.deepEqual(named(text), [code], text);
  }
});

test('the other script spells the same names', () => {
  for (const [text, ...codes] of [
    ['odkb v dushanbe', 'csto', 'dushanbe'],
    ['shos', 'sco'],
    ['tokaev i zhaparov', 'tokayev', 'japarov'],
    ['v kazahstane', 'kz'],
    ['rossii', 'ru'],
    ['Мирзиёев', 'mirziyoyev'],
    ['ташкент', 'tashkent'],
    ['казакстанда', 'kz'],
  ] as const) {
    assert.deepEqual(named(text), codes, text);
  }
});

test('a misspelled name is read as the name, and it is said which', () => {
  for (const [text, code, corrected] of [
    ['Kazhakstan', 'kz', 'Kazakstan'],
    ['Kazakhstn', 'kz', 'Kazakhstan'],
    ['Uzbeikstan', 'uz', 'Uzbekistan'],
    ['узбекситан', 'uz', 'Узбекистан'],
    ['таджкистане', 'tj', 'Таджикистан'],
    ['Dusahnbe', 'dushanbe', 'Dushanbe'],
    ['Tasgkent', 'tashkent', 'Tashkent'],
    ['turkic counsil', 'ots', 'Turkic Council'],
    ['shanghia cooperatoin organisation', 'sco', 'Shanghai Cooperation Organisation'],
  ] as const) {
    const [mention, ...others] = read(text).mentions;
    assert.equal(mention?.entity.code, code, text);
    assert.equal(mention?.corrected, corrected, text);
    assert.deepEqual(others, [], text);
  }
});

test('everyday words are no names that are near to them', () => {
  for (const text of [
    'mars',
    'march of the union',
    'what a common cost',
    'who said that to us',
    'rats have a mom',
    'страна и самый хороший суд',
    'семья и команда',
    'кітап қатар қанша',
    'inson uchun katta',
    'армия',
  ]) {
    assert.deepEqual(
      read(text).mentions.filter(({ entity }) => entity.kind !== 'topic'),
      [],
      text,
    );
  }
  assert.deepEqual(named('WHO and US'), ['who', 'us']);
});

test('of overlapping names the longest is meant', () => {
  assert.deepEqual(named('Regional Anti-Terrorist Structure of the SCO'), ['rats']);
  assert.deepEqual(named('Democratic Party of Tajikistan'), ['tj']);
  assert.deepEqual(named("People's Democratic Party of Tajikistan"), ['pdpt']);
});

test('several of one name are all brought', () => {
  const [mention] = read('Berdimuhamedov').mentions;
  assert.deepEqual(
    [mention?.entity, ...(mention?.also ?? [])].map((each) => each?.code),
    ['berdimuhamedov_gurbanguly', 'berdimuhamedov_serdar'],
  );
});

test('what must be answered is what neither names, dates nor the way of asking say', () => {
  for (const [text, ...words] of [
    ['Afghanistan August 2021'],
    ['Что произошло в Казахстане в январе 2022 года?'],
    ['What happened in Central Asia between 12 and 14 October 2022?'],
    ['in central asia' /* the region itself */],
    ['latest news about the CSTO'],
    ['compare Kazakhstan and Uzbekistan'],
    ['How long is the Qosh Tepa canal?', 'long'],
    ['What declaration did the SCO adopt in 2021?', 'declaration', 'adopt'],
    ['the unrest of 1986', '1986'],
    ['strategy 2050', 'strategy', '2050'],
  ] as const) {
    assert.deepEqual(rest(text), words, text);
  }
});

test('years before the first brief and after this one are words, not dates', () => {
  assert.equal(read('in 1986').span, undefined);
  assert.equal(read('by the end of 2040').span, undefined);
  assert.equal(read('in 2021').span?.from, '2021-01-01');
});

test('of several dates the span is all, and each is known', () => {
  const { span, dates } = read('elections of 2021 and 2023');
  assert.deepEqual([span?.from, span?.to], ['2021-01-01', '2023-12-31']);
  assert.equal(dates.length, 2);
});

test('the newest are asked for in every language', () => {
  for (const text of [
    'latest SCO',
    'the most recent summit',
    'what’s new on energy',
    'SCO news',
    'последние новости Казахстана',
    'что нового в ШОС',
    'Қазақстан туралы соңғы жаңалықтар',
    'Oʻzbekiston soʻnggi yangiliklar',
    'Кыргызстандын акыркы жаңылыктары',
    'хабарҳои охирини Тоҷикистон',
  ]) {
    assert.equal(read(text).latest, true, text);
  }
  for (const text of ['last month', 'New York', 'the latecomers', 'at last', 'новый закон']) {
    assert.equal(read(text).latest, false, text);
  }
});

test('what is compared are its sides, in the order asked', () => {
  for (const [text, ...sides] of [
    ['compare Kazakhstan and Uzbekistan', 'kz', 'uz'],
    ['SCO vs CSTO', 'sco', 'csto'],
    ['both the EU and China', 'eu', 'cn'],
    ['What is the difference between the SCO and the CSTO?', 'sco', 'csto'],
    ['How does the EAEU differ from the EU?', 'eaeu', 'eu'],
    ['Compare Kazakhstan, Kyrgyzstan and Tajikistan', 'kz', 'kg', 'tj'],
    ['Who got more votes, Tokayev in 2022 or Mirziyoyev in 2023?', 'tokayev', 'mirziyoyev'],
    ['чем отличается ОДКБ от ШОС', 'csto', 'sco'],
    ['сравни экономику Казахстана и Узбекистана', 'kz', 'uz'],
    ['и в Казахстане, и в Кыргызстане', 'kz', 'kg'],
    ['Қазақстан мен Өзбекстанды салыстыр', 'kz', 'uz'],
    ['Oʻzbekiston va Tojikiston farqi', 'uz', 'tj'],
    ['Кыргызстан менен Казакстанды салыштыр', 'kg', 'kz'],
    ['фарқи ШҲТ ва СААД', 'sco', 'csto'],
    ['how is the SCO different from the CSTO', 'sco', 'csto'],
    ['SCO CSTO difference', 'sco', 'csto'],
    ['чем похожи ШОС и ЕАЭС', 'sco', 'eaeu'],
    ['what do the SCO and the CSTO have in common', 'sco', 'csto'],
  ] as const) {
    assert.deepEqual(
      read(text).sides?.map(({ code }) => code),
      sides,
      text,
    );
  }
});

test('two names in a question are not yet sides', () => {
  for (const text of [
    'the border between Kyrgyzstan and Tajikistan',
    'trade of Kazakhstan and Uzbekistan',
    'the common market of Kazakhstan and Uzbekistan',
    'Как Казахстан и Кыргызстан исключили талибов из списков?',
    'Is Iran a member or an observer of the EAEU?',
    'compare the elections in Tajikistan of 2020 and 2025',
  ]) {
    assert.equal(read(text).sides, undefined, text);
  }
});

/** `organisation country role`, `organisation / organisation`, or `country ?` where the organisations are asked for. */
function membership(text: string): string | undefined {
  const asked = read(text).membership;
  if (asked === undefined) return undefined;
  const { organisation, country, compared, roles = [], choice } = asked;
  if (compared !== undefined) return compared.map(({ code }) => code).join(' / ');
  if (organisation === undefined) return `${country?.code} ?`;
  const or = choice ? 'or member' : '';
  return [organisation.code, country?.code, ...roles, or].filter(Boolean).join(' ');
}

test('questions of who belongs where are known in every language', () => {
  for (const [text, asked] of Object.entries({
    'which countries are in the CSTO': 'csto',
    'How many members has the CSTO got?': 'csto',
    'Has Uzbekistan ever belonged to the CSTO?': 'csto uz',
    'Состоял ли когда-нибудь Узбекистан в ОДКБ?': 'csto uz',
    'Кто вышел из ОДКБ?': 'csto former',
    'С какого года Индия в ШОС?': 'sco in',
    'Oʻzbekiston qachondan beri ShHT aʼzosi?': 'sco uz',
    'Which of the SCO and the CSTO is Iran in?': 'ir ?',
    'Which organisation has more members, the SCO or CICA?': 'sco / cica',
    'Who are the members of the SCO?': 'sco',
    'how many members does CICA have now?': 'cica',
    'What is the Eurasian Economic Union and who belongs to it?': 'eaeu',
    'SCO members': 'sco',
    'dialogue partners of the SCO': 'sco partners',
    'is Turkmenistan in the EAEU': 'eaeu tm',
    'is iran a member or an observer of the eaeu?': 'eaeu ir observers or member',
    'Узбекистан наблюдатель или член ЕАЭС?': 'eaeu uz observers or member',
    'партнёры по диалогу ШОС': 'sco partners',
    'observers and partners of the SCO': 'sco observers partners',
    'which countries are in both the SCO and the CSTO': 'sco / csto',
    'кто состоит одновременно в ШОС и ОДКБ': 'sco / csto',
    'у кого больше членов, у ШОС или ЕАЭС': 'sco / eaeu',
    'Is Afghanistan an observer of the SCO?': 'sco af observers',
    'when did Kazakhstan join the CSTO': 'csto kz',
    'what organisations is Kazakhstan a member of': 'kz ?',
    'какие страны входят в ОДКБ': 'csto',
    'кто состоит в ШОС': 'sco',
    'наблюдатели ШОС': 'sco observers',
    'входит ли Туркменистан в ЕАЭС': 'eaeu tm',
    'Входит ли Таджикистан в ВТО?': 'wto tj',
    'в каких организациях состоит Узбекистан': 'uz ?',
    'ҰҚШҰ-ға қандай елдер кіреді?': 'csto',
    'Өзбекстан ЕАЭО-ға мүше ме?': 'eaeu uz',
    'Қазақстан қандай ұйымдарға мүше?': 'kz ?',
    'ShHTga qaysi davlatlar kiradi': 'sco',
    'Туркманистон ШҲТга аъзоми?': 'sco tm',
    "O'zbekiston qaysi tashkilotlarga a'zo": 'uz ?',
    'ЖККУга кайсы өлкөлөр кирет': 'csto',
    'Кыргызстан ШКУга мүчөбү?': 'sco kg',
    'Кадом кишварҳо узви СҲШ ҳастанд': 'sco',
    'Тоҷикистон узви Иттиҳоди иқтисодии Авруосиё аст?': 'eaeu tj',
  })) {
    assert.equal(membership(text), asked, text);
    assert.deepEqual(rest(text), [], text);
  }
});

test('questions that ask more than who belongs where are none of membership', () => {
  for (const text of [
    'members of the SCO discussed what',
    'At which summit did Iran become a full member of the SCO?',
    'How many member states did CICA have in October 2021?',
    'How many applications to join the SCO were there?',
    'Кто стал самым первым наблюдателем при ЕАЭС?',
    'Сколько членов в партии «Аманат»?',
    'What is the SCO?',
    'Kazakhstan and the SCO',
    'Who met Tokayev in Astana?',
  ]) {
    assert.equal(membership(text), undefined, text);
  }
});

test('property: every name of the corpus is exactly what it names, never a correction', () => {
  const all = [corpus.countries, corpus.organisations, corpus.places, corpus.people];
  const entities = all.flatMap((each) => [...each.values()]);
  for (const entity of entities) {
    for (const name of spellings(entity)) {
      const { mentions } = read(name);
      assert.ok(
        mentions.every(({ corrected }) => corrected === undefined),
        name,
      );
    }
  }
});

test('property: reading never throws, and what is found lies within the text', () => {
  const words = fc.constantFrom(
    ...'compare Kazakhstan ОДКБ and vs both и 2021 in members of the latest Kazakstn , - 12 за ʻ қ 🇰🇿 \u200b'.split(
      ' ',
    ),
  );
  const texts = fc.oneof(
    fc.array(words, { maxLength: 15 }).map((each) => each.join(' ')),
    fc.array(words, { maxLength: 15 }).map((each) => each.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const question = read(text);
      let before = 0;
      for (const { start, end } of question.mentions) {
        assert.ok(before <= start && start < end && end <= text.length);
        before = end;
      }
      for (const { start, end, from, to } of question.dates) {
        assert.ok(0 <= start && start < end && end <= text.length && from <= to);
        assert.ok(question.mentions.every((each) => each.end <= start || each.start >= end));
      }
      assert.ok(question.rest.every((word) => question.words.includes(word) && !word.stop));
      assert.ok(question.sides === undefined || new Set(question.sides).size > 1);
    }),
    { numRuns: 500 },
  );
});

test('a text as long as a message is read, whatever it is made of', () => {
  for (const piece of [
    'a',
    'kazakstn ',
    '12 ',
    'о‘',
    '\u200b',
    'last ',
    'compare SCO and ',
    '🇰🇿',
  ]) {
    const text = piece.repeat(4096 / piece.length);
    assert.equal(read(text).text, text);
  }
});
