import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localServer } from './local-server.ts';

const command = (name: string, description = 'Does it') => ({ command: name, description });

test('getMe is the bot as it was set up', async (t) => {
  const { api, ok } = await localServer(t);
  assert.deepEqual(await ok('getMe'), api.me);
  assert.equal(api.me.can_read_all_group_messages, false);
});

test('name and descriptions are kept by language, the default one stands in', async (t) => {
  const { api, ok, refusal } = await localServer(t);
  assert.deepEqual(await ok('getMyName'), { name: api.me.first_name });
  assert.deepEqual(await ok('getMyDescription'), { description: '' });
  for (const [title, field, longest] of [
    ['Name', 'name', 64],
    ['Description', 'description', 512],
    ['ShortDescription', 'short_description', 120],
  ] as const) {
    const get = (language_code?: string) => ok(`getMy${title}`, { language_code });
    await ok(`setMy${title}`, { [field]: 'Briefs' });
    await ok(`setMy${title}`, { [field]: 'Сводки', language_code: 'ru' });
    assert.deepEqual(await get('ru'), { [field]: 'Сводки' });
    assert.deepEqual(await get('kk'), { [field]: 'Briefs' });
    await ok(`setMy${title}`, { language_code: 'ru' });
    assert.deepEqual(await get('ru'), { [field]: 'Briefs' });
    await refusal(`setMy${title}`, { [field]: 'x'.repeat(longest + 1) });
    assert.equal(
      await refusal(`setMy${title}`, { [field]: 'x', language_code: 'russian' }),
      '400 Bad Request: invalid language code specified',
    );
  }
});

test('commands are kept by scope and language, each on its own', async (t) => {
  const { api, ok } = await localServer(t);
  const group = api.group();
  const places = [
    {},
    { language_code: 'ru' },
    { scope: { type: 'all_group_chats' } },
    { scope: { type: 'chat', chat_id: group.id } },
    { scope: { type: 'chat_administrators', chat_id: group.id }, language_code: 'ru' },
    { scope: { type: 'chat_member', chat_id: group.id, user_id: group.owner.id } },
  ];
  for (const [at, place] of places.entries()) {
    assert.deepEqual(await ok('getMyCommands', place), []);
    await ok('setMyCommands', { commands: [command(`c${at}`)], ...place });
  }
  for (const [at, place] of places.entries()) {
    assert.deepEqual(await ok('getMyCommands', place), [command(`c${at}`)]);
  }
  await ok('deleteMyCommands', places[1]);
  assert.deepEqual(await ok('getMyCommands', places[1]), []);
  assert.deepEqual(await ok('getMyCommands', { scope: { type: 'default' } }), [command('c0')]);
});

test('commands that Telegram refuses', async (t) => {
  const { ok, refusal } = await localServer(t);
  await ok('setMyCommands', { commands: [command(' /start ', ' Begins ')] });
  assert.deepEqual(await ok('getMyCommands'), [command('start', 'Begins')]);
  const cases: [unknown, string][] = [
    [{}, 'expected an Array of BotCommand'],
    [['start'], "can't parse BotCommand: expected an Object"],
    [[{ command: 'x' }], `can't parse BotCommand: Can't find field "description"`],
    [[command('/')], 'command must be non-empty'],
    [[command('x'.repeat(33))], 'command length must not exceed 32'],
    [[command('x', ' ')], 'command description must be non-empty'],
    [[command('x', 'y'.repeat(257))], 'command description length must not exceed 256'],
    [[command('Start')], 'BOT_COMMAND_INVALID'],
    [[command('сводка')], 'BOT_COMMAND_INVALID'],
    [Array.from({ length: 101 }, (_, at) => command(`c${at}`)), 'BOT_COMMANDS_TOO_MUCH'],
  ];
  for (const [commands, words] of cases) {
    assert.equal(await refusal('setMyCommands', { commands }), `400 Bad Request: ${words}`);
  }
});

test('scopes that make no sense are refused', async (t) => {
  const { refusal } = await localServer(t);
  const unreadable = "can't parse BotCommandScope: ";
  const cases: [unknown, string][] = [
    [[], `${unreadable}BotCommandScope must be an Object`],
    [{}, `${unreadable}Can't find field "type"`],
    [{ type: 'everybody' }, `${unreadable}Unsupported type specified`],
    [{ type: 'chat' }, `${unreadable}Can't find field "chat_id"`],
    [{ type: 'chat', chat_id: '' }, `${unreadable}Empty chat_id specified`],
    [{ type: 'chat', chat_id: 5 }, 'chat not found'],
    [{ type: 'chat_member', chat_id: 5, user_id: 0 }, `${unreadable}Invalid user_id specified`],
  ];
  for (const [scope, words] of cases) {
    assert.equal(await refusal('getMyCommands', { scope }), `400 Bad Request: ${words}`);
  }
});
