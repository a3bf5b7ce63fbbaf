import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { queryTermsOf, termsOf, wordsOf } from '../../src/search/words.ts';

const LETTERS = 'abcoqßéüşığІіқғңүұөәһўҳҷӣӯйёжщАБЯÖ';
const MARKS = "0123456789 ,.-‑'’ʻ‘\n\u00a0½²";
/** Words of the scripts that readers write, with numbers and punctuation between. */
const texts = fc
  .array(fc.constantFrom(...LETTERS, ...MARKS), { maxLength: 60 })
  .map((characters) => characters.join(''));

function term(text: string): string {
  const words = wordsOf(text);
  assert.equal(words.length, 1, `"${text}" is one word`);
  return words[0]?.term ?? '';
}

function sameTerm(...forms: readonly string[]): void {
  assert.deepEqual([...new Set(forms.map(term))], [term(forms[0] ?? '')]);
}

function folded(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}

/** Whether a document with one text has something of a question with the other. */
function finds(question: string, text: string): boolean {
  const indexed = new Set(termsOf(text));
  return queryTermsOf(wordsOf(question)).some((asked) => indexed.has(asked.term));
}

test('apostrophes of all kinds, or none, are one spelling', () => {
  for (const apostrophe of "'`´‘’ʻʼ′") sameTerm('O‘zbekiston', `O${apostrophe}zbekiston`);
  sameTerm('O‘zbekistonda', 'O’zbekistonda');
  assert.deepEqual(folded('Oʻzbekiston Ozbekiston'), ['ozbekiston', 'ozbekiston']);
});

test('a possessive is its owner', () => {
  sameTerm('Tashkent', 'Tashkent’s', "Tashkent's");
});

test('ё is е', () => sameTerm('самолёты', 'самолеты'));

test('forms of a Russian name have one term', () => {
  sameTerm('Казахстан', 'Казахстана', 'Казахстане', 'Казахстаном');
  sameTerm('Токаев', 'Токаева', 'Токаевым');
  sameTerm('Астана', 'Астане', 'Астаны');
});

test('forms of an English word have one term', () => {
  sameTerm('election', 'elections');
  sameTerm('agree', 'agreed', 'agrees');
});

test('forms of a word of a Turkic language have one term, in either script', () => {
  sameTerm('Қазақстан', 'Қазақстанда', 'Қазақстанның', 'Қазақстандағы', 'Қазақстаннан');
  sameTerm('Ўзбекистон', 'Ўзбекистонда', 'Ўзбекистоннинг', 'Ўзбекистондан');
  sameTerm('O‘zbekiston', 'O‘zbekistonda', 'O‘zbekistonning', 'O‘zbekistondan');
  sameTerm('Қырғыз', 'Қырғыздар', 'Қырғыздардың');
});

test('Kazakh is found also as typed with Russian letters', () => {
  assert.ok(finds('Казакстан', 'Қазақстан'));
  assert.ok(finds('онеркасип', 'өнеркәсіп'));
});

test('a word that is not English is found by its beginning, whatever its ending', () => {
  assert.ok(finds('сайлаушыларымыз', 'сайлау қашан өтеді'));
  assert.ok(!finds('Tajikistan', 'Tajik'));
  assert.deepEqual(termsOf('energy'), [term('energy')]);
});

test('a question without telling letters is asked by the stems of both kinds of language', () => {
  const asked = queryTermsOf(wordsOf('Toshkentda')).map((each) => each.term);
  assert.ok(asked.includes('toshkentda') && asked.includes('toshkent'));
});

test('a name is found with a hyphen or without', () => {
  assert.ok(finds('Nursultan', 'Nur-Sultan'));
  assert.ok(finds('Nur-Sultan', 'in Nursultan'));
  assert.ok(finds('Нурсултане', 'Нур-Султан'));
  assert.ok(finds('Sultan', 'Nur-Sultan'));
});

test('a number is one word however its thousands are set apart', () => {
  const written = ['2,500', '2500', '2 500', '2\u00a0500', '2\u202f500'];
  for (const number of written) assert.deepEqual(folded(`some ${number} men`).at(1), '2500');
  assert.deepEqual(folded('1,250,000; 1.250.000; 1 250 000'), ['1250000', '1250000', '1250000']);
});

test('a decimal keeps its point, also where it is a comma', () => {
  assert.deepEqual(folded('3.5 or 3,5'), ['3.5', 'or', '3.5']);
  assert.deepEqual(folded('$2.5bn'), ['2.5', 'bn']);
  assert.deepEqual(folded('0,125'), ['0.125']);
});

test('years and dates stay what they are', () => {
  assert.deepEqual(folded('in 2021 500 men'), ['in', '2021', '500', 'men']);
  assert.deepEqual(folded('12.11.2021'), ['12', '11', '2021']);
  assert.deepEqual(folded('2020, 2021,2022.'), ['2020', '2021', '2022']);
});

test('stop words are known in every language, and acronyms are none', () => {
  const stops = 'which который қандай кандай qanday қайси кадом hangi';
  assert.ok(wordsOf(stops).every(({ stop }) => stop));
  assert.equal(wordsOf('WHO said').at(0)?.stop, false);
  assert.equal(wordsOf('WHO SAID THAT').at(0)?.stop, true);
  assert.deepEqual(termsOf('what is it'), []);
});

test('an English text with a Turkish name stays English', () => {
  const text = 'The president met Mr Erdoğan in the capital, and both spoke of trade and energy';
  assert.equal(wordsOf(text).at(1)?.family, 'latin');
  assert.equal(wordsOf('Erdoğan Türkiye’de ne söyledi').at(0)?.family, 'turkic');
});

test('a q tells of a Turkic language beside a word that asks in one, or with another q', () => {
  const family = (text: string) => wordsOf(text)[0]?.family;
  for (const text of ['Qatar Airways', 'Iraq', 'earthqake', 'Qosh Tepa canal']) {
    assert.equal(family(text), 'latin', text);
  }
  for (const text of ['Qozogiston aholisi qancha', 'Qaraqalpaqstan']) {
    assert.equal(family(text), 'turkic', text);
  }
});

test('property: words lie in their text in order, and are never empty', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let at = 0;
      for (const { start, end } of wordsOf(text)) {
        assert.ok(at <= start && start < end && end <= text.length);
        at = end;
      }
    }),
  );
});

test('property: a folded word folds to itself', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const word of wordsOf(text)) assert.deepEqual(folded(word.folded).join(''), word.folded);
    }),
  );
});

test('property: composed or not, a text has the same terms', () => {
  fc.assert(
    fc.property(texts, (text) => {
      assert.deepEqual(termsOf(text.normalize('NFD')), termsOf(text.normalize('NFC')));
    }),
  );
});

test('property: a text that is asked for is found', () => {
  fc.assert(
    fc.property(texts, (text) => {
      assert.ok(termsOf(text).length === 0 || finds(text, text));
    }),
  );
});
