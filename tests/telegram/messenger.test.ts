import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { HttpError, type Transformer } from 'grammy';
import type { Fault } from '../../src/bot-api/bot-api.ts';
import { tooManyRequestsFault } from '../../src/bot-api/faults.ts';
import type { Frame, Messenger, Outcome } from '../../src/delivery/messenger.ts';
import { outcomeOf } from '../../src/telegram/failures.ts';
import { createBroadcastApi, createMessenger } from '../../src/telegram/messenger.ts';
import { localServer } from '../bot-api/local-server.ts';
import { REFUSALS, unknownOutcomes, upgradedFault } from '../bot-api/refusals.ts';

const FRAME: Frame = { language: 'en', silent: false, lateSince: undefined, next: undefined };
const PART = {
  number: 1,
  of: 1,
  text: 'Title\n\nText',
  entities: [{ type: 'bold', offset: 0, length: 5 }],
  markup: { inline_keyboard: [[{ text: 'Settings', url: 'https://t.me/a_bot?start=settings' }]] },
};

async function messengerAndServer(t: TestContext, options: { timeoutSeconds?: number } = {}) {
  const server = await localServer(t);
  const { api } = server;
  const broadcast = createBroadcastApi({ token: api.token, apiRoot: api.url, ...options });
  const messenger = createMessenger(broadcast);
  const send = (chatId: number, threadId?: number) =>
    messenger.send({ chatId, threadId }, PART, FRAME, false);
  return { ...server, messenger, send };
}

function messengerTo(apiRoot: string): Messenger {
  return createMessenger(createBroadcastApi({ token: '1:token', apiRoot }));
}

const nowhere = { chatId: 1, threadId: undefined };

test('a part is sent whole, once, without a preview', async (t) => {
  const { api, reader, send } = await messengerAndServer(t);
  const person = reader();
  const outcome = await send(person.id);
  const message = await person.chat.nextMessage();
  assert.deepEqual(outcome, { type: 'sent', messageId: message.message_id });
  assert.deepEqual(
    [message.text, message.entities, message.reply_markup],
    [PART.text, PART.entities, PART.markup],
  );
  const [call, ...others] = api.calls('sendMessage');
  assert.equal(others.length, 0);
  assert.equal(call?.params.message_thread_id, undefined);
  assert.match(JSON.stringify(call?.params.link_preview_options), /is_disabled.*true/);
});

test('silence and the topic are as they are wanted, and General is never named', async (t) => {
  const { api, messenger } = await messengerAndServer(t);
  const group = api.group({ kind: 'supergroup', is_forum: true });
  const topic = group.topic('News');
  const frame = { ...FRAME, silent: true };
  for (const threadId of [topic.id, 1, undefined]) {
    const outcome = await messenger.send({ chatId: group.id, threadId }, PART, frame, false);
    assert.equal(outcome.type, 'sent');
  }
  const calls = api.calls('sendMessage');
  assert.deepEqual(
    calls.map(({ params }) => params.message_thread_id),
    [topic.id, undefined, undefined],
  );
  assert.ok(calls.every(({ params }) => params.disable_notification === true));
  assert.equal(topic.messages().filter(({ text }) => text === PART.text).length, 1);
});

test('the frame is in the language of the chat, and plain is without form and buttons', async (t) => {
  const { reader, messenger } = await messengerAndServer(t);
  const person = reader();
  const next = { at: Date.parse('2026-11-23T04:00:00Z'), timeZone: 'Asia/Almaty' };
  const frame = { ...FRAME, language: 'ru', next };
  const target = { chatId: person.id, threadId: undefined };
  await messenger.send(target, PART, frame, true);
  const { text, entities, reply_markup } = await person.chat.nextMessage();
  assert.match(text ?? '', /Следующий выпуск: понедельник, 23 ноября, 09:00 Asia\/Almaty, UTC\+5$/);
  assert.deepEqual([entities, reply_markup], [undefined, undefined]);
});

