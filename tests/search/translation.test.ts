import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearch } from '../../src/search/search.ts';
import type { Translation } from '../../src/search/translation.ts';
import { brief, corpusOf, country, fact } from '../corpus.ts';

const gondor = country('go', 'Gondor', { name: { en: 'Gondor', ru: 'Гондор' } });

/** What of a Russian summary answers a question, and which facts say more. */
function translated(
  question: string,
  ru: string,
  facts: readonly ReturnType<typeof fact>[],
): Translation | undefined {
  const one = brief('2021-11-12-fair', {
    title: { en: 'A horse fair', ru: 'Ярмарка лошадей' },
    summary: { en: 'Horses were shown.', ru },
    countries: ['go'],
    facts: [...facts],
  });
  const answer = createSearch(corpusOf([one], { countries: [gondor] })).answer(
    question,
    '2022-01-01',
  );
  assert.ok(answer.type === 'hits', question);
  return answer.hits[0]?.translationIn('ru');
}

const textOf = (found: Translation | undefined) => found?.parts.map(({ text }) => text).join(' ');

test('a summary that leaves out whom a fact names is not all, where somebody was asked for', () => {
  const facts = [fact('A horse fair was held in Osgiliath; Boromir opened the horse fair.')];
  const question = 'Who opened the horse fair in Gondor?';
  assert.deepEqual(translated(question, 'В Гондоре открыта ярмарка лошадей.', facts)?.more, [0]);
  const told = 'Ярмарку лошадей в Осгилиате открыл Боромир.';
  assert.deepEqual(translated(question, told, facts)?.more, []);
});

test('a figure that was asked for and stands in a fact only is given, one in both is not', () => {
  const facts = [fact('2,500 horses were sold at the fair of Gondor in November 2021.')];
  const question = 'How many horses were sold in Gondor?';
  assert.deepEqual(translated(question, 'В Гондоре продали лошадей.', facts)?.more, [0]);
  assert.deepEqual(translated(question, 'В Гондоре продали 2500 лошадей.', facts)?.more, []);
  assert.deepEqual(translated('horses sold in Gondor', 'Лошадей продали.', facts)?.more, []);
});

test('a day that was asked for is given where only a fact has it', () => {
  const facts = [fact('The horse fair of Gondor opened on 12 November 2021.')];
  const question = 'When did the horse fair of Gondor open?';
  assert.deepEqual(translated(question, 'Ярмарка лошадей открыта.', facts)?.more, [0]);
  const told = 'Ярмарка лошадей открыта 12 ноября 2021 года.';
  assert.deepEqual(translated(question, told, facts)?.more, []);
});

test('a sentence with the rest of what was asked stands beside the best', () => {
  const facts = [fact('The horse fair of Gondor began; the price of horses was high.')];
  const summary = 'Ярмарка лошадей началась. Пришли эльфы. Цена была высокой.';
  const found = translated('price at the horse fair in Gondor', summary, facts);
  assert.equal(textOf(found), 'Ярмарка лошадей началась. Цена была высокой.');
});

test('who asks why is given the sentence with the reason', () => {
  const facts = [
    fact('The king of Gondor closed the horse fair.'),
    fact('The horse fair was closed because of the plague.'),
  ];
  const summary = 'Король Гондора закрыл ярмарку лошадей. Причина — чума.';
  assert.equal(textOf(translated('Why was the horse fair closed?', summary, facts)), summary);
});

test('a summary that has nothing of the words that were asked stands for no fact', () => {
  const facts = [fact('At the fair of Gondor a dragon was seen.')];
  assert.equal(translated('Who saw a dragon in Gondor?', 'О погоде в Гондоре.', facts), undefined);
});

test('a sentence has the speaker of the fact that it gives, and none where it gives no one fact', () => {
  const said = { type: 'said' as const, by: 'Boromir' };
  const facts = [
    fact('The horse fair of Osgiliath was the best since 1900.'),
    fact('The fair of Gondor sold 2,500 horses, Boromir said.', said),
  ];
  const stanceOf = (summary: string) =>
    translated('How many horses were sold in Gondor?', summary, facts)?.parts[0]?.stance;
  assert.deepEqual(stanceOf('Боромир: в Гондоре продали 2500 лошадей.'), said);
  assert.deepEqual(stanceOf('На рынке продали много лошадей и 17 телег, Пиппин доволен.'), {
    type: 'report',
  });
});
