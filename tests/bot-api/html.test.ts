import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localServer } from './local-server.ts';

test('every tag of HTML mode becomes its entity', async (t) => {
  const { reader, send } = await localServer(t);
  const person = reader();
  const { language_code: _, ...user } = person.user;
  const cases: [string, object][] = [
    ['<b>x</b>', { type: 'bold' }],
    ['<STRONG>x</strong >', { type: 'bold' }],
    ['<i>x</i>', { type: 'italic' }],
    ['<em>x</>', { type: 'italic' }],
    ['<u>x</u>', { type: 'underline' }],
    ['<ins>x</ins>', { type: 'underline' }],
    ['<s>x</s>', { type: 'strikethrough' }],
    ['<strike>x</strike>', { type: 'strikethrough' }],
    ['<del>x</del>', { type: 'strikethrough' }],
    ['<tg-spoiler>x</tg-spoiler>', { type: 'spoiler' }],
    ['<span class="tg-spoiler">x</span>', { type: 'spoiler' }],
    ['<code>x</code>', { type: 'code' }],
    ['<code class="language-js">x</code>', { type: 'code' }],
    ['<pre>x</pre>', { type: 'pre' }],
    ['<pre><code class="language-js">x</code></pre>', { type: 'pre', language: 'js' }],
    ['<code class="language-js"><pre>x</pre></code>', { type: 'pre', language: 'js' }],
    ['<blockquote>x</blockquote>', { type: 'blockquote' }],
    ['<blockquote expandable>x</blockquote>', { type: 'expandable_blockquote' }],
    [
      "<a href='https://a.b/?x=1&amp;y=2'>x</a>",
      { type: 'text_link', url: 'https://a.b/?x=1&y=2' },
    ],
    [`<a href="tg://user?id=${person.id}">x</a>`, { type: 'text_mention', user }],
    ['<tg-emoji emoji-id="53">x</tg-emoji>', { type: 'custom_emoji', custom_emoji_id: '53' }],
    [
      '<tg-time unix="1700000000" format="tDw">x</tg-time>',
      { type: 'date_time', unix_time: 1_700_000_000, date_time_format: 'wDt' },
    ],
  ];
  for (const [text, expected] of cases) {
    const sent = await send(person, text, { parse_mode: 'HTML' });
    assert.equal(sent.text, 'x', text);
    assert.deepEqual(sent.entities, [{ offset: 0, length: 1, ...expected }], text);
  }
});

test('escapes are decoded, and what is none stays as written', async (t) => {
  const { reader, send } = await localServer(t);
  const person = reader();
  const cases: [string, string][] = [
    ['&lt;b&gt; &amp; &quot;', '<b> & "'],
    ['&#60;&#x1F600;&lt x', '<😀< x'],
    ['&nbsp; & &; &#0; &copy; AT&T', '&nbsp; & &; &#0; &copy; AT&T'],
  ];
  for (const [html, text] of cases) {
    assert.equal((await send(person, html, { parse_mode: 'HTML' })).text, text);
  }
});

test('offsets are UTF-16 units of the parsed text', async (t) => {
  const { reader, send } = await localServer(t);
  const sent = await send(reader(), '&lt;😀 <b>жирный <i>и</i></b>', { parse_mode: 'HTML' });
  assert.equal(sent.text, '<😀 жирный и');
  // Telegram cuts a style where another one begins.
  assert.deepEqual(sent.entities, [
    { type: 'bold', offset: 4, length: 7 },
    { type: 'bold', offset: 11, length: 1 },
    { type: 'italic', offset: 11, length: 1 },
  ]);
});

test('a link that Telegram does not accept, and an empty tag, leave nothing', async (t) => {
  const { reader, send } = await localServer(t);
  const sent = await send(reader(), '<a href="nowhere">x</a><b></b>', { parse_mode: 'HTML' });
  assert.deepEqual([sent.text, sent.entities], ['x', undefined]);
});

test('errors name the tag and the byte', async (t) => {
  const { refusal, reader } = await localServer(t);
  const chat_id = reader().id;
  const cases: [string, string][] = [
    ['ж <p>x</p>', 'Unsupported start tag "p" at byte offset 3'],
    ['a<br/>b', 'Unsupported start tag "br/" at byte offset 1'],
    ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
    ['<b>x', `Can't find end tag corresponding to start tag "b"`],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<a href=a/b>x</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a ="x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<tg-emoji>x</tg-emoji>', 'Invalid custom emoji identifier specified'],
    ['<tg-time unix="1" format="q">x</tg-time>', 'Invalid date format used'],
  ];
  for (const [text, words] of cases) {
    assert.equal(
      await refusal('sendMessage', { chat_id, text, parse_mode: 'HTML' }),
      `400 Bad Request: can't parse entities: ${words}`,
      text,
    );
  }
});

test('with a parse mode the entities do not count', async (t) => {
  const { reader, send } = await localServer(t);
  const entities = [{ type: 'nonsense' }];
  assert.equal((await send(reader(), 'x', { parse_mode: 'HTML', entities })).entities, undefined);
});
