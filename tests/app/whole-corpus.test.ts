import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { archiveOf } from '../../src/briefing/archive.ts';
import { LISTS, type View } from '../../src/briefing/view.ts';
import type { Brief, Corpus } from '../../src/content/corpus.ts';
import { loadCorpus } from '../../src/content/load.ts';
import { LANGUAGES, messagesIn } from '../../src/language/languages.ts';
import { createSearch } from '../../src/search/search.ts';
import { decodePress } from '../../src/telegram/callback-data.ts';
import { sharing } from '../../src/telegram/links.ts';
import { compose, type Library } from '../../src/telegram/respond.ts';
import { paginate } from '../../src/telegram/views/pages.ts';
import { render } from '../../src/telegram/views/render.ts';
import { brief, corpusOf, country, fact, organisation, topic } from '../corpus.ts';

function libraryOf(corpus: Corpus, language: string): Library {
  return {
    corpus,
    search: createSearch(corpus),
    messages: messagesIn(language),
    today: '2026-11-22',
    version: '1.0.0',
    address: { username: 'a_bot_with_a_name_of_32_letters_', inline: true },
  };
}

function viewsOf(corpus: Corpus): View[] {
  return [
    ...corpus.briefs.map(({ key }): View => ({ type: 'brief', key })),
    ...[...corpus.countries.keys(), ...corpus.topics.keys()].map(
      (code): View => ({ type: 'subject', code }),
    ),
    ...[...corpus.organisations.values()]
      .filter(({ profile }) => profile !== undefined)
      .map(({ code }): View => ({ type: 'subject', code })),
    ...[...corpus.stories.keys()].map((code): View => ({ type: 'story', code })),
    ...archiveOf(corpus).weeks.map((week): View => ({ type: 'week', week })),
    { type: 'week', week: '2050-W01' },
    ...LISTS.map((list): View => ({ type: 'list', list })),
    ...(['start', 'help', 'about', 'privacy', 'language'] as const).map((type): View => ({ type })),
  ];
}

/** Of these only the chat that is asked in knows what to show. */
const OF_THE_CHAT: ReadonlySet<View['type']> = new Set([
  'asked',
  'settings',
  'subscription',
  'chats',
  'my data',
]);

/** Renders every page of a view and holds it to Telegram's limits. */
function checkView(view: View, library: Library): void {
  const { messages, corpus, address } = library;
  const document = compose(view, library);
  assert.ok(document, JSON.stringify(view));
  const pages = paginate(document).length;
  for (let page = 0; page < pages; page++) {
    const place = { view, page };
    const back = { view: { type: 'list' as const, list: 'latest' as const }, page: 3 };
    const { text, entities, markup } = render(
      document,
      { place, back },
      messages,
      sharing(view, corpus, address, messages),
    );
    const where = `${JSON.stringify(view)} page ${page} in ${messages.language}`;
    assert.ok(text.trim() !== '' && text.length <= 4096 && text.isWellFormed(), where);
    assert.ok(entities.length <= 100, where);
    for (const { offset, length } of entities) {
      assert.ok(offset >= 0 && length > 0 && offset + length <= text.length, where);
    }
    const buttons = markup.inline_keyboard.flat();
    assert.ok(buttons.length > 0 && buttons.length <= 100, `${where}: a dead end`);
    assert.ok(Buffer.byteLength(JSON.stringify(markup)) < 10_000, where);
    for (const row of markup.inline_keyboard) assert.ok(row.length > 0 && row.length <= 8, where);
    for (const each of buttons) {
      assert.ok(each.text !== '', where);
      if (!('callback_data' in each)) continue;
      assert.ok(Buffer.byteLength(each.callback_data) <= 64, where);
      const press = decodePress(each.callback_data);
      assert.ok(press, where);
      if (press.type === 'open' && !OF_THE_CHAT.has(press.place.view.type)) {
        assert.ok(compose(press.place.view, library), `${where}: ${each.text} leads nowhere`);
      }
    }
  }
}

test('every page of everything in the corpus is a message that Telegram takes, in every language', async () => {
  const { corpus } = await loadCorpus('content');
  assert.ok(corpus);
  for (const language of LANGUAGES.keys()) {
    const library = libraryOf(corpus, language);
    for (const view of viewsOf(corpus)) checkView(view, library);
  }
});

