import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Update } from '@grammyjs/types';
import { type LocalServer, localServer } from './local-server.ts';
import { REFUSALS, unknownOutcomes, upgradedFault } from './refusals.ts';

type Target = { chat_id: number; text?: string; message_thread_id?: number; parse_mode?: string };

/** How each refusal comes about by itself. */
const CAUSES: Partial<Record<keyof typeof REFUSALS, (server: LocalServer) => Target>> = {
  blocked: ({ reader }) => after(reader(), (person) => person.block()),
  deactivated: ({ reader }) => after(reader(), (person) => person.deactivate()),
  neverStarted({ api }) {
    const person = api.person();
    api.group({ members: [person] });
    return { chat_id: person.id };
  },
  chatNotFound: ({ api }) => ({ chat_id: api.person().id }),
  kickedFromGroup: ({ api }) => after(api.group(), (group) => group.setBot('kicked')),
  kickedFromSupergroup: ({ api }) =>
    after(api.group({ kind: 'supergroup' }), (group) => group.setBot('kicked')),
  kickedFromChannel: ({ api }) => after(api.channel(), (channel) => channel.setBot('kicked')),
  notInGroup: ({ api }) => after(api.group(), (group) => group.setBot('left')),
  notInSupergroup: ({ api }) =>
    after(api.group({ kind: 'supergroup' }), (group) => group.setBot('left')),
  notInChannel: ({ api }) => after(api.channel(), (channel) => channel.setBot('left')),
  groupDeleted: ({ api }) => after(api.group(), (group) => group.dissolve()),
  noRights: ({ api }) => after(api.group(), (group) => group.setBot('muted')),
  noChannelRights: ({ api }) => after(api.channel(), (channel) => channel.setBot('member')),
  topicClosed({ api }) {
    const forum = api.group({ kind: 'supergroup', is_forum: true });
    const topic = forum.topic();
    topic.close();
    return { chat_id: forum.id, message_thread_id: topic.id };
  },
  threadNotFound: ({ api }) => ({
    chat_id: api.group({ kind: 'supergroup', is_forum: true }).id,
    message_thread_id: 1,
  }),
  tooLong: ({ reader }) => ({ chat_id: reader().id, text: 'x'.repeat(4_097) }),
  unparsable: ({ reader }) => ({ chat_id: reader().id, text: '<x>', parse_mode: 'HTML' }),
  textEmpty: ({ reader }) => ({ chat_id: reader().id, text: '' }),
};

function after<C extends { id: number }>(chat: C, act: (chat: C) => void): Target {
  act(chat);
  return { chat_id: chat.id };
}

for (const [name, cause] of Object.entries(CAUSES)) {
  test(`Telegram’s own words come by themselves: ${name}`, async (t) => {
    const server = await localServer(t);
    const { code, description } = REFUSALS[name as keyof typeof REFUSALS];
    const refused = await server.refusal('sendMessage', { text: 'x', ...cause(server) });
    assert.equal(refused, `${code} ${description}`);
  });
}

test('every refusal can be planned, in the same shape', async (t) => {
  const { api, refusal, reader } = await localServer(t);
  const chat_id = reader().id;
  for (const fault of Object.values(REFUSALS)) {
    api.faults.add(fault, { chat: chat_id });
    const refused = await refusal('sendMessage', { chat_id, text: 'x' });
    assert.equal(refused, `${fault.code} ${fault.description}`);
  }
  assert.equal(api.messages(chat_id).length, 1);
});

test('an upgrade says where the group is now, planned or real', async (t) => {
  const { api, call } = await localServer(t);
  const group = api.group();
  const send = () => call('sendMessage', { chat_id: group.id, text: 'x' });
  api.faults.add(upgradedFault(-1_002_000_000_002));
  const planned = await send();
  assert.equal(group.upgrade().id, -1_002_000_000_002);
  assert.deepEqual(await send(), planned);
});

test('where the outcome is unknown the message is there exactly if it was taken', async (t) => {
  const { api, reader } = await localServer(t);
  for (const taken of [true, false]) {
    for (const [name, fault] of Object.entries(unknownOutcomes(taken))) {
      const person = reader();
      api.faults.add(fault);
      const url = `${api.url}/bot${api.token}/sendMessage?chat_id=${person.id}&text=x`;
      const heard = await fetch(url, { signal: AbortSignal.timeout(100) }).catch(() => undefined);
      assert.ok(!heard || heard.status >= 500, name);
      assert.equal(person.chat.messages().length, taken ? 2 : 1, name);
    }
  }
});

test('offline every connection is cut or refused; online again nothing is lost', async (t) => {
  const { api, call, ok, reader } = await localServer(t);
  const person = reader();
  const cut = assert.rejects(call('getUpdates', { offset: -1, limit: 1 }).then(poll));
  await api.until(() => api.calls('getUpdates').length === 2);
  await api.goOffline();
  await cut;
  person.say('anybody?');
  await assert.rejects(call('getMe'), (error: Error) => {
    assert.equal((error.cause as NodeJS.ErrnoException).code, 'ECONNREFUSED');
    return true;
  });
  await api.goOffline();
  await api.goOnline();
  await api.goOnline();
  const [update] = await ok<Update[]>('getUpdates', { offset: -1 });
  assert.equal(update?.message?.text, 'anybody?');

  function poll() {
    const [last] = api.updates();
    return call('getUpdates', { offset: (last?.update_id ?? 0) + 1, timeout: 50 });
  }
});
