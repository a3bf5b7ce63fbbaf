import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readSpans } from '../../src/calendar/read-span.ts';

/** A Saturday. */
const today = '2022-11-19';
const read = (text: string) => readSpans(text, today).map(({ from, to }) => `${from}..${to}`);

function reads(table: Readonly<Record<string, string>>): void {
  for (const [text, span] of Object.entries(table)) assert.deepEqual(read(text), [span], text);
}

test('days are read in numbers and in words, day before month', () => {
  reads({
    '2021-11-12': '2021-11-12..2021-11-12',
    'on 12.11.2021': '2021-11-12..2021-11-12',
    '5/1/2022': '2022-01-05..2022-01-05',
    'his message of 7 January 2022': '2022-01-07..2022-01-07',
    'November 12th, 2021': '2021-11-12..2021-11-12',
    'the 12th of Nov 2021': '2021-11-12..2021-11-12',
    'заявил 12 ноября 2021 года': '2021-11-12..2021-11-12',
    '12-го ноября 2021': '2021-11-12..2021-11-12',
    '2022 жылғы 5 маусымдағы референдум': '2022-06-05..2022-06-05',
    '2021 жылдың 12 қарашасында': '2021-11-12..2021-11-12',
    '2023-yil 30-aprel referendumi': '2023-04-30..2023-04-30',
    '2021 йилнинг 12 ноябрида': '2021-11-12..2021-11-12',
    '2021-жылдын 12-ноябрында': '2021-11-12..2021-11-12',
    '12 ноябри соли 2021': '2021-11-12..2021-11-12',
  });
});

test('in Russian two digits behind "in a month" are its year, before a month they are a day', () => {
  reads({
    'выборы в январе 21': '2021-01-01..2021-01-31',
    'встреча в ноябре 21го': '2021-11-01..2021-11-30',
    'в июле 22 года': '2022-07-01..2022-07-31',
    '22 июля 2021': '2021-07-22..2021-07-22',
    'July 22, 2021': '2021-07-22..2021-07-22',
  });
});

test('months are read in every language, inflected and in Latin letters', () => {
  const january = '2022-01-01..2022-01-31';
  reads({
    'in January 2022': january,
    'Jan 2022': january,
    'the January 2022 unrest': january,
    'в январе 2022': january,
    'январь 2022 года': january,
    'v yanvare 2022': january,
    '2022-01': january,
    '01.2022': january,
    '2022 жылғы қаңтарда': january,
    '2022 жылгы кантарда': january,
    'qantar 2022': january,
    '2022-yil yanvar oyida': january,
    '2022 йил январда': january,
    '2022-жылдын январында': january,
    '2022-жылдын январь айында': january,
    'январи соли 2022': january,
    'дар моҳи январи соли 2022': january,
    '2022 yılının Ocak ayında': january,
    'sentyabr 2021': '2021-09-01..2021-09-30',
    '2021-yil noyabrda': '2021-11-01..2021-11-30',
  });
});

test('seasons, quarters, halves and years are spans of whole months', () => {
  reads({
    'in 2021': '2021-01-01..2021-12-31',
    'protests 2021': '2021-01-01..2021-12-31',
    'за 2021 год': '2021-01-01..2021-12-31',
    '2021 жылы': '2021-01-01..2021-12-31',
    'Q3 2021': '2021-07-01..2021-09-30',
    'the third quarter of 2021': '2021-07-01..2021-09-30',
    '3-й квартал 2021 года': '2021-07-01..2021-09-30',
    'summer 2021': '2021-06-01..2021-08-31',
    'осенью 2021': '2021-09-01..2021-11-30',
    'winter 2020': '2020-12-01..2021-02-28',
    '2021 жылдың күзінде': '2021-09-01..2021-11-30',
    '2021 yil yozida': '2021-06-01..2021-08-31',
    'баҳори соли 2021': '2021-03-01..2021-05-31',
    'early 2022': '2022-01-01..2022-04-30',
    'в первой половине 2021 года': '2021-01-01..2021-06-30',
    'the end of November 2021': '2021-11-21..2021-11-30',
  });
});

