import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Brief } from '../../src/content/corpus.ts';
import { readAsked } from '../../src/search/asked.ts';
import { withoutPadding } from '../../src/search/further.ts';
import { createUnderstanding } from '../../src/search/question.ts';
import { createSearch, indexOf } from '../../src/search/search.ts';
import { brief, corpusOf, country, fact, topic } from '../corpus.ts';

const today = '2022-01-01';

const gondor = country('go', 'Gondor');
const energy = {
  ...topic('energy', 'Energy'),
  aliases: ['mithril', 'firewood'].map((text) => ({ text, language: 'en' })),
};
/** Its name in a language of its own has all that a reader of it can say. */
const named = { ...energy, aliases: [...energy.aliases, { text: 'enerji', language: 'tr' }] };

const ofEnergy = Array.from({ length: 20 }, (_, day) =>
  brief(`2021-10-${String(day + 1).padStart(2, '0')}-mill`, {
    title: { en: `Energy: mill ${day} turns` },
    topics: ['energy'],
    facts: [fact('The mill turns with the energy of the river.')],
  }),
);
const corpus = corpusOf(
  [
    ...ofEnergy,
    brief('2020-12-01-crown', { title: { en: 'A crown is made' }, countries: ['go'] }),
    brief('2021-06-01-council', {
      title: { en: 'A council meets' },
      countries: ['go'],
      summary: { en: 'Lords met in Gondor. They spoke of mithril at length.' },
      topics: ['energy'],
      facts: [fact('Lords of Gondor want mithril, mithril and mithril.')],
    }),
    brief('2021-08-01-mithril', {
      title: { en: 'Mithril is found in Gondor' },
      countries: ['go'],
      topics: ['energy'],
      facts: [
        fact('Miners of Gondor found mithril under the mountain.'),
        ...['ore', 'coal', 'slate', 'salt'].map((stone) =>
          fact(`Far below they dug, carried, washed and weighed ${stone} for many a winter.`),
        ),
      ],
    }),
  ],
  { countries: [gondor], topics: [named] },
);
const search = createSearch(corpus);

function idsOf(briefs: readonly Brief[]): string[] {
  return briefs.map(({ id }) => id);
}

function found(question: string): string[] {
  const answer = search.answer(question, today);
  return answer.type === 'hits' ? idsOf(answer.hits.map(({ passage }) => passage.brief)) : [];
}

test('what only belongs to a topic is looked for itself', () => {
  for (const question of ['mithril', 'Was mithril found?', 'what about mithril?']) {
    assert.equal(found(question)[0], '2021-08-01-mithril', question);
  }
  assert.deepEqual(found('latest on mithril'), ['2021-08-01-mithril', '2021-06-01-council']);
});

test("a topic's name opens its page, and so does what belongs to it where no brief has it", () => {
  for (const question of ['energy', 'tell me about energy', 'enrgy', 'enerji', 'firewood']) {
    const answer = search.answer(question, today);
    assert.ok(answer.type === 'subject' && answer.subject.code === 'energy', question);
  }
});

test('of briefs that say all that was asked the one with it in its title comes first', () => {
  assert.deepEqual(found('mithril in Gondor'), ['2021-08-01-mithril', '2021-06-01-council']);
});

test('briefs are not looked for by a topic of which only a part is named', () => {
  const engine = indexOf(corpus);
  const { read } = createUnderstanding(corpus);
  const terms = (question: string) => readAsked(read(question, today), engine).terms;
  const isByTopic = (question: string) => terms(question).some(({ term }) => term === '@energy');
  assert.ok(isByTopic('energy prices') && !isByTopic('mithril prices'));
});

test('a misspelled name counts no more than the name itself', () => {
  const { read } = createUnderstanding(corpus);
  const { terms } = readAsked(read('Gondar mithril', today), indexOf(corpus));
  assert.deepEqual(
    terms.filter(({ term }) => term.startsWith('gond')).map(({ term }) => term),
    ['gondor'],
  );
});

test('days of a subject without briefs are answered by the nearest before and after', () => {
  const nearest = (question: string) => {
    const answer = search.answer(question, today);
    return answer.type === 'none dated' ? idsOf(answer.nearest) : answer.type;
  };
  assert.deepEqual(nearest('Gondor in March 2021'), ['2020-12-01-crown', '2021-06-01-council']);
  assert.deepEqual(nearest('Gondor yesterday'), ['2021-08-01-mithril']);
  assert.deepEqual(nearest('November 2021'), ['2021-10-20-mill']);
  // Firewood isn't all of the topic: what is nearest can't be told by the topic.
  assert.equal(nearest('firewood in March 2021'), 'nothing');
});

test('small talk beside a name asks for no more than its page', () => {
  for (const question of ['yo whats up with Gondor', 'hey, tell me something about Gondor pls']) {
    assert.equal(search.answer(question, today).type, 'subject', question);
  }
  assert.equal(search.answer('hey, how are you doing today?', today).type, 'nothing');
});

test('briefs of a subject know which texts name it, or what belongs to it', () => {
  const answer = search.answer('latest on energy', today);
  assert.ok(answer.type === 'briefs');
  assert.ok(answer.names('They spoke of mithril.') && answer.names('ENERGY first'));
  assert.ok(!answer.names('Lords met in Gondor.'));
});

test('topics are no guess for a word that is barely like one of theirs', () => {
  assert.deepEqual(search.names.nearest('sentry', 3), []);
  assert.deepEqual(
    search.names.nearest('energi', 3).map(({ code }) => code),
    ['energy'],
  );
});

test('what says much less than the best, or only in its title, is no further answer', () => {
  const best = { fact: 0, covered: 1, alone: 1 };
  const nearly = { fact: 1, covered: 0.85, alone: 0.8 };
  const less = { fact: 2, covered: 0.75, alone: 0.8 };
  const elsewhere = { fact: 3, covered: 0.9, alone: 0.33 };
  assert.deepEqual(withoutPadding([best, nearly, less, elsewhere]), [best, nearly]);
  assert.deepEqual(withoutPadding([]), []);
});
