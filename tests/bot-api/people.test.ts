import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message, Update } from '@grammyjs/types';
import type { Content } from '../../src/bot-api/bot-api.ts';
import { localServer, testClock } from './local-server.ts';

test('what people say reaches the bot as Telegram tells it', async (t) => {
  const clock = testClock(Date.UTC(2026, 0, 5, 9));
  const { api, ok } = await localServer(t, clock);
  const person = api.person({
    first_name: 'Aida',
    last_name: 'B.',
    username: 'aida',
    language_code: 'ru',
  });
  const said = person.say(' /week kz ');
  const [update] = await ok<Update[]>('getUpdates');
  const names = { first_name: 'Aida', last_name: 'B.', username: 'aida' };
  assert.deepEqual(update?.message, {
    message_id: 1,
    from: { id: person.id, is_bot: false, ...names, language_code: 'ru' },
    chat: { id: person.id, ...names, type: 'private' },
    date: Date.UTC(2026, 0, 5, 9) / 1000,
    text: '/week kz',
    entities: [{ type: 'bot_command', offset: 0, length: 5 }],
  });
  assert.deepEqual(said, update?.message);
});

test('a client may keep its language to itself', async (t) => {
  const { api } = await localServer(t);
  assert.equal(api.person().user.language_code, 'en');
  assert.ok(!('language_code' in api.person({ language_code: null }).user));
});

test('a reply carries the message that it replies to', async (t) => {
  const { reader, send, ok } = await localServer(t);
  const person = reader();
  const sent = await send(person, 'ask');
  person.say('why?', { replyTo: sent });
  const updates = await ok<Update[]>('getUpdates', { offset: -1 });
  assert.deepEqual(updates[0]?.message?.reply_to_message, sent);
  assert.throws(() => person.say('x', { replyTo: { ...sent, message_id: 99 } }), /is not in chat/);
});

test('an edited message is announced as such', async (t) => {
  const clock = testClock();
  const { api, ok, reader, send } = await localServer(t, clock);
  const person = reader();
  const message = person.say('/wek');
  clock.pass(5_000);
  const edited = person.edit(message, '/week');
  const [update] = await ok<Update[]>('getUpdates', { offset: -1 });
  assert.deepEqual(update?.edited_message, edited);
  assert.deepEqual([edited.text, edited.edit_date], ['/week', message.date + 5]);
  assert.equal(edited.entities?.[0]?.length, 5);
  assert.deepEqual(api.messages(person.id).at(-1), edited);
  const own = await send(person, 'x');
  assert.throws(() => person.edit(own, 'y'), /has no text message/);
});

test('people send more than words', async (t) => {
  const { ok, reader } = await localServer(t);
  const person = reader();
  const cases: [Content, (message: Message) => unknown][] = [
    [
      { kind: 'photo', caption: '/see' },
      (m) => m.photo?.length === 2 && m.caption_entities?.length === 1,
    ],
    [{ kind: 'sticker', emoji: '🐎' }, (m) => m.sticker?.emoji === '🐎'],
    [{ kind: 'voice', duration: 9 }, (m) => m.voice?.duration === 9],
    [{ kind: 'location', latitude: 1 }, (m) => m.location?.latitude === 1],
    [{ kind: 'contact', first_name: 'Bek' }, (m) => m.contact?.first_name === 'Bek'],
    [{ kind: 'dice', value: 6 }, (m) => m.dice?.value === 6],
    [{ kind: 'poll', options: ['a', 'b', 'c'] }, (m) => m.poll?.options.length === 3],
    [{ kind: 'video', caption: 'x #tag' }, (m) => m.caption_entities?.[0]?.type === 'hashtag'],
    [{ kind: 'animation' }, (m) => m.animation?.file_id === m.document?.file_id],
    [{ kind: 'audio', title: 'Song' }, (m) => m.audio?.title === 'Song'],
    [{ kind: 'document', file_name: 'a.pdf' }, (m) => m.document?.file_name === 'a.pdf'],
    [{ kind: 'paid_media', star_count: 2 }, (m) => m.paid_media?.star_count === 2],
    [{ kind: 'video_note', duration: 5 }, (m) => m.video_note?.duration === 5],
    [{ kind: 'venue', title: 'Inn' }, (m) => m.venue?.title === 'Inn' && !!m.location],
    [{ kind: 'story' }, (m) => m.story?.chat.type === 'channel'],
    [{ kind: 'game', title: 'Go' }, (m) => m.game?.title === 'Go'],
    [{ kind: 'invoice', total_amount: 7 }, (m) => m.invoice?.total_amount === 7],
    [{ kind: 'giveaway', winner_count: 9 }, (m) => m.giveaway?.winner_count === 9],
    [{ kind: 'checklist', tasks: ['a'] }, (m) => m.checklist?.tasks[0]?.text === 'a'],
  ];
  for (const [content, isRight] of cases) {
    const sent = person.send(content);
    assert.equal(sent.text, undefined);
    assert.ok(isRight(sent), content.kind);
    const [update] = await ok<Update[]>('getUpdates', { offset: -1 });
    assert.deepEqual(update?.message, sent);
  }
});

