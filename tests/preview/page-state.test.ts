import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@grammyjs/types';
import { daysOf } from '../../src/preview/page/chat/flow.ts';
import { forcesReply, replyKeyboardFor } from '../../src/preview/page/chat/reply-keyboard.ts';
import { recalled, saidBy } from '../../src/preview/page/composer/recall.ts';
import { dialogsOf } from '../../src/preview/page/dialogs.ts';
import { NOTHING_YET, reduce, type World } from '../../src/preview/page/state.ts';
import type { Change, ChatState, MessageState, Snapshot } from '../../src/preview/protocol.ts';

/** Of whatever zone the tests run in. */
const NOON = new Date(2023, 10, 14, 12).getTime() / 1000;
const PERSON = 7;
const FORUM = -100;
const BOT = { id: 1, is_bot: true, first_name: 'Bot' };
const READER = { id: PERSON, is_bot: false, first_name: 'Reader' };

function chat(id: number, kind: ChatState['kind'], topics: ChatState['topics'] = []): ChatState {
  const speaker = {
    person: PERSON,
    role: undefined,
    anonymous: false,
    commands: [],
    description: undefined,
  };
  return { id, kind, title: kind, speakers: [speaker], topics, standing: 'member', standings: [] };
}

const SNAPSHOT: Snapshot = {
  session: 'one',
  bot: { id: 1, name: 'Bot', username: 'a_bot' },
  region: { en: 'Region' },
  clock: { offsetMs: 0, zone: 'UTC', today: '2026-01-01' },
  people: [{ id: PERSON, name: 'Reader', language: 'en', admin: false }],
  chats: [
    chat(PERSON, 'private'),
    chat(FORUM, 'forum', [
      { id: 1, name: 'General' },
      { id: 5, name: 'News' },
    ]),
  ],
  messages: {},
  read: {},
  faults: [],
  content: { briefs: 1, stale: false, problems: [], leftOut: [], arguments: {} },
};

function said(id: number, text: string, more: Partial<Message> = {}): MessageState {
  const message = {
    message_id: id,
    date: NOON + id,
    chat: { id: PERSON, type: 'private', first_name: 'Reader' },
    from: READER,
    text,
    ...more,
  } as Message;
  return { message, byBot: message.from?.id === BOT.id, calls: [], update: undefined };
}

function answered(id: number, text: string, markup?: unknown): MessageState {
  const params = { text, ...(markup === undefined ? {} : { reply_markup: markup }) };
  return { ...said(id, text, { from: BOT }), calls: [{ method: 'sendMessage', params }] };
}

function after(...changes: readonly Change[]): World {
  const start = reduce(NOTHING_YET, { type: 'snapshot', snapshot: SNAPSHOT }, 0);
  return changes.reduce((world, change) => reduce(world, change, 0), start);
}

function textsIn(world: World, id = PERSON): (string | undefined)[] {
  return (world.snapshot?.messages[id] ?? []).map(({ message }) => message.text);
}

test('messages stand in the order of their ids, an edited one in its old place', () => {
  const world = after(
    { type: 'message', chat: PERSON, state: said(1, 'one') },
    { type: 'message', chat: PERSON, state: said(3, 'three') },
    { type: 'message', chat: PERSON, state: said(2, 'two') },
    { type: 'message', chat: PERSON, state: said(1, 'ONE') },
  );
  assert.deepEqual(textsIn(world), ['ONE', 'two', 'three']);
  assert.deepEqual(textsIn(reduce(world, { type: 'deleted', chat: PERSON, message: 2 }, 0)), [
    'ONE',
    'three',
  ]);
});

test('a snapshot replaces everything, and what comes before the first is ignored', () => {
  const early = reduce(NOTHING_YET, { type: 'message', chat: PERSON, state: said(1, 'x') }, 0);
  assert.equal(early, NOTHING_YET);
  const world = after({ type: 'message', chat: PERSON, state: said(1, 'x') });
  const next = { ...SNAPSHOT, session: 'two' };
  assert.deepEqual(reduce(world, { type: 'snapshot', snapshot: next }, 0).snapshot, next);
});

test('clock, chats, faults and content are replaced, what was read is kept by dialog', () => {
  const clock = { offsetMs: 1, zone: 'UTC', today: '2026-01-02' };
  const fault = { id: 1, kind: 'slow', left: 3 } as const;
  const world = after(
    { type: 'clock', clock },
    { type: 'faults', faults: [fault] },
    { type: 'chats', chats: [] },
    { type: 'content', content: { ...SNAPSHOT.content, briefs: 9 } },
    { type: 'read', dialog: '7', message: 4 },
    { type: 'read', dialog: '-100/5', message: 6 },
  );
  assert.deepEqual(world.snapshot?.clock, clock);
  assert.deepEqual(world.snapshot?.faults, [fault]);
  assert.deepEqual(world.snapshot?.chats, []);
  assert.equal(world.snapshot?.content.briefs, 9);
  assert.deepEqual(world.snapshot?.read, { '7': 4, '-100/5': 6 });
});

