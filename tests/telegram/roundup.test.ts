import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RoundupRequest } from '../../src/briefing/roundup.ts';
import type { Brief, Corpus } from '../../src/content/corpus.ts';
import { loadCorpus } from '../../src/content/load.ts';
import type { Frame } from '../../src/delivery/messenger.ts';
import { en } from '../../src/language/en.ts';
import { LANGUAGES, messagesIn } from '../../src/language/languages.ts';
import { ru } from '../../src/language/ru.ts';
import { createBroadcastApi, createMessenger } from '../../src/telegram/messenger.ts';
import { createComposer, type MadeRoundup, makeRoundup } from '../../src/telegram/roundup.ts';
import { placePayload } from '../../src/telegram/settings-links.ts';
import { framed } from '../../src/telegram/views/frame.ts';
import { type RoundupPart, readPart } from '../../src/telegram/views/roundup.ts';
import { localServer } from '../bot-api/local-server.ts';
import { brief, corpusOf, country, fact, organisation, topic } from '../corpus.ts';

const WEEK = { from: '2021-11-08', to: '2021-11-14' };
const DUE = { at: Date.parse('2021-11-15T03:00:00Z'), timeZone: 'Asia/Almaty' };
/** Where the settings button needs no other link. */
const READER = { chatId: 7, threadId: undefined };
const NEXT = { at: Date.parse('2021-11-22T03:00:00Z'), timeZone: 'Asia/Almaty' };

function made(
  corpus: Corpus,
  request: Partial<RoundupRequest> = {},
  messages = en,
  username = 'a_bot',
): Omit<MadeRoundup, 'parts'> & { parts: RoundupPart[] } {
  const selection = {
    span: WEEK,
    lateBriefs: new Set<string>(),
    subjects: [],
    pushedBefore: new Set<string>(),
    ...request,
  };
  const roundup = makeRoundup(selection, { corpus, messages, today: '2021-11-15' }, { username });
  // As the ledger stores it.
  const stored: unknown[] = JSON.parse(JSON.stringify(roundup.parts));
  return { ...roundup, parts: stored.map((part) => readPart(part) ?? assert.fail('unreadable')) };
}

function part(number: number, of: number, more: Partial<RoundupPart> = {}): RoundupPart {
  return { number, of, text: 'Title', entities: [{ type: 'bold', offset: 0, length: 5 }], ...more };
}

test('a roundup is one message where it fits, with links for buttons, settings last', async () => {
  const { corpus } = await loadCorpus('content');
  assert.ok(corpus);
  const { parts, briefs } = made(corpus, { subjects: ['bri', 'health'] });
  assert.deepEqual(briefs, ['2021-11-12-ccasc-weekly-digest']);
  const [only, ...others] = parts;
  assert.equal(others.length, 0);
  assert.match(
    only?.text ?? '',
    /^.+ · 8–14 November 2021\n1 brief on .+ and Health\n\nWeekly digest: /,
  );
  assert.deepEqual(only?.markup?.inline_keyboard, [
    [{ text: 'Week by week', url: 'https://t.me/a_bot?start=w_2021-W45' }],
    [{ text: 'Settings · Unfollow', url: 'https://t.me/a_bot?start=settings' }],
  ]);
  const [digest] = corpus.briefs.filter(({ id }) => id === briefs[0]);
  assert.deepEqual(
    only?.entities.find(({ type }) => type === 'text_link'),
    {
      type: 'text_link',
      url: `https://t.me/a_bot?start=b_${digest?.key}`,
      offset: only?.text.indexOf('Weekly'),
      length: digest?.title.en?.length,
    },
  );
});

test('parts are numbered only where there are several, and only the last has buttons', () => {
  const long = 'A very long summary, which goes on and on and says nothing at all. '.repeat(5);
  const briefs = Array.from({ length: 12 }, (_, index) =>
    brief(`2021-11-12-${String.fromCharCode(97 + index)}`, {
      title: { en: `${'Title '.repeat(30)}${index}` },
      summary: { en: `${long.replaceAll('. ', ', ')}end.` },
    }),
  );
  const { parts } = made(corpusOf(briefs));
  assert.ok(parts.length > 1);
  for (const [index, { text, markup, number, of }] of parts.entries()) {
    assert.ok(
      text.startsWith(`Middle Earth · 8–14 November 2021 · ${index + 1}/${parts.length}\n`),
    );
    assert.equal(markup !== undefined, index === parts.length - 1);
    assert.deepEqual([number, of], [index + 1, parts.length]);
  }
});

