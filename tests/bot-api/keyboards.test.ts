import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@grammyjs/types';
import { INLINE_BOT, localServer } from './local-server.ts';

const inline = (...rows: unknown[]) => ({ reply_markup: { inline_keyboard: rows } });
const button = (action: object) => ({ text: 'A', ...action });

test('inline buttons of every kind are kept, with their links completed', async (t) => {
  const { reader, send } = await localServer(t, { me: INLINE_BOT });
  const person = reader();
  const kept: [object, object][] = [
    [{ callback_data: 'я'.repeat(32) }, { callback_data: 'я'.repeat(32) }],
    [{ url: 'Example.com' }, { url: 'http://example.com/' }],
    [{ url: 'tg://user?id=5' }, { url: 'tg://user?id=5' }],
    [{ url: 'https://t.me/bot?start=x' }, { url: 'https://t.me/bot?start=x' }],
    [{ copy_text: { text: 'c'.repeat(256) } }, { copy_text: { text: 'c'.repeat(256) } }],
    [{ switch_inline_query: '' }, { switch_inline_query: '' }],
    [{ switch_inline_query_current_chat: 'q' }, { switch_inline_query_current_chat: 'q' }],
    [
      { switch_inline_query_chosen_chat: { query: 'q', allow_user_chats: true } },
      { switch_inline_query_chosen_chat: { query: 'q', allow_user_chats: true } },
    ],
    [{ web_app: { url: 'https://a.b' } }, { web_app: { url: 'https://a.b/' } }],
    [{ disabled: {} }, { disabled: {} }],
    [
      { callback_data: 'x', style: 'Danger', icon_custom_emoji_id: '5' },
      { callback_data: 'x', style: 'danger', icon_custom_emoji_id: '5' },
    ],
  ];
  for (const [given, expected] of kept) {
    const { reply_markup } = await send(person, 'x', inline([button(given)], []));
    assert.deepEqual(reply_markup, { inline_keyboard: [[button(expected)]] });
  }
});

test('inline buttons that Telegram refuses', async (t) => {
  const { refusal, reader } = await localServer(t);
  const chat_id = reader().id;
  const unreadable = "can't parse inline keyboard button: ";
  const cases: [unknown, string | RegExp][] = [
    [button({ callback_data: 'x'.repeat(65) }), 'BUTTON_DATA_INVALID'],
    [button({ callback_data: 'я'.repeat(33) }), 'BUTTON_DATA_INVALID'],
    [
      button({ callback_data: '' }),
      `${unreadable}Text buttons are unallowed in the inline keyboard`,
    ],
    [button({}), `${unreadable}Text buttons are unallowed in the inline keyboard`],
    [
      button({ callback_data: 'x', url: 'https://a.b' }),
      /one action, this one has url and callback_data$/,
    ],
    [{ callback_data: 'x' }, `${unreadable}Can't find field "text"`],
    [{ text: '', callback_data: 'x' }, 'inline keyboard button text must be non-empty'],
    [{ text: true, callback_data: 'x' }, `${unreadable}Field "text" must be of type String`],
    ['A', `${unreadable}InlineKeyboardButton must be an Object`],
    [button({ callback_data: 'x', style: 'pink' }), `${unreadable}invalid button style specified`],
    [
      button({ url: 'localhost:80/x' }),
      "inline keyboard button URL 'localhost:80/x' is invalid: Wrong HTTP URL",
    ],
    [
      button({ url: 'javascript://a.b' }),
      "inline keyboard button URL 'javascript://a.b' is invalid: Unsupported URL protocol",
    ],
    [
      button({ url: 'https://a b.c' }),
      "inline keyboard button URL 'https://a b.c' is invalid: Disallowed character in URL host",
    ],
    [
      button({ web_app: { url: 'http://a.b' } }),
      "inline keyboard button Web App URL 'http://a.b' is invalid: Only HTTPS links are allowed",
    ],
    [button({ copy_text: { text: '' } }), 'BUTTON_COPY_TEXT_INVALID'],
    [button({ copy_text: { text: 'c'.repeat(257) } }), 'BUTTON_COPY_TEXT_INVALID'],
    [button({ copy_text: {} }), `${unreadable}Can't find field "text"`],
    [button({ pay: true }), 'BUTTON_TYPE_INVALID'],
  ];
  for (const [item, words] of cases) {
    const description = await refusal('sendMessage', { chat_id, text: 'x', ...inline([item]) });
    if (typeof words === 'string') assert.equal(description, `400 Bad Request: ${words}`);
    else assert.match(description, words);
  }
});