test('what Telegram says about what people did is told in every group', async (t) => {
  const { api, reader } = await localServer(t);
  const person = reader();
  const group = api.group({ members: [person] });
  const message = person.say('unseen', { in: group });
  const cases: [Content, Partial<Message>][] = [
    [{ kind: 'pinned_message', message }, { pinned_message: message as never }],
    [{ kind: 'new_chat_title', title: 'New' }, { new_chat_title: 'New' }],
    [{ kind: 'delete_chat_photo' }, { delete_chat_photo: true }],
    [
      { kind: 'message_auto_delete_timer_changed', seconds: 60 },
      { message_auto_delete_timer_changed: { message_auto_delete_time: 60 } },
    ],
    [{ kind: 'video_chat_scheduled', start_date: 5 }, { video_chat_scheduled: { start_date: 5 } }],
    [{ kind: 'video_chat_started' }, { video_chat_started: {} }],
    [{ kind: 'video_chat_ended', duration: 5 }, { video_chat_ended: { duration: 5 } }],
  ];
  for (const [content, fields] of cases) {
    const sent = person.send(content, { in: group });
    const { message_id, date, from, chat, ...said } = api.updates().at(-1)?.message ?? {};
    assert.deepEqual([message_id, said], [sent.message_id, fields]);
  }
  assert.equal(group.chat.title, 'New');
  assert.ok(person.send({ kind: 'new_chat_photo' }, { in: group }).new_chat_photo);
});

test('a caption is rewritten like a text', async (t) => {
  const { api, reader } = await localServer(t);
  const person = reader();
  const photo = person.send({ kind: 'photo', caption: 'before' });
  const edited = person.edit(photo, '/after');
  assert.deepEqual([edited.caption, edited.caption_entities?.length], ['/after', 1]);
  assert.deepEqual(api.updates().at(-1)?.edited_message, edited);
  assert.throws(() => person.edit(person.send({ kind: 'sticker' }), 'x'), /has no text message/);
  const long = { kind: 'photo', caption: 'x'.repeat(1025) } as const;
  assert.throws(() => person.send(long), /no caption be as long/);
});

test('a text may have 4,096 characters', async (t) => {
  const { reader } = await localServer(t);
  assert.equal([...(reader().say('🐎'.repeat(4096)).text ?? '')].length, 4096);
});

test('any first message starts the chat', async (t) => {
  const { api, send } = await localServer(t);
  const person = api.person();
  person.send({ kind: 'sticker' });
  await send(person, 'nice');
  assert.throws(() => person.say('  '), /no way to send an empty text/);
  assert.throws(() => person.say('x'.repeat(4097)), /splits a text/);
});