test('the first part says that it is late, the last one when the next is due', () => {
  const text = (number: number, of: number, messages = en) =>
    framed(part(number, of), { lateSince: DUE, next: NEXT }, messages, READER).text;
  assert.equal(
    text(1, 1),
    'Due Monday 15 Nov, 09:00 Asia/Almaty, UTC+6; sent late.\n\nTitle\n\n' +
      'Next: Monday 22 Nov, 09:00 Asia/Almaty, UTC+6',
  );
  assert.match(text(1, 3), /^Due .*Title$/s);
  assert.equal(text(2, 3), 'Title');
  assert.match(text(3, 3), /^Title\n\nNext: /);
  assert.equal(
    text(1, 1, ru),
    'Отправлено с опозданием, срок: понедельник, 15 ноября, 09:00 Asia/Almaty, UTC+6.\n\nTitle\n\n' +
      'Следующий выпуск: понедельник, 22 ноября, 09:00 Asia/Almaty, UTC+6',
  );
});

test('instants of a frame are date-times, and what they frame keeps its form', () => {
  const { text, entities } = framed(part(1, 1), { lateSince: DUE, next: NEXT }, en, READER);
  const marked = entities.map(({ type, offset, length }) => [
    type,
    text.slice(offset, offset + length),
  ]);
  assert.deepEqual(marked, [
    ['date_time', 'Monday 15 Nov, 09:00 Asia/Almaty, UTC+6'],
    ['bold', 'Title'],
    ['date_time', 'Monday 22 Nov, 09:00 Asia/Almaty, UTC+6'],
  ]);
});

test('the settings button opens those of the chat that it stands in, of a person their own', () => {
  const row = (url: string) => [{ text: 'x', url }];
  const [week, own] = ['https://t.me/a_bot?start=w_2021-W45', 'https://t.me/a_bot?start=settings'];
  const markup = { inline_keyboard: [row(week), row(own)] };
  const opened = (target: Parameters<typeof framed>[3]) =>
    framed(part(1, 1, { markup }), FRAME, en, target)
      .markup?.inline_keyboard.flat()
      .map((button) => ('url' in button ? button.url : ''));
  assert.deepEqual(opened(READER), [week, own]);
  const topic = { chatId: -1001234567890, threadId: 7 };
  assert.deepEqual(opened(topic), [week, `https://t.me/a_bot?start=${placePayload(topic)}`]);
});

test('a part is sent without form and buttons where these were refused', () => {
  const markup = { inline_keyboard: [[{ text: 'x', url: 'https://t.me/a_bot' }]] };
  const frame = { lateSince: undefined, next: NEXT };
  const formed = framed(part(1, 1, { markup }), frame, en, READER);
  const plain = framed(part(1, 1, { markup }), frame, en, READER, true);
  assert.deepEqual(plain, { text: formed.text, entities: [], markup: undefined });
  assert.deepEqual(formed.markup, markup);
});

test('deliveries are composed in the language of their selection, with what was told before', () => {
  const corpus = corpusOf([
    brief('2021-11-05-late', { title: { en: 'Late', ru: 'Поздно' } }),
    brief('2021-09-01-pushed', { corrections: [{ date: '2021-11-09', text: 'Not so.' }] }),
  ]);
  const composer = createComposer(
    (language) => ({ corpus, messages: messagesIn(language), today: '2021-11-15' }),
    () => ({ username: 'a_bot' }),
  );
  const { briefs, corrections, parts } = composer.compose(
    { ...WEEK, lateSince: 1, subjects: [], language: 'ru' },
    { late: new Set(['2021-11-05-late']), pushed: new Set(['2021-09-01-pushed']) },
  );
  assert.deepEqual(briefs, ['2021-11-05-late']);
  assert.deepEqual(corrections, ['2021-09-01-pushed@2021-11-09']);
  assert.match(readPart(parts[0])?.text ?? '', /Пришло с опозданием\nПоздно\n[\s\S]*Исправлено\n/);
});

test('what is no part of ours is not read as one', () => {
  for (const stored of [undefined, {}, { ...part(1, 1), text: '' }, { ...part(1, 1), of: 'x' }]) {
    assert.equal(readPart(stored), undefined);
  }
});

const words = fc.string({
  unit: fc.constantFrom('a', 'я', ' ', '.', '😀', '\n', '@', '/', '\u202e', '\u0301', '<', 'A. '),
  minLength: 1,
  maxLength: 1500,
  size: 'max',
});
const codes = Array.from({ length: 9 }, (_, index) => `subject_with_a_long_code_${index}`);
const someCodes = fc.subarray(codes);
const invented = fc.record({
  names: fc.array(words, { minLength: 9, maxLength: 9 }),
  subjects: someCodes,
  briefs: fc.array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      title: words,
      summary: fc.option(words, { nil: undefined }),
      facts: fc.array(words, { minLength: 1, maxLength: 3 }),
      by: words,
      publishers: fc.array(words, { minLength: 1, maxLength: 4 }),
      codes: someCodes,
      kind: fc.constantFrom('news', 'opinion'),
      related: fc.array(fc.nat(39), { maxLength: 5 }),
      correction: words,
    }),
    { maxLength: 40 },
  ),
});
type Invented = typeof invented extends fc.Arbitrary<infer T> ? T : never;