test('buttons that lead into inline mode need a bot that has one, and no channel', async (t) => {
  const plain = await localServer(t);
  const person = plain.reader();
  const switches = [
    { switch_inline_query: 'q' },
    { switch_inline_query_current_chat: '' },
    { switch_inline_query_chosen_chat: { query: 'q', allow_user_chats: true } },
  ];
  for (const action of switches) {
    const params = { chat_id: person.id, text: 'x', ...inline([button(action)]) };
    assert.equal(
      await plain.refusal('sendMessage', params),
      '400 Bad Request: BUTTON_TYPE_INVALID',
    );
  }
  const { api, refusal } = await localServer(t, { me: INLINE_BOT });
  const chat_id = api.channel().id;
  const words = (name: string) =>
    `400 Bad Request: can't use ${name} button in a channel chat, because users will not be able to use the button without knowing bot's username`;
  const named = ['switch_inline_query', 'switch_inline_query_current_chat', 'switch_inline_query'];
  for (const [at, action] of switches.entries()) {
    assert.equal(
      await refusal('sendMessage', { chat_id, text: 'x', ...inline([button(action)]) }),
      words(named[at] ?? ''),
    );
  }
  assert.equal(
    await refusal('sendMessage', { chat_id, text: 'x', reply_markup: { force_reply: true } }),
    '400 Bad Request: inline keyboard expected',
  );
});

test('a keyboard has 8 buttons a row, 100 in all and 10 kB', async (t) => {
  const { refusal, reader, send } = await localServer(t);
  const person = reader();
  const row = (count: number) => Array(count).fill(button({ callback_data: 'x' }));
  const rows = (count: number) => Array(count).fill(row(4));
  const refused = (...keyboard: unknown[]) =>
    refusal('sendMessage', { chat_id: person.id, text: 'x', ...inline(...keyboard) });
  const tooLong = '400 Bad Request: reply markup is too long';
  const longLabel = { text: 'A'.repeat(10), callback_data: 'x'.repeat(64) };

  await send(person, 'x', inline(row(8), ...rows(23)));
  assert.equal(await refused(row(9)), tooLong);
  assert.equal(await refused(...rows(25), row(1)), tooLong);
  assert.equal(await refused(...Array(25).fill(Array(4).fill(longLabel))), tooLong);
});

test('markup that has no shape of a keyboard is refused', async (t) => {
  const { refusal, reader } = await localServer(t);
  const chat_id = reader().id;
  const cases: [unknown, string][] = [
    ['{', "can't parse reply keyboard markup JSON object"],
    [[], 'object expected as reply markup'],
    [{ inline_keyboard: {} }, 'field "inline_keyboard" must be of type Array'],
    [
      { inline_keyboard: [{}] },
      'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ],
    [{ keyboard: ['A'] }, 'field "keyboard" must be an Array of Arrays'],
    [{ force_reply: 'yes' }, 'field "force_reply" must be of type Boolean'],
  ];
  for (const [reply_markup, words] of cases) {
    assert.equal(
      await refusal('sendMessage', { chat_id, text: 'x', reply_markup }),
      `400 Bad Request: ${words}`,
    );
  }
});

test('reply keyboards do not show in the message, and make it impossible to edit', async (t) => {
  const { refusal, reader, send } = await localServer(t);
  const person = reader();
  const markups = [
    { keyboard: [['A', { text: 'B', request_contact: true }]], resize_keyboard: true },
    { remove_keyboard: true },
    { force_reply: true, input_field_placeholder: 'here' },
  ];
  for (const reply_markup of markups) {
    const { message_id, ...sent }: Message = await send(person, 'x', { reply_markup });
    assert.equal(sent.reply_markup, undefined);
    assert.equal(
      await refusal('editMessageText', { chat_id: person.id, message_id, text: 'y' }),
      "400 Bad Request: message can't be edited",
    );
  }
});

test('reply keyboards that Telegram refuses, most of them outside private chats', async (t) => {
  const { api, refusal, reader } = await localServer(t);
  const person = reader();
  const group = api.group({ members: [person] });
  const refused = (chat: { id: number }, item: unknown) =>
    refusal('sendMessage', { chat_id: chat.id, text: 'x', reply_markup: { keyboard: [[item]] } });
  const only: [object, string][] = [
    [{ request_contact: true }, 'phone number can be requested in private chats only'],
    [{ request_location: true }, 'location can be requested in private chats only'],
    [{ request_poll: {} }, 'poll can be requested in private chats only'],
    [{ request_users: { request_id: 1 } }, 'users can be requested in private chats only'],
    [
      { request_chat: { request_id: 1, chat_is_channel: false } },
      'chats can be requested in private chats only',
    ],
    [{ web_app: { url: 'https://a.b' } }, 'web App buttons can be used in private chats only'],
  ];
  for (const [request, words] of only) {
    assert.equal(await refused(group, button(request)), `400 Bad Request: ${words}`);
  }
  assert.equal(
    await refused(person, ''),
    '400 Bad Request: keyboard button text must be non-empty',
  );
  assert.equal(
    await refused(person, 5),
    "400 Bad Request: can't parse keyboard button: KeyboardButton must be a String or an Object",
  );
  assert.equal(
    await refused(person, button({ request_chat: {} })),
    `400 Bad Request: can't parse keyboard button: Can't find field "request_id"`,
  );
  assert.equal(
    await refusal('sendMessage', {
      chat_id: group.id,
      text: 'x',
      ...inline([button({ web_app: { url: 'https://a.b' } })]),
    }),
    '400 Bad Request: BUTTON_TYPE_INVALID',
  );
});