test('the bot types for five seconds, or until it says something there', () => {
  const typing = after({ type: 'action', chat: PERSON, topic: undefined });
  assert.deepEqual(typing.typing, { '7': 5000 });
  const message = (state: MessageState): Change => ({ type: 'message', chat: PERSON, state });
  assert.deepEqual(reduce(typing, message(said(1, 'question')), 0).typing, { '7': 5000 });
  assert.deepEqual(reduce(typing, message(answered(2, 'answer')), 0).typing, {});
  assert.deepEqual(after({ type: 'action', chat: FORUM, topic: 5 }).typing, { '-100/5': 5000 });
  assert.deepEqual(after({ type: 'action', chat: FORUM, topic: undefined }).typing, {
    '-100/1': 5000,
  });
});

test('the topics of a forum are dialogs; unread is what the bot said there and nobody saw', () => {
  const inForum = (state: MessageState): Change => ({ type: 'message', chat: FORUM, state });
  const topic = { message_thread_id: 5, is_topic_message: true } as const;
  const { snapshot } = after(
    inForum(answered(2, 'in General')),
    inForum({
      ...answered(6, 'seen'),
      message: { ...answered(6, 'seen').message, ...topic } as Message,
    }),
    inForum({
      ...answered(8, 'new'),
      message: { ...answered(8, 'new').message, ...topic } as Message,
    }),
    inForum(said(9, 'a question', topic)),
    { type: 'read', dialog: '-100/5', message: 6 },
  );
  assert.ok(snapshot);
  assert.deepEqual(
    dialogsOf(snapshot).map(({ id, messages, unread }) => [id, messages.length, unread]),
    [
      ['7', 0, 0],
      ['-100/1', 1, 1],
      ['-100/5', 3, 1],
    ],
  );
});

test('messages of one author form a run until a pause, a service message or another day', () => {
  const service = said(3, '', { new_chat_title: 'Title' });
  const { text: _text, ...message } = service.message;
  const days = daysOf([
    said(1, 'a'),
    said(2, 'b'),
    { ...service, message: message as Message },
    said(4, 'c'),
    said(5, 'd', { date: NOON + 3600 }),
    answered(6, 'e'),
    said(7, 'f', { date: NOON + 3 * 86_400 }),
  ]);
  assert.deepEqual(
    days.map(({ items }) =>
      items.map((item) => (item.type === 'service' ? item.text : `${item.first} ${item.last}`)),
    ),
    [
      [
        'true false',
        'false true',
        'Reader renamed the group to “Title”',
        'true true',
        'true true',
        'true true',
      ],
      ['true true'],
    ],
  );
});

test('the newest reply keyboard shows until it is removed, one for once until it is used', () => {
  const keyboard = { keyboard: [[{ text: 'Yes' }]] };
  const shown = [answered(1, 'choose', keyboard), answered(2, 'and', { inline_keyboard: [] })];
  assert.deepEqual(replyKeyboardFor(shown, PERSON), keyboard);
  const asString = [answered(1, 'choose', JSON.stringify(keyboard))];
  assert.deepEqual(replyKeyboardFor(asString, PERSON), keyboard);
  const removed = [...shown, answered(3, 'done', { remove_keyboard: true })];
  assert.equal(replyKeyboardFor(removed, PERSON), undefined);
  const once = [answered(1, 'choose', { ...keyboard, one_time_keyboard: true })];
  assert.ok(replyKeyboardFor(once, PERSON));
  assert.equal(replyKeyboardFor([...once, said(2, 'Yes')], PERSON), undefined);
});

test('a keyboard that asks for a chat is used by choosing one, not by saying its words', () => {
  const request_chat = { request_id: 7, chat_is_channel: true };
  const keyboard = { keyboard: [[{ text: 'Choose', request_chat }]], one_time_keyboard: true };
  const asked = [answered(1, 'which?', keyboard)];
  const chose = (request_id: number) => said(2, '', { chat_shared: { request_id, chat_id: -7 } });
  assert.ok(replyKeyboardFor([...asked, said(2, 'Choose')], PERSON));
  assert.ok(replyKeyboardFor([...asked, chose(6)], PERSON));
  assert.equal(replyKeyboardFor([...asked, chose(7)], PERSON), undefined);
});

test('a forced reply is for whoever it is meant for', () => {
  const group = { id: -5, type: 'group', title: 'Group' } as const;
  const asking = answered(1, 'Which one?', { force_reply: true, selective: true });
  const toReader = { ...asking.message, chat: group, reply_to_message: said(0, 'q').message };
  assert.equal(forcesReply(asking, PERSON), true);
  assert.equal(forcesReply({ ...asking, message: toReader as Message }, PERSON), true);
  assert.equal(forcesReply({ ...asking, message: toReader as Message }, 99), false);
  assert.equal(forcesReply(answered(1, 'no'), PERSON), false);
});

test('the composer recalls what somebody said, without repetitions, and ends up empty again', () => {
  const texts = saidBy(
    [said(1, 'a'), answered(2, 'x'), said(3, 'b'), said(4, 'b'), said(5, 'c', { from: BOT })],
    PERSON,
  );
  assert.deepEqual(texts, ['a', 'b']);
  assert.deepEqual(recalled(texts, 0, 'older'), { steps: 1, text: 'b' });
  assert.deepEqual(recalled(texts, 1, 'older'), { steps: 2, text: 'a' });
  assert.deepEqual(recalled(texts, 2, 'older'), { steps: 2, text: 'a' });
  assert.deepEqual(recalled(texts, 2, 'newer'), { steps: 1, text: 'b' });
  assert.deepEqual(recalled(texts, 1, 'newer'), { steps: 0, text: '' });
});