test('a week is named by a day in it or by its number', () => {
  const week = '2021-11-08..2021-11-14';
  reads({
    'in the week of 12 November 2021': week,
    'week of 12.11.2021': week,
    'неделя 12 ноября 2021': week,
    '12 қараша 2021 аптасы': week,
    '2021-W45': week,
    'week 45 of 2021': week,
  });
});

test('ranges take what their beginning lacks from their end', () => {
  reads({
    'from 10 to 15 November 2021': '2021-11-10..2021-11-15',
    '10–15 ноября 2021 года': '2021-11-10..2021-11-15',
    'Nov 10-15, 2021': '2021-11-10..2021-11-15',
    'с 28 декабря по 5 января 2022': '2021-12-28..2022-01-05',
    'between 12 and 14 October 2022': '2022-10-12..2022-10-14',
    'between May and July 2022': '2022-05-01..2022-07-31',
    '2020-2021': '2020-01-01..2021-12-31',
    'в сентябре-октябре 2021': '2021-09-01..2021-10-31',
    '2021 жылдың қарашасынан 2022 жылдың наурызына дейін': '2021-11-01..2022-03-31',
    'since March 2022': '2022-03-01..2022-11-19',
    'с марта 2022 года': '2022-03-01..2022-11-19',
    '2022 жылдың наурызынан бері': '2022-03-01..2022-11-19',
    'until 2021': '1900-01-01..2021-12-31',
    'до 2022 года': '1900-01-01..2021-12-31',
    'a week before 19 November 2021': '2021-11-12..2021-11-19',
    'за неделю до 19 ноября 2021 года': '2021-11-12..2021-11-19',
  });
});

test('words count from today', () => {
  reads({
    yesterday: '2022-11-18..2022-11-18',
    'что было вчера': '2022-11-18..2022-11-18',
    'the day before yesterday': '2022-11-17..2022-11-17',
    'this week': '2022-11-14..2022-11-20',
    'last week': '2022-11-07..2022-11-13',
    'на прошлой неделе': '2022-11-07..2022-11-13',
    'осы аптада': '2022-11-14..2022-11-20',
    'oʻtgan hafta': '2022-11-07..2022-11-13',
    'өткөн жумада': '2022-11-07..2022-11-13',
    'ҳафтаи гузашта': '2022-11-07..2022-11-13',
    'last month': '2022-10-01..2022-10-31',
    'өткен айда': '2022-10-01..2022-10-31',
    'моҳи гузашта': '2022-10-01..2022-10-31',
    былтыр: '2021-01-01..2021-12-31',
    'last summer': '2022-06-01..2022-08-31',
    'прошлой осенью': '2021-09-01..2021-11-30',
    'past three months': '2022-08-20..2022-11-19',
    'за последние три месяца': '2022-08-20..2022-11-19',
    'soʻnggi uch oy': '2022-08-20..2022-11-19',
    'акыркы үч айда': '2022-08-20..2022-11-19',
    'се моҳи охир': '2022-08-20..2022-11-19',
    'two weeks ago': '2022-10-31..2022-11-06',
    'неделю назад': '2022-11-07..2022-11-13',
    'last Friday': '2022-11-18..2022-11-18',
    'в пятницу': '2022-11-18..2022-11-18',
  });
});

test('a day or month without a year is the last that has been', () => {
  reads({
    '12 November': '2022-11-12..2022-11-12',
    '12 декабря': '2021-12-12..2021-12-12',
    'in May': '2022-05-01..2022-05-31',
    'в декабре': '2021-12-01..2021-12-31',
  });
});

