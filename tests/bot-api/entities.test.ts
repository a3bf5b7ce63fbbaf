import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MessageEntity } from '@grammyjs/types';
import { localServer } from './local-server.ts';

const bold = (offset: number, length: number) => ({ type: 'bold', offset, length });

test('entities that make no sense are refused', async (t) => {
  const { refusal, reader } = await localServer(t);
  const chat_id = reader().id;
  const cases: [object[], string][] = [
    [[{ type: 'bold', offset: 0 }], `can't parse MessageEntity: Can't find field "length"`],
    [[{ offset: 0, length: 1 }], `can't parse MessageEntity: Can't find field "type"`],
    [
      [{ type: 'b', offset: 0, length: 1 }],
      `can't parse MessageEntity: Unsupported type specified`,
    ],
    [
      [{ type: 'text_link', offset: 0, length: 1 }],
      `can't parse MessageEntity: Can't find field "url"`,
    ],
    [
      [{ type: 'text_link', offset: 0, length: 1, url: 'nowhere' }],
      `entity URL 'nowhere' is invalid: Wrong HTTP URL`,
    ],
    [
      [{ type: 'text_link', offset: 0, length: 1, url: 'ftp://a.b' }],
      `entity URL 'ftp://a.b' is invalid: Unsupported URL protocol`,
    ],
    [
      [{ type: 'text_mention', offset: 0, length: 1 }],
      `can't parse MessageEntity: Can't find field "user"`,
    ],
    [
      [{ type: 'date_time', offset: 0, length: 1, unix_time: 1, date_time_format: 'x' }],
      `can't parse MessageEntity: Invalid date-time format specified`,
    ],
    [[bold(-1, 1)], 'receive an entity with incorrect offset -1'],
    [[bold(9, 1)], 'entity begins after the end of the text at UTF-16 offset 9'],
    [
      [bold(0, 9)],
      'entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9',
    ],
    [[bold(2, 1)], 'entity begins in a middle of a UTF-16 symbol at byte offset 5'],
    [
      [bold(0, 2)],
      'entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 5',
    ],
  ];
  for (const [entities, words] of cases) {
    assert.equal(
      await refusal('sendMessage', { chat_id, text: 'a😀bc', entities }),
      `400 Bad Request: ${words}`,
    );
  }
});

test('entities move with the characters that are dropped and end with the text', async (t) => {
  const { reader, send } = await localServer(t);
  const person = reader();
  const sent = await send(person, '  \rab cd  ', { entities: [bold(3, 2), bold(6, 4)] });
  assert.equal(sent.text, 'ab cd');
  assert.deepEqual(sent.entities, [bold(0, 2), bold(3, 2)]);
  const spaced = await send(person, '  ab', { entities: [bold(0, 4)] });
  assert.deepEqual([spaced.text, spaced.entities], ['  ab', [bold(0, 4)]], 'inside they stay');
  const outside = await send(person, 'ab   ', { entities: [bold(3, 2), bold(0, 0)] });
  assert.equal(outside.entities, undefined);
});

test('a link is stored with scheme and path, one to a user becomes a mention', async (t) => {
  const { api, reader, send } = await localServer(t);
  const person = reader();
  const stranger = api.person();
  const link = async (url: string) => {
    const { entities } = await send(person, 'here', {
      entities: [{ type: 'text_link', offset: 0, length: 4, url }],
    });
    return entities?.[0];
  };
  const stored = { type: 'text_link', offset: 0, length: 4 };
  assert.deepEqual(await link('Example.COM'), { ...stored, url: 'http://example.com/' });
  assert.deepEqual(await link('https://a.b?q=1'), { ...stored, url: 'https://a.b/?q=1' });
  assert.deepEqual(await link('tg://resolve?domain=x'), {
    ...stored,
    url: 'tg://resolve?domain=x',
  });
  const { language_code: _, ...user } = person.user;
  const mention = { ...stored, type: 'text_mention', user };
  assert.deepEqual(await link(`tg://user?id=${person.id}`), mention);
  assert.equal(await link(`tg://user?id=${stranger.id}`), undefined, 'nobody the bot has met');
});

