import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InlineQuery, Update } from '@grammyjs/types';
import type { BotApiEvent } from '../../src/bot-api/bot-api.ts';
import { INLINE_BOT, type LocalServer, localServer, testClock } from './local-server.ts';

const TOO_OLD =
  '400 Bad Request: query is too old and response timeout expired or query ID is invalid';
const article = (id: string) => ({
  type: 'article',
  id,
  title: `Title ${id}`,
  input_message_content: { message_text: `Text ${id}` },
});

async function asked({ ok }: LocalServer): Promise<InlineQuery> {
  const updates = await ok<Update[]>('getUpdates', { timeout: 5, offset: -1 });
  const query = updates.at(-1)?.inline_query;
  assert.ok(query);
  return query;
}

test('a query names who asks, what, where, and how far they have read', async (t) => {
  const server = await localServer(t, { me: INLINE_BOT });
  const { api } = server;
  const [person, friend] = [api.person(), api.person()];
  const members = [person];
  const chats = [
    [undefined, 'sender'],
    [person.with(friend), 'private'],
    [api.group({ members, bot: 'left' }), 'group'],
    [api.group({ members, kind: 'supergroup' }), 'supergroup'],
    [api.channel({ subscribers: members, bot: 'left' }), 'channel'],
  ] as const;
  for (const [chat, chat_type] of chats) {
    void person.inline('kz', { offset: '7', timeoutMs: 1, ...(chat ? { in: chat } : {}) });
    const { id, ...query } = await asked(server);
    assert.match(id, /^\d+$/);
    assert.deepEqual(query, { from: person.user, query: 'kz', offset: '7', chat_type });
  }
  await assert.rejects(person.inline('x'.repeat(257)), /cuts a query/);
  await assert.rejects(friend.inline('x', { in: chats[2][0] }), /is not a member/);
});

test('what the bot offers is what the person sees', async (t) => {
  const server = await localServer(t, { me: INLINE_BOT });
  const { api, ok } = server;
  const person = api.person();
  const events: BotApiEvent[] = [];
  api.subscribe((event) => /asked|offered/.test(event.kind) && events.push(event));
  const answer = person.inline('');
  const inline_query_id = (await asked(server)).id;
  const button = { text: 'More', start_parameter: 'all_1' };
  const results = [article('a'), article('б'.repeat(32))];
  const next_offset = 'o'.repeat(64);
  assert.equal(
    await ok('answerInlineQuery', {
      inline_query_id,
      results,
      next_offset,
      button,
      cache_time: 10,
      is_personal: true,
    }),
    true,
  );
  const expected = {
    answered: true,
    queryId: inline_query_id,
    results,
    nextOffset: next_offset,
    cacheTime: 10,
    personal: true,
    button,
  };
  assert.deepEqual(await answer, expected);
  assert.deepEqual(events, [
    { kind: 'asked', queryId: inline_query_id, query: '', from: person.user },
    { kind: 'offered', queryId: inline_query_id, answer: expected },
  ]);
});

test('an answer without more is not personal and kept for 300 seconds', async (t) => {
  const server = await localServer(t, { me: INLINE_BOT });
  const answer = server.api.person().inline('x');
  const inline_query_id = (await asked(server)).id;
  await server.ok('answerInlineQuery', { inline_query_id });
  assert.deepEqual(await answer, {
    answered: true,
    queryId: inline_query_id,
    results: [],
    nextOffset: '',
    cacheTime: 300,
    personal: false,
  });
});

test('each query is answered once, within 10 seconds of the monotonic clock', async (t) => {
  const clock = testClock();
  const server = await localServer(t, { ...clock, me: INLINE_BOT });
  const { api, ok, refusal } = server;
  const person = api.person();
  const inTime = person.inline('x');
  const first = (await asked(server)).id;
  clock.pass(10_000);
  await ok('answerInlineQuery', { inline_query_id: first });
  assert.equal((await inTime).answered, true);
  assert.equal(await refusal('answerInlineQuery', { inline_query_id: first }), TOO_OLD);
  assert.equal(await refusal('answerInlineQuery', { inline_query_id: 'x' }), TOO_OLD);

  const late = person.inline('x');
  const second = (await asked(server)).id;
  clock.pass(10_001);
  assert.equal(await refusal('answerInlineQuery', { inline_query_id: second }), TOO_OLD);
  assert.deepEqual(await late, { answered: false });
  assert.deepEqual(await person.inline('x', { timeoutMs: 5 }), { answered: false });
});

test('a bot without inline mode is not asked', async (t) => {
  const { api } = await localServer(t);
  await assert.rejects(api.person().inline('x'), /no inline mode/);
  assert.deepEqual(api.updates(), []);
});

test('answers that Telegram refuses', async (t) => {
  const server = await localServer(t, { me: INLINE_BOT });
  const { api, ok, refusal } = server;
  const answer = api.person().inline('x');
  const inline_query_id = (await asked(server)).id;
  const button = (more: object) => ({ button: { text: 'Go', ...more } });
  const unreadable = "can't parse inline query results button: ";
  const oneField = `${unreadable}InlineQueryResultsButton must have exactly one optional field`;
  const cases: [object, string][] = [
    [{ results: {} }, 'expected an Array of inline query results'],
    [{ results: Array(51).fill(article('a')) }, 'too many inline query results specified'],
    [{ results: [article('')] }, 'RESULT_ID_EMPTY'],
    [{ results: [article('б'.repeat(33))] }, 'RESULT_ID_INVALID'],
    [{ results: [article('a'), article('a')] }, 'RESULT_ID_DUPLICATE'],
    [{ next_offset: 'o'.repeat(65) }, 'NEXT_OFFSET_INVALID'],
    [{ button: [] }, `${unreadable}InlineQueryResultsButton must be an Object`],
    [{ button: { start_parameter: 'x' } }, `${unreadable}Can't find field "text"`],
    [button({}), oneField],
    [button({ start_parameter: 'x', web_app: { url: 'https://a.b' } }), oneField],
    [button({ start_parameter: '' }), 'START_PARAM_EMPTY'],
    [button({ start_parameter: 'x'.repeat(65) }), 'START_PARAM_INVALID'],
    [button({ start_parameter: 'a b' }), 'START_PARAM_INVALID'],
    [button({ text: '', start_parameter: 'x' }), 'SWITCH_PM_TEXT_EMPTY'],
    [button({ web_app: { url: 'http://a.b' } }), 'SWITCH_WEBVIEW_URL_INVALID'],
  ];
  for (const [params, words] of cases) {
    assert.equal(
      await refusal('answerInlineQuery', { inline_query_id, ...params }),
      `400 Bad Request: ${words}`,
    );
  }
  // None of that used the query up.
  const web_app = { url: 'https://a.b/' };
  await ok('answerInlineQuery', { inline_query_id, ...button({ web_app }) });
  const { button: shown } = (await answer) as { button?: object };
  assert.deepEqual(shown, { text: 'Go', web_app });
});
