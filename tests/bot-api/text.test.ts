import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localServer } from './local-server.ts';

test('a text is trimmed at both ends and cleaned of what Telegram drops', async (t) => {
  const { reader, send } = await localServer(t);
  const person = reader();
  const cases: [string, string, string][] = [
    ['spaces and lines at both ends', ' \n  a b \n ', 'a b'],
    ['control characters become spaces', 'a\tb\u0000c\u001fd', 'a b c d'],
    ['line breaks stay, carriage returns go', 'a\r\nb\n\nc', 'a\nb\n\nc'],
    ['line separators and direction overrides', 'a\u2028b\u202ec', 'abc'],
    ['the ring above that is not composed', 'A\u030angstro\u0308m', 'Angstro\u0308m'],
    ['composed letters stay', 'Ångström', 'Ångström'],
    ['direction marks in a row', 'a\u200e\u200f\u200eb', 'a\u200c\u200c\u200eb'],
    ['word joiners stay', 'a\u2060b', 'a\u2060b'],
  ];
  for (const [what, text, expected] of cases) {
    assert.equal((await send(person, text)).text, expected, what);
  }
});

test('an empty text and one that shows nothing are refused, each in its own words', async (t) => {
  const { refusal, reader } = await localServer(t);
  const chat_id = reader().id;
  assert.equal(await refusal('sendMessage', { chat_id }), '400 Bad Request: message text is empty');
  assert.equal(
    await refusal('sendMessage', { chat_id, text: '' }),
    '400 Bad Request: message text is empty',
  );
  for (const text of ['  \n ', '\u200b', '\u202e', '\u2800']) {
    assert.equal(
      await refusal('sendMessage', { chat_id, text }),
      '400 Bad Request: text must be non-empty',
    );
  }
});

test('4096 code points pass and one more is too long, however many units they take', async (t) => {
  const { refusal, reader, send } = await localServer(t);
  const person = reader();
  assert.equal((await send(person, '😀'.repeat(4096))).text?.length, 8192);
  assert.equal((await send(person, `${'a'.repeat(4096)}   `)).text?.length, 4096);
  assert.equal(
    await refusal('sendMessage', { chat_id: person.id, text: '😀'.repeat(4097) }),
    '400 Bad Request: message is too long',
  );
});

test('the length counts after parsing, the raw text has a limit of its own', async (t) => {
  const { refusal, reader, send } = await localServer(t);
  const person = reader();
  const html = { parse_mode: 'HTML' };
  assert.equal((await send(person, '&lt;'.repeat(4096), html)).text, '<'.repeat(4096));
  assert.equal(
    await refusal('sendMessage', { chat_id: person.id, text: '&lt;'.repeat(8193), ...html }),
    '400 Bad Request: text is too long',
  );
});

test('half a surrogate pair is no text', async (t) => {
  const { refusal, reader } = await localServer(t);
  assert.equal(
    await refusal('sendMessage', { chat_id: reader().id, text: 'a\ud83d' }),
    '400 Bad Request: strings must be encoded in UTF-8',
  );
});

test('parse modes: HTML is read, Markdown is owned up to, others are refused', async (t) => {
  const { refusal, reader, send } = await localServer(t);
  const person = reader();
  assert.equal((await send(person, '<b>x</b>', { parse_mode: 'html' })).text, 'x');
  assert.equal((await send(person, '<b>x</b>', { parse_mode: 'None' })).text, '<b>x</b>');
  const refused = (parse_mode: string) =>
    refusal('sendMessage', { chat_id: person.id, text: 'x', parse_mode });
  assert.equal(await refused('BBCode'), '400 Bad Request: unsupported parse_mode');
  assert.match(
    await refused('MarkdownV2'),
    /^400 Bad Request: the local .* doesn't parse Markdown/,
  );
});