test('what chats refuse by themselves is told apart', async (t) => {
  const { api, reader, send } = await messengerAndServer(t);
  const typeIn = async (chatId: number, threadId?: number) => (await send(chatId, threadId)).type;

  const blocking = reader();
  blocking.block();
  assert.deepEqual(await send(blocking.id), {
    type: 'gone',
    reason: 'Forbidden: bot was blocked by the user',
  });
  const deactivated = reader();
  deactivated.deactivate();
  assert.equal(await typeIn(deactivated.id), 'gone');
  assert.equal(await typeIn(api.person().id), 'missing');

  const group = api.group();
  group.dissolve();
  assert.equal(await typeIn(group.id), 'gone');
  const upgraded = api.group();
  const supergroup = upgraded.upgrade();
  assert.deepEqual(await send(upgraded.id), { type: 'moved', to: supergroup.id });
  for (const standing of ['left', 'kicked'] as const) {
    assert.equal(await typeIn(api.group({ bot: standing }).id), 'gone');
    assert.equal(await typeIn(api.group({ kind: 'supergroup', bot: standing }).id), 'gone');
    assert.equal(await typeIn(api.channel({ bot: standing }).id), 'gone');
  }
  assert.equal(await typeIn(api.group({ kind: 'supergroup', bot: 'muted' }).id), 'fixable');
  assert.equal(await typeIn(api.channel({ bot: 'member' }).id), 'fixable');
  assert.equal(await typeIn(api.channel({ rights: { can_post_messages: false } }).id), 'fixable');

  const forum = api.group({ kind: 'supergroup', is_forum: true });
  const [closed, deleted] = [forum.topic('closed'), forum.topic('deleted')];
  closed.close();
  deleted.delete();
  assert.equal(await typeIn(forum.id, closed.id), 'fixable');
  assert.equal(await typeIn(forum.id, deleted.id), 'fixable');
});

/** What each refusal means, by the names of `REFUSALS`. */
const MEANINGS: Readonly<Record<keyof typeof REFUSALS, Outcome['type']>> = {
  blocked: 'gone',
  deactivated: 'gone',
  neverStarted: 'gone',
  kickedFromGroup: 'gone',
  kickedFromSupergroup: 'gone',
  kickedFromChannel: 'gone',
  notInGroup: 'gone',
  notInSupergroup: 'gone',
  notInChannel: 'gone',
  groupDeleted: 'gone',
  chatNotFound: 'missing',
  peerInvalid: 'missing',
  noRights: 'fixable',
  noChannelRights: 'fixable',
  writeForbidden: 'fixable',
  noWriteAccess: 'fixable',
  chatRestricted: 'fixable',
  topicClosed: 'fixable',
  threadNotFound: 'fixable',
  tooLong: 'ours',
  unparsable: 'ours',
  buttonDataInvalid: 'ours',
  textEmpty: 'ours',
  unauthorized: 'halt',
  methodNotFound: 'halt',
  conflict: 'not sent',
};

test('every refusal of the table has its outcome, and Telegram’s words for a reason', async (t) => {
  const { api, reader, send } = await messengerAndServer(t);
  const person = reader();
  for (const [name, type] of Object.entries(MEANINGS)) {
    const fault = REFUSALS[name as keyof typeof REFUSALS];
    api.faults.add(fault);
    const outcome = await send(person.id);
    assert.equal(outcome.type, type, name);
    assert.ok('reason' in outcome && outcome.reason !== '');
    const words = fault.description.replace(/ tag ".*/, '');
    assert.ok(outcome.reason.startsWith(words), outcome.reason);
  }
  assert.equal(person.chat.messages().length, 1);
});

test('a reason never repeats what was sent', async (t) => {
  const { api, reader, send } = await messengerAndServer(t);
  const person = reader();
  const description =
    "Bad Request: entity URL 'https://a.example/secret' is invalid: Wrong HTTP URL";
  api.faults.add({ kind: 'error', code: 400, description });
  assert.deepEqual(await send(person.id), {
    type: 'ours',
    reason: 'Bad Request: entity URL … is invalid: Wrong HTTP URL',
  });
});

test('a group that moved and flood control carry what to do', async (t) => {
  const { api, reader, send } = await messengerAndServer(t);
  const person = reader();
  api.faults.add(upgradedFault(-100123));
  assert.deepEqual(await send(person.id), { type: 'moved', to: -100123 });
  api.faults.add(tooManyRequestsFault(86_400));
  assert.deepEqual(await send(person.id), { type: 'wait', seconds: 86_400 });
  const description = 'Too Many Requests: retry after 7';
  api.faults.add({ kind: 'error', code: 429, description });
  assert.deepEqual(await send(person.id), { type: 'wait', seconds: 7 });
  assert.equal(api.calls('sendMessage').length, 3);
});

test('what got no clear answer is unknown, taken or not, and is never tried again', async (t) => {
  const { api, reader, send } = await messengerAndServer(t, { timeoutSeconds: 0.3 });
  for (const taken of [true, false]) {
    const person = reader();
    const faults: [string, Fault][] = Object.entries(unknownOutcomes(taken));
    for (const [name, fault] of faults) {
      const before = api.calls('sendMessage').length;
      api.faults.add(fault);
      const outcome = await send(person.id);
      assert.equal(outcome.type, 'unknown', name);
      assert.ok('reason' in outcome && !outcome.reason.includes(api.token));
      assert.equal(api.calls('sendMessage').length, before + 1, name);
    }
    assert.equal(person.chat.messages().length, taken ? 1 + faults.length : 1);
  }
});

test('a time-out, a reset and a page of a proxy are named', async (t) => {
  const { api, reader, send } = await messengerAndServer(t, { timeoutSeconds: 0.3 });
  const person = reader();
  const reasonOf = async (fault: Fault) => {
    api.faults.add(fault);
    const outcome = await send(person.id);
    return 'reason' in outcome ? outcome.reason : outcome.type;
  };
  assert.equal(await reasonOf({ kind: 'hang', taken: false }), 'timed out');
  assert.equal(await reasonOf({ kind: 'reset', taken: false }), 'ECONNRESET');
  assert.equal(await reasonOf({ kind: 'html' }), 'no JSON');
});

test('a refused connection is certain not to have sent anything, and so is an unknown name', async () => {
  const refusing = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => refusing.once('listening', resolve));
  const { port } = refusing.address() as AddressInfo;
  await new Promise((resolve) => refusing.close(resolve));
  const messenger = messengerTo(`http://127.0.0.1:${port}`);
  assert.deepEqual(await messenger.send(nowhere, PART, FRAME, false), {
    type: 'not sent',
    reason: 'ECONNREFUSED',
  });
  const lost = await messengerTo('http://telegram.invalid').send(nowhere, PART, FRAME, false);
  assert.equal(lost.type, 'not sent');
});