test('code and pre hold nothing, quotations do not nest, the same style is merged', async (t) => {
  const { reader, send } = await localServer(t);
  const person = reader();
  const settled = async (...entities: object[]) =>
    (await send(person, 'abcdefghij', { entities })).entities;
  const of = (type: string, offset: number, length: number) => ({ type, offset, length });

  assert.deepEqual(await settled(of('bold', 0, 10), of('code', 2, 4)), [
    of('bold', 0, 2),
    of('code', 2, 4),
    of('bold', 6, 4),
  ]);
  assert.deepEqual(await settled(of('blockquote', 0, 8), of('blockquote', 2, 2)), [
    of('blockquote', 0, 8),
  ]);
  assert.deepEqual(await settled(of('code', 0, 4), of('code', 2, 4)), [of('code', 0, 4)]);
  assert.deepEqual(await settled(bold(0, 4), bold(2, 4), bold(6, 1)), [bold(0, 7)]);
  assert.deepEqual(
    await settled(bold(0, 6), of('italic', 4, 4)),
    [bold(0, 4), bold(4, 2), of('italic', 4, 4)].sort(
      (a, b) => a.offset - b.offset || b.length - a.length,
    ),
  );
  assert.deepEqual(
    await settled(of('blockquote', 2, 6), { ...of('text_link', 0, 4), url: 'https://a.b/' }),
    [of('blockquote', 2, 6)],
    'a link across the border of a quotation goes',
  );
});

test('over 100 entities the rest are dropped, links and code last of all', async (t) => {
  const { reader, send } = await localServer(t);
  const text = 'a b '.repeat(120);
  const entities = Array.from({ length: 120 }, (_, at) => bold(at * 4, 1));
  const code = { type: 'code', offset: 478, length: 1 };
  const sent = await send(reader(), text, { entities: [...entities, code] });
  assert.deepEqual(sent.entities, [...entities.slice(0, 99), code]);
});

test('entities that are too large together are refused', async (t) => {
  const { refusal, reader, send } = await localServer(t);
  const person = reader();
  const links = (length: number) =>
    Array.from({ length: 50 }, (_, at) => ({
      type: 'text_link',
      offset: at * 2,
      length: 1,
      url: `https://example.com/${'x'.repeat(length)}`,
    }));
  const text = 'a '.repeat(50);
  assert.equal((await send(person, text, { entities: links(150) })).entities?.length, 50);
  assert.equal(
    await refusal('sendMessage', { chat_id: person.id, text, entities: links(200) }),
    '400 Bad Request: ENTITIES_TOO_LONG',
  );
});

test('what Telegram finds by itself is found, and nothing else becomes live', async (t) => {
  const { reader, send } = await localServer(t);
  const person = reader();
  const live = async (text: string) => {
    const sent = await send(person, text);
    const found = sent.entities ?? [];
    return found.map(
      ({ type, offset, length }: MessageEntity) =>
        `${type} ${sent.text?.slice(offset, offset + length)}`,
    );
  };
  const cases: [string, string[]][] = [
    ['/start and /help@some_bot.', ['bot_command /start', 'bot_command /help@some_bot']],
    ['a/b 1/2 //x </b> /a/b', []],
    ['(@durov), me@durov @ab @gif', ['mention @durov', 'mention @gif']],
    ['#Алматы #1 #a1 a#b #x#y', ['hashtag #Алматы', 'hashtag #a1']],
    ['$USD $usd', ['cashtag $USD']],
    ['see example.com.', ['url example.com']],
    ['(https://example.com/a_(b)?q=1#c)', ['url https://example.com/a_(b)?q=1#c']],
    ['http://intern.localnet:8080/x, then', ['url http://intern.localnet:8080/x']],
    ['www.gov.kz/news; 10.0.0.1 1.2.3', ['url www.gov.kz/news', 'url 10.0.0.1']],
    ['read.This file.notatld a..b', []],
    ['пример.рф', ['url пример.рф']],
    ['mail john.smith@example.com!', ['email john.smith@example.com']],
    ['example\u2060.com \u2060@durov', ['mention @durov']],
  ];
  for (const [text, expected] of cases) assert.deepEqual(await live(text), expected, text);
});

test('nothing becomes live inside code or a link, and a given url is ignored', async (t) => {
  const { reader, send } = await localServer(t);
  const person = reader();
  const code = { type: 'code', offset: 0, length: 6 };
  assert.deepEqual((await send(person, '/start x', { entities: [code] })).entities, [code]);
  const url = { type: 'url', offset: 0, length: 2 };
  assert.equal((await send(person, 'no address', { entities: [url] })).entities, undefined);
});