function idOf(index: number): string {
  return `2021-11-12-number-${index}`;
}

function corpusFrom({ names, briefs }: Invented): Corpus {
  const nameOf = (index: number) => names[index] ?? '';
  return corpusOf(
    briefs.map((one, index): Brief => {
      const on = `2021-11-${String(one.day).padStart(2, '0')}`;
      const stance = one.kind === 'opinion' ? 'opinion' : 'said';
      return brief(idOf(index), {
        key: `key-${String(index).padStart(4, '0')}`,
        date: { on, from: on, to: on, precision: 'day', confidence: 'high' },
        title: { en: one.title },
        ...(one.summary === undefined ? {} : { summary: { en: one.summary } }),
        facts: one.facts.map((text) => fact(text, { type: stance, by: one.by })),
        sources: one.publishers.map((publisher) => ({ publisher })),
        kind: one.kind === 'opinion' ? 'opinion' : 'news',
        countries: one.codes.filter((code) => codes.indexOf(code) < 3),
        organisations: one.codes.filter((code) => [3, 4, 5].includes(codes.indexOf(code))),
        topics: one.codes.filter((code) => codes.indexOf(code) > 5),
        related: one.related.map(idOf),
        corrections: [{ date: '2021-11-12', text: one.correction }],
      });
    }),
    {
      countries: codes
        .slice(0, 3)
        .map((code, index) => country(code, nameOf(index), { iso: 'XX' })),
      organisations: codes
        .slice(3, 6)
        .map((code, index) => organisation(code, code, { short: { en: nameOf(index + 3) } })),
      topics: codes.slice(6).map((code, index) => topic(code, nameOf(index + 6))),
    },
  );
}

const everything = new Set(Array.from({ length: 40 }, (_, index) => idOf(index)));
const longestZone = Intl.supportedValuesOf('timeZone').reduce((longest, zone) =>
  zone.length > longest.length ? zone : longest,
);
const FRAME = {
  lateSince: { at: DUE.at, timeZone: longestZone },
  next: { at: NEXT.at, timeZone: longestZone },
};

test('property: a roundup of anything has three parts at most, each within limits when framed', () => {
  fc.assert(
    fc.property(invented, fc.constantFrom(...LANGUAGES.keys()), (content, language) => {
      const messages = messagesIn(language);
      const { parts, briefs } = made(
        corpusFrom(content),
        { subjects: content.subjects, lateBriefs: everything, pushedBefore: everything },
        messages,
        'a_bot_with_a_name_of_32_letters_',
      );
      assert.ok(parts.length >= 1 && parts.length <= 3);
      assert.equal(new Set(briefs).size, briefs.length);
      for (const stored of parts) {
        const { text, entities } = framed(stored, FRAME, messages, READER);
        assert.ok(text.length <= 4096 && text.isWellFormed());
        assert.ok(entities.length <= 100);
        for (const { offset, length } of entities) {
          assert.ok(length > 0 && offset >= 0 && offset + length <= text.length);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('property: the strict server takes every part of a roundup of anything, word for word', async (t) => {
  const { api, reader } = await localServer(t);
  const person = reader();
  const messenger = createMessenger(createBroadcastApi({ token: api.token, apiRoot: api.url }));
  const frame: Frame = { ...FRAME, language: 'ru', silent: false };
  await fc.assert(
    fc.asyncProperty(invented, async (content) => {
      const { parts } = made(
        corpusFrom(content),
        { subjects: content.subjects, lateBriefs: everything, pushedBefore: everything },
        ru,
      );
      for (const stored of parts) {
        for (const plain of [false, true]) {
          const target = { chatId: person.id, threadId: undefined };
          const outcome = await messenger.send(target, { ...stored }, frame, plain);
          assert.equal(outcome.type, 'sent', JSON.stringify(outcome));
          const taken = person.chat.messages().at(-1);
          assert.equal(taken?.text, framed(stored, frame, ru, target).text.trim());
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('every week of the real corpus makes a roundup that the strict server takes', async (t) => {
  const { corpus } = await loadCorpus('content');
  assert.ok(corpus);
  const { api, reader } = await localServer(t);
  const person = reader();
  const messenger = createMessenger(createBroadcastApi({ token: api.token, apiRoot: api.url }));
  const spans = corpus.briefs.map(({ date }) => ({ from: date.from, to: date.to }));
  for (const language of LANGUAGES.keys()) {
    for (const span of [...spans, { from: '2021-10-25', to: '2021-11-21' }]) {
      for (const subjects of [[], [...corpus.countries.keys(), ...corpus.topics.keys()]]) {
        const { parts } = made(corpus, { span, subjects }, messagesIn(language));
        for (const stored of parts) {
          const outcome = await messenger.send(
            { chatId: person.id, threadId: undefined },
            { ...stored },
            { ...FRAME, language, silent: true },
            false,
          );
          assert.equal(outcome.type, 'sent', JSON.stringify(outcome));
        }
      }
    }
  }
});
