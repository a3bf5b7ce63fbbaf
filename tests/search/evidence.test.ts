import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsked } from '../../src/search/asked.ts';
import { namesDays } from '../../src/search/coverage.ts';
import type { Evidence } from '../../src/search/evidence.ts';
import { expectedBy, holds } from '../../src/search/expected.ts';
import { answering, candidates, type Found } from '../../src/search/finding.ts';
import { likelihood } from '../../src/search/likelihood.ts';
import { createUnderstanding } from '../../src/search/question.ts';
import { indexOf } from '../../src/search/search.ts';
import { wordsOf } from '../../src/search/words.ts';
import { brief, corpusOf, country, fact } from '../corpus.ts';

const hall = {
  title: { en: 'A hall is opened in Rohan' },
  countries: ['ro'],
  facts: [fact('A master builder opened a golden hall in Rohan in November 2021.')],
};
const corpus = corpusOf(
  [
    brief('2021-11-01-hall', hall),
    brief('2021-11-02-feast', {
      title: { en: 'A feast in Gondor' },
      countries: ['go', 'ro'],
      facts: [fact('Guests ate in Gondor.')],
    }),
    brief('2021-11-03-storm', { facts: [fact('A storm blew for nine days.')] }),
    brief('2020-05-01-rain', { facts: [fact('It rained.')] }),
  ],
  { countries: [country('ro', 'Rohan'), country('go', 'Gondor')] },
);
const engine = indexOf(corpus);
const { read } = createUnderstanding(corpus);

function foundIn({ briefIndex }: typeof corpus, question: string): Found[] {
  const asked = readAsked(read(question, '2022-01-01'), engine);
  return candidates(asked, engine, (id) => briefIndex.get(id));
}

/** What the brief of the hall has of a question. */
function evidence(question: string): Evidence {
  const found = foundIn(corpus, question).find(({ brief: { id } }) => id === '2021-11-01-hall');
  assert.ok(found, question);
  return found.evidence;
}

test('what a fact has of the words, and what of the names, is told apart', () => {
  const { telling, names, unnamed } = evidence('Who opened the golden hall in Rohan?');
  assert.deepEqual([telling, names, unnamed], [1, 1, 0]);
  assert.equal(evidence('Who opened the golden hall in Gondor?').unnamed, 1);
  assert.ok(evidence('Who painted the golden hall in Rohan?').telling < 1);
});

test('a brief about one country need not name it', () => {
  const unnamed = (...countries: string[]) => {
    const about = corpusOf([brief('2021-11-03-storm', { countries, facts: [fact('A storm.')] })]);
    return foundIn(about, 'storm in Rohan')[0]?.evidence.unnamed;
  };
  assert.deepEqual([unnamed('ro'), unnamed('ro', 'go'), unnamed()], [0, 1, 1]);
});

test('who asks what somebody is called needs a name that the question lacks', () => {
  assert.equal(evidence('What is the name of the builder of the hall in Rohan?').unexpected, 1);
  assert.equal(evidence('As what is the builder of the hall in Rohan known?').unexpected, 0);
  for (const question of [
    'which university lost students',
    'как зовут строителя',
    'фамилия зодчего',
  ]) {
    assert.ok(expectedBy(wordsOf(question)).has('name'), question);
  }
  for (const question of ['which year was it', 'what share of the vote', 'в каком году']) {
    assert.ok(!expectedBy(wordsOf(question)).has('name'), question);
  }
  const isAsked = (word: string) => word === 'Rohan';
  assert.ok(!holds('The builders of Rohan left in May.', 'name', isAsked));
  assert.ok(holds('The builders of Rohan left for Bree.', 'name', isAsked));
});

test('a number is asked for by measures, not by whatever looks like one', () => {
  for (const question of ['how high is the hall', 'the share of gold', 'how many horses']) {
    assert.ok(expectedBy(wordsOf(question)).has('number'), question);
  }
  for (const question of ['the high court', 'which countries share the river', 'the old town']) {
    assert.ok(!expectedBy(wordsOf(question)).has('number'), question);
  }
});

test('days and months with capitals are nobody, and stand in no other word', () => {
  for (const text of ['In March the price rose.', 'On Monday it was raised.']) {
    for (const kind of ['person', 'name', 'place'] as const) assert.ok(!holds(text, kind), text);
  }
  const day = { from: '2021-11-01', to: '2021-11-01' };
  assert.ok(namesDays('It began on 1 November 2021.', day));
  assert.ok(!namesDays('It began on 21 November 2021.', day));
  assert.ok(!namesDays('The Mayor spoke in 2022.', { from: '2022-05-01', to: '2022-05-31' }));
});

test('a fact of other days is no answer to what was on these days', () => {
  const ids = (question: string) => foundIn(corpus, question).map((each) => each.brief.id);
  assert.deepEqual(ids('hall in Rohan in summer 2021'), []);
  assert.deepEqual(ids('hall in Rohan in autumn 2021').slice(0, 1), ['2021-11-01-hall']);
});

test('two briefs that tell of one thing are no rivals: both are ahead of the third', () => {
  const twice = corpusOf([...corpus.briefs, brief('2021-11-09-again', hall)]);
  const both = indexOf(twice);
  const asked = readAsked(read('the golden hall of Rohan', '2022-01-01'), both);
  const found = candidates(asked, both, (id) => twice.briefIndex.get(id));
  const [one = 0, other = 0, third = 0] = found.map((each) => each.evidence.lead);
  assert.ok(one > 1 && other > 1 && third < 1, JSON.stringify([one, other, third]));
});

test('what lacks nothing that was asked is an answer, however many others are as good', () => {
  const deals = ['tar', 'oak', 'ash', 'elm', 'fir'].map((wood, at) =>
    brief(`2021-12-0${at + 1}-${wood}`, { facts: [fact(`An agreement on ${wood} was signed.`)] }),
  );
  const many = corpusOf([...deals, ...corpus.briefs]);
  const index = indexOf(many);
  const found = (question: string) => {
    const asked = readAsked(read(question, '2022-01-01'), index);
    return answering(
      candidates(asked, index, (id) => many.briefIndex.get(id)),
      asked,
    );
  };
  assert.equal(found('agreement signed').length, deals.length);
  assert.equal(found('agreement torn up').length, 0);
});

test('who says nothing but a name gets all that names it', () => {
  const visits = Array.from({ length: 5 }, (_, at) =>
    brief(`2021-12-0${at + 1}-visit`, { facts: [fact(`Guest ${at} came to Rohan.`)] }),
  );
  const many = corpusOf([...visits, ...corpus.briefs]);
  const index = indexOf(many);
  const asked = readAsked(read('Rohan', '2022-01-01'), index);
  const found = answering(
    candidates(asked, index, (id) => many.briefIndex.get(id)),
    asked,
  );
  assert.equal(found.length, visits.length);
  assert.ok(
    found.every(({ brief: { facts, title } }) => /Rohan/.test(`${facts[0]?.text}${title.en}`)),
  );
});

test('each piece of evidence speaks for an answer or against it', () => {
  const some = evidence('Who opened the golden hall in Rohan?');
  const least = likelihood(some);
  for (const more of ['lead', 'telling', 'names', 'days'] as const) {
    assert.ok(likelihood({ ...some, [more]: some[more] + 1 }) > least, more);
  }
  for (const less of ['unnamed', 'unexpected', 'naming', 'unmet'] as const) {
    assert.ok(likelihood({ ...some, [less]: some[less] + 1 }) < least, less);
  }
});