test('numbers and words that only look like dates are none', () => {
  for (const text of [
    '',
    '2,500 troops',
    '2 500 человек',
    '27 members',
    'order 2000',
    'resolution 1973',
    '2014 people',
    '$2020',
    'Boeing 747',
    '17:30',
    'it may march on',
    'the January events',
    'январские события',
    'strategy 2050',
    'неделя моды',
  ]) {
    assert.deepEqual(read(text), [], text);
  }
});

test('several dates are several spans', () => {
  assert.deepEqual(read('one in 2020 or the other in 2021'), [
    '2020-01-01..2020-12-31',
    '2021-01-01..2021-12-31',
  ]);
});

/** Texts made of the words that dates are made of, and of anything. */
const pieces = fc.constantFrom(
  ...'12 31 2021 0 99999 November may января жылғы since from to - – . / week last past Q 3 of и до'.split(
    ' ',
  ),
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((words) => words.join(' ')),
  fc.array(pieces, { maxLength: 12 }).map((words) => words.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

test('a month, a season or a part is of the year that its words count from today', () => {
  reads({
    'в ноябре прошлого года': '2021-11-01..2021-11-30',
    'November of last year': '2021-11-01..2021-11-30',
    'in March last year': '2021-03-01..2021-03-31',
    'last year in January': '2021-01-01..2021-01-31',
    'в 2021 году в январе': '2021-01-01..2021-01-31',
    'в январе этого года': '2022-01-01..2022-01-31',
    'летом прошлого года': '2021-06-01..2021-08-31',
    'летом позапрошлого года': '2020-06-01..2020-08-31',
    'end of last year': '2021-09-01..2021-12-31',
    'last year': '2021-01-01..2021-12-31',
    'прошлого года люди': '2021-01-01..2021-12-31',
  });
  // The town of Kazan has the name of a month.
  assert.deepEqual(read('в Казани в прошлом году'), ['2021-01-01..2021-12-31']);
});

test('what was before the last is counted too', () => {
  reads({
    'в позапрошлом году': '2020-01-01..2020-12-31',
    'the year before last': '2020-01-01..2020-12-31',
    'позапрошлым летом': '2021-06-01..2021-08-31',
    'этим летом': '2022-06-01..2022-08-31',
  });
});

test('a winter has two years, and a half is halved in one word too', () => {
  const winter = '2020-12-01..2021-02-28';
  reads({
    'зимой 2020-2021': winter,
    'winter 2020/21': winter,
    'зимой 2020–2021 годов': winter,
    'в первом полугодии 2021': '2021-01-01..2021-06-30',
  });
});

test('the year of a day in figures may be short', () => {
  reads({ '12.11.21': '2021-11-12..2021-11-12', '5/1/22': '2022-01-05..2022-01-05' });
});

test('property: whatever the text, spans begin before they end and lie within it, in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let before = 0;
      for (const { from, to, start, end } of readSpans(text, today)) {
        assert.match(from, /^\d{4}-\d\d-\d\d$/);
        assert.match(to, /^\d{4}-\d\d-\d\d$/);
        assert.ok(from <= to, `${from} > ${to}`);
        assert.ok(before <= start && start < end && end <= text.length);
        before = end;
      }
    }),
    { numRuns: 1000 },
  );
});

test('property: a day written out is read back, in whatever language', () => {
  const months = {
    en: 'January February March April May June July August September October November December',
    ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
    uz: 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr',
    ky: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    tg: 'январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри',
  };
  const days = fc.record({
    year: fc.integer({ min: 1991, max: 2022 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    language: fc.constantFrom(...Object.keys(months)),
  });
  fc.assert(
    fc.property(days, ({ year, month, day, language }) => {
      const name = months[language as keyof typeof months].split(' ')[month - 1];
      const pad = (number: number) => String(number).padStart(2, '0');
      const iso = `${year}-${pad(month)}-${pad(day)}`;
      assert.deepEqual(read(`abc ${day} ${name} ${year}`), [`${iso}..${iso}`]);
    }),
  );
});
