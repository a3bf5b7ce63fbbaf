import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localServer } from './local-server.ts';

test('the narrowest scope that has a menu is shown, in one’s own language first', async (t) => {
  const { api, ok } = await localServer(t);
  const person = api.person({ language_code: 'ru-RU' });
  const stranger = api.person({ language_code: null });
  person.start();
  const group = api.group({ members: [person, stranger] });
  group.promote(person);
  const at = { chat_id: group.id };
  // From the widest to the narrowest: each one that is set takes over.
  const inGroup = [
    { type: 'default' },
    { type: 'all_group_chats' },
    { type: 'all_chat_administrators' },
    { type: 'chat', ...at },
    { type: 'chat_administrators', ...at },
    { type: 'chat_member', ...at, user_id: person.id },
  ];
  const shown = (someone = person, chat = group as { id: number }) =>
    api.commandsFor(someone, chat as typeof group)[0]?.command;
  assert.deepEqual(api.commandsFor(person, group), []);
  for (const [rank, scope] of inGroup.entries()) {
    for (const language_code of ['', 'ru']) {
      const command = `c${rank}${language_code}`;
      const commands = [{ command, description: 'x' }];
      await ok('setMyCommands', { commands, scope, language_code });
      assert.equal(shown(), command);
    }
  }
  assert.equal(shown(stranger), 'c3', 'a member who runs nothing and has no language');
  assert.equal(shown(person, person.chat), 'c0ru');
  await ok('setMyCommands', {
    commands: [{ command: 'private', description: 'x' }],
    scope: { type: 'all_private_chats' },
  });
  assert.equal(shown(person, person.chat), 'private', 'scope comes before language');
  await ok('setMyCommands', {
    commands: [{ command: 'own', description: 'x' }],
    scope: { type: 'chat', chat_id: person.id },
  });
  assert.equal(shown(person, person.chat), 'own');
  await ok('deleteMyCommands', { scope: inGroup[5], language_code: 'ru' });
  assert.equal(shown(), 'c5');
  await ok('setMyCommands', { commands: [], scope: inGroup[5] });
  assert.equal(shown(), 'c4ru');
  assert.deepEqual(api.commandsFor(person, api.channel({ subscribers: [person] })), []);
  group.setBot('kicked');
  assert.deepEqual(api.commandsFor(person, group), []);
});

test('scopes that don’t fit their chat are refused', async (t) => {
  const { api, refusal, reader } = await localServer(t);
  const person = reader();
  const refused = (scope: object) => refusal('setMyCommands', { scope, commands: [] });
  const inPrivate = "400 Bad Request: can't use specified scope in private chats";
  const chat = { chat_id: person.id };
  assert.equal(await refused({ type: 'chat_administrators', ...chat }), inPrivate);
  assert.equal(await refused({ type: 'chat_member', ...chat, user_id: person.id }), inPrivate);
  assert.equal(
    await refused({ type: 'chat', chat_id: api.channel().id }),
    "400 Bad Request: can't change commands in channel chats",
  );
  const group = api.group();
  group.setBot('kicked');
  assert.equal(
    await refused({ type: 'chat', chat_id: group.id }),
    '403 Forbidden: bot was kicked from the group chat',
  );
  assert.equal(
    await refused({ type: 'chat_member', chat_id: group.id }),
    `400 Bad Request: can't parse BotCommandScope: Can't find field "user_id"`,
  );
});
