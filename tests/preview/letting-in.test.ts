import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cast, type Stage, stage, type Tab } from './stage.ts';

const CHANNEL = {
  request_id: 1,
  chat_is_channel: true,
  user_administrator_rights: rights({ can_post_messages: true, can_promote_members: true }),
  bot_administrator_rights: rights({ can_post_messages: true }),
};
const GROUP = {
  request_id: 2,
  chat_is_channel: false,
  user_administrator_rights: rights({ can_invite_users: true }),
  bot_is_member: true,
};

function rights(given: object) {
  const none = ['is_anonymous', 'can_manage_chat', 'can_delete_messages', 'can_manage_video_chats'];
  const more = ['restrict_members', 'promote_members', 'change_info', 'invite_users'];
  const stories = ['post_stories', 'edit_stories', 'delete_stories'];
  const all = [...none, ...[...more, ...stories].map((name) => `can_${name}`)];
  return { ...Object.fromEntries(all.map((name) => [name, false])), ...given };
}

/** The Editor has a keyboard that asks for a channel or a group before them. */
async function asked(on: Stage): Promise<{ page: Tab; editor: number }> {
  const page = await on.tab();
  const { id: editor } = cast(page.snapshot).editor;
  await on.act('start', { as: editor });
  const keyboard = [
    [
      { text: 'A channel', request_chat: CHANNEL },
      { text: 'A group', request_chat: GROUP },
    ],
    [{ text: 'No' }],
  ];
  const sent = await on.call('sendMessage', {
    chat_id: editor,
    text: 'Which one?',
    reply_markup: { keyboard },
  });
  assert.equal(sent?.description, undefined);
  return { page, editor };
}

const byButton = (button: string) => ({ by: 'button', button }) as const;

test('a button that asks for a chat offers what a client would, and who may not choose is offered nothing', async (t) => {
  const on = await stage(t);
  const { page, editor } = await asked(on);
  const { anna, group, forum, channel, otherGroup, otherChannel } = cast(page.snapshot);
  const offered = async (as: number, button: string) =>
    (await on.act('choices', { as, way: byButton(button) })).chats;
  assert.deepEqual(await offered(editor, 'A channel'), [channel.id, otherChannel.id]);
  assert.deepEqual(await offered(editor, 'A group'), [group.id, forum.id, otherGroup.id]);
  const choices = (as: number, button: string) =>
    on.refusal('choices', { as, way: byButton(button) });
  assert.equal(await choices(editor, 'No'), '400 "No" asks for no chat');
  assert.equal(await choices(anna.id, 'A group'), '400 "A group" is not on the keyboard');
  assert.match(await on.refusal('choices', { as: editor, way: { by: 'magic' } }), /^400 way/);
});

test('a chat that is chosen lets the bot in, which is told of it', async (t) => {
  const on = await stage(t);
  const { page, editor } = await asked(on);
  const { otherChannel, otherGroup } = cast(page.snapshot);
  await on.act('share', { as: editor, button: 'A channel', chat: otherChannel.id });
  const { chats } = await page.next('chats', (change) =>
    change.chats.some(({ id, standing }) => id === otherChannel.id && standing !== 'left'),
  );
  assert.equal(chats.find(({ id }) => id === otherChannel.id)?.standing, 'administrator');
  const told = await page.next('message', ({ state }) => state.message.chat_shared !== undefined);
  assert.deepEqual(told.state.update?.message?.chat_shared, {
    request_id: 1,
    chat_id: otherChannel.id,
  });
  assert.equal((await on.call('sendMessage', { chat_id: otherChannel.id, text: 'x' }))?.ok, true);
  await on.act('share', { as: editor, button: 'A group', chat: otherGroup.id });
  await page.next('chats', (change) =>
    change.chats.some(({ id, standing }) => id === otherGroup.id && standing === 'member'),
  );
});

test('links add the bot where somebody chooses', async (t) => {
  const { act, tab } = await stage(t);
  const page = await tab();
  const { anna, editor, group, forum, channel, otherGroup, otherChannel } = cast(page.snapshot);
  const offered = async (as: number, by: 'startgroup' | 'startchannel') =>
    (await act('choices', { as, way: { by } })).chats;
  assert.deepEqual(await offered(editor.id, 'startchannel'), [channel.id, otherChannel.id]);
  assert.deepEqual(await offered(anna.id, 'startchannel'), []);
  const groups = [group.id, forum.id, otherGroup.id];
  assert.deepEqual(await offered(anna.id, 'startgroup'), groups);

  await act('startGroup', { as: anna.id, chat: otherGroup.id, payload: 'subscribe' });
  const { state } = await page.next('message', (change) =>
    Boolean(change.state.message.text?.startsWith('/start')),
  );
  assert.equal(state.message.text, '/start@briefing_preview_bot subscribe');
  assert.equal(state.message.chat.id, otherGroup.id);
  await act('startChannel', { as: editor.id, chat: otherChannel.id, rights: 'post_messages' });
  const { snapshot } = await tab();
  const standings = [otherGroup, otherChannel].map(
    ({ id }) => snapshot.chats.find((chat) => chat.id === id)?.standing,
  );
  assert.deepEqual(standings, ['member', 'administrator']);
});

test('what no client would do is refused with words', async (t) => {
  const on = await stage(t);
  const { page, editor } = await asked(on);
  const { anna, channel, group, otherChannel } = cast(page.snapshot);
  const { refusal } = on;
  const words = `400 a client would not offer chat ${otherChannel.id}: it is a channel`;
  const share = { as: editor, button: 'A group', chat: otherChannel.id };
  assert.equal(await refusal('share', share), words);
  assert.match(await refusal('share', { ...share, chat: 5 }), /^404 there is no chat 5/);
  assert.match(await refusal('share', { ...share, as: 5 }), /^404 there is no person 5/);
  assert.match(
    await refusal('startGroup', { as: editor, chat: channel.id }),
    /^400 .*the link is for groups only/,
  );
  assert.match(
    await refusal('startGroup', { as: editor, chat: group.id, payload: 'a b' }),
    /^400 no link carries/,
  );
  assert.match(
    await refusal('startChannel', { as: anna.id, chat: otherChannel.id }),
    /^400 .*Anna may not promote the bot/,
  );
  assert.match(
    await refusal('startChannel', { as: editor, chat: otherChannel.id, rights: 'rule' }),
    /^400 no link asks for the right "rule"/,
  );
  await on.act('standing', { chat: editor, standing: 'blocked' });
  assert.match(
    await refusal('share', { ...share, button: 'A channel' }),
    /^400 Editor has to unblock the bot first/,
  );
});