test('every brief, subject and story can be reached by buttons from the first page, and every week from a week', async () => {
  const { corpus } = await loadCorpus('content');
  assert.ok(corpus);
  const library = libraryOf(corpus, 'en');
  const { briefs, subjects, stories, weeks } = reachable(
    [{ type: 'start' }, { type: 'week', week: archiveOf(corpus).weeks[0] ?? '' }],
    library,
  );
  assert.deepEqual(briefs, new Set(corpus.briefs.map(({ key }) => key)));
  const topics = corpus.briefs.flatMap((brief) => brief.topics);
  const organisations = [...corpus.organisations.values()].filter(({ profile }) => profile);
  assert.deepEqual(
    subjects,
    new Set([...corpus.countries.keys(), ...organisations.map(({ code }) => code), ...topics]),
  );
  assert.deepEqual(stories, new Set(corpus.stories.keys()));
  assert.deepEqual(weeks, new Set(archiveOf(corpus).weeks));
});

/** What the buttons of some pages lead to, and the buttons of what these lead to. */
function reachable(from: readonly View[], library: Library) {
  const places = new Map<string, View>();
  const paths = from.map((view) => ({ view, page: 0 }));
  for (const { view, page } of paths) {
    const document = compose(view, library);
    if (document === undefined) continue;
    const { markup } = render(document, { place: { view, page } }, library.messages);
    for (const each of markup.inline_keyboard.flat()) {
      const press = 'callback_data' in each ? decodePress(each.callback_data) : undefined;
      if (press?.type !== 'open') continue;
      const key = JSON.stringify(press.place);
      if (places.has(key)) continue;
      places.set(key, press.place.view);
      paths.push(press.place);
    }
  }
  const views = [...places.values()];
  return {
    briefs: new Set(views.flatMap((view) => (view.type === 'brief' ? view.key : []))),
    subjects: new Set(views.flatMap((view) => (view.type === 'subject' ? view.code : []))),
    stories: new Set(views.flatMap((view) => (view.type === 'story' ? view.code : []))),
    weeks: new Set(views.flatMap((view) => (view.type === 'week' ? view.week : []))),
  };
}

test("the region's example question is answered in every language", async () => {
  const { corpus } = await loadCorpus('content');
  assert.ok(corpus);
  const search = createSearch(corpus);
  for (const example of Object.values(corpus.region.example)) {
    assert.equal(search.answer(example, '2026-11-22').type, 'hits', example);
  }
});

const words = fc.string({
  unit: fc.constantFrom('a', 'я', ' ', '.', '😀', '\n', '@', '/', '\u202e', '\u0301', '<'),
  minLength: 1,
  maxLength: 6000,
  size: 'max',
});
const codes = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9_]{25,31}$/), {
  minLength: 1,
  maxLength: 30,
});
const invented = fc
  .record({
    codes,
    briefs: fc.array(
      fc.record({
        title: words,
        summary: fc.option(words, { nil: undefined }),
        facts: fc.array(words, { minLength: 1, maxLength: 12 }),
        publishers: fc.array(words, { minLength: 1, maxLength: 4 }),
        address: fc.webUrl(),
        by: words,
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ codes: all, briefs }): Corpus => {
    const third = Math.ceil(all.length / 3);
    const made = briefs.map(
      (one, index): Brief =>
        brief(`2021-11-${String(10 + index)}-invented`, {
          key: `key-${String(index).padStart(4, '0')}`,
          title: { en: one.title },
          ...(one.summary === undefined ? {} : { summary: { en: one.summary } }),
          facts: one.facts.map((text) => fact(text, { type: 'said', by: one.by })),
          sources: one.publishers.map((publisher) => ({ publisher, url: one.address })),
          countries: all.slice(0, third),
          organisations: all.slice(third, 2 * third),
          topics: all.slice(2 * third),
        }),
    );
    const told = made.map(({ id }) => id);
    const name = briefs[0]?.title ?? '';
    return corpusOf(made, {
      stories: told.length < 2 ? [] : [{ code: 's'.repeat(32), name: { en: name }, briefs: told }],
      countries: all
        .slice(0, third)
        .map((code) => country(code, briefs[0]?.title ?? code, { iso: 'XX' })),
      organisations: all.slice(third, 2 * third).map((code) => organisation(code, code)),
      topics: all.slice(2 * third).map((code) => topic(code, code)),
    });
  });

test('property: so is every page of invented content of extreme lengths', () => {
  fc.assert(
    fc.property(invented, (corpus) => {
      const library = libraryOf(corpus, 'en');
      for (const view of viewsOf(corpus)) checkView(view, library);
    }),
    { numRuns: 12 },
  );
});
