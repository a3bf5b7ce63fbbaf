import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RESERVED_CODES } from '../../src/content/reserved.ts';
import { en } from '../../src/language/en.ts';
import { BUILT_IN, menu, OPENS } from '../../src/telegram/commands.ts';
import { readRequest } from '../../src/telegram/request.ts';
import { corpusOf, country, organisation } from '../corpus.ts';

test('content can claim none of our commands', () => {
  for (const name of [...BUILT_IN, ...OPENS.keys()]) assert.ok(RESERVED_CODES.has(name), name);
});

test("the menu is within Telegram's limits whatever the corpus holds", () => {
  const countries = Array.from({ length: 120 }, (_, index) =>
    country(`c${index}`, `Country of ${'very '.repeat(80)}far lands`),
  );
  const corpus = corpusOf([], { countries, organisations: [organisation('wc', 'White Council')] });
  const commands = menu({ corpus, messages: en, today: '2021-11-12' });
  assert.equal(commands.length, 100);
  assert.ok(commands.some(({ command }) => command === 'wc'));
  for (const { command, description } of commands) {
    assert.match(command, /^[a-z0-9_]{1,32}$/);
    assert.ok(description.length >= 1 && description.length <= 256);
  }
});

test('a command is read in any case, with arguments, addressed to us or to nobody', () => {
  const week = { type: 'command', name: 'week', args: 'last', named: false };
  for (const text of ['/week last', '/WEEK last', ' /week\nlast']) {
    assert.deepEqual(readRequest(text, 'Our_Bot'), week, text);
  }
  assert.deepEqual(readRequest('/Week@our_bot   last ', 'Our_Bot'), { ...week, named: true });
  assert.equal(readRequest('/week@other_bot', 'our_bot'), undefined);
});

test('what can be no command is a question', () => {
  for (const text of ['/', '/ week', '//week', '/week!', '/неделя', 'a /week', '/c5+1']) {
    assert.equal(readRequest(text, 'our_bot')?.type, 'question', text);
  }
});

test('property: every text is a request or meant for another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const request = readRequest(text, 'our_bot');
      assert.ok(request === undefined || request.type === 'question' || request.name !== '');
    }),
  );
});