test('a server that speaks no TLS has not been sent anything', async (t) => {
  const { api } = await localServer(t);
  const messenger = messengerTo(api.url.replace('http:', 'https:'));
  assert.equal((await messenger.send(nowhere, PART, FRAME, false)).type, 'not sent');
});

test('whether a request went out is told by code, else by what the connection was doing', () => {
  const typeOf = (code: string | undefined, message: string) =>
    outcomeOf(new HttpError('failed', Object.assign(new Error(message), code && { code })))?.type;
  const failed = (why: string) => `request to https://x failed, reason: ${why}`;
  assert.equal(typeOf('CERT_HAS_EXPIRED', failed('certificate has expired')), 'not sent');
  assert.equal(typeOf('ERR_TLS_CERT_ALTNAME_INVALID', failed('altnames')), 'not sent');
  assert.equal(typeOf('ETIMEDOUT', failed('connect ETIMEDOUT 1.2.3.4:443')), 'not sent');
  assert.equal(typeOf('ETIMEDOUT', failed('')), 'not sent');
  assert.equal(typeOf('ETIMEDOUT', failed('read ETIMEDOUT')), 'unknown');
  const cut = 'Client network socket disconnected before secure TLS connection was established';
  assert.equal(typeOf('ECONNRESET', failed(cut)), 'not sent');
  assert.equal(typeOf('ECONNRESET', failed('socket hang up')), 'unknown');
  assert.equal(typeOf('EPIPE', failed('write EPIPE')), 'unknown');
  assert.equal(typeOf(undefined, 'whatever'), 'unknown');
  assert.equal(outcomeOf(new TypeError('a bug')), undefined);
});

test('a part that nobody can read is our fault, and is not sent', async (t) => {
  const { api, messenger } = await messengerAndServer(t);
  const outcome = await messenger.send(nowhere, { text: 1 }, FRAME, false);
  assert.equal(outcome.type, 'ours');
  assert.equal(api.calls('sendMessage').length, 0);
});

test('a pacer sees every call, and waiting in it is no time-out', async (t) => {
  const { api, reader } = await localServer(t);
  const person = reader();
  const seen: string[] = [];
  const pacer: Transformer = async (previous, method, payload, signal) => {
    seen.push(method);
    await new Promise((resolve) => setTimeout(resolve, 400));
    return await previous(method, payload, signal);
  };
  const messenger = createMessenger(
    createBroadcastApi({
      token: api.token,
      apiRoot: api.url,
      timeoutSeconds: 0.3,
      transformers: [pacer],
    }),
  );
  const outcome = await messenger.send({ ...nowhere, chatId: person.id }, PART, FRAME, false);
  assert.equal(outcome.type, 'sent');
  assert.deepEqual(seen, ['sendMessage']);
});
