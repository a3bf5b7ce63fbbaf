import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  eventually,
  MONDAY,
  NEXT_MONDAY,
  newsIn,
  QUIET_MONDAY,
  roundupsIn,
  stage,
  toldOf,
} from './roundup-stage.ts';

const WEEKS = ['2021-12-06T03:00:00Z', '2021-12-13T03:00:00Z'];

suite('roundups where the bot comes, goes and may not', { concurrency: true }, () => {
  test('a group that becomes a supergroup gets the next one there, once', async (t) => {
    const bot = await stage(t);
    const owner = await bot.reader();
    const group = bot.api.group({ owner, title: 'Steppe Club' });
    owner.say('/subscribe', { in: group });
    await bot.handled();
    await bot.travel(MONDAY);
    const successor = group.upgrade();
    await bot.handled();
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(newsIn(group), ['bazaar mines summit']);
    assert.deepEqual(newsIn(successor), ['cotton rail']);
    assert.deepEqual(
      bot.ledger().map(({ chatId, state }) => [chatId, state]),
      [
        [successor.id, 'sent'],
        [successor.id, 'sent'],
      ],
    );
  });

  test('put out of a group for weeks and let in again: no flood, then one roundup', async (t) => {
    const bot = await stage(t);
    const owner = await bot.reader();
    const group = bot.api.group({ kind: 'supergroup', owner, title: 'Steppe Club' });
    const other = bot.api.person({ first_name: 'Other' });
    group.promote(other);
    owner.say(`/subscribe@${bot.api.me.username}`, { in: group });
    await bot.handled();
    group.setBot('kicked', { by: other });
    await bot.handled();
    for (const monday of [MONDAY, NEXT_MONDAY, QUIET_MONDAY]) await bot.travel(monday);
    assert.equal(toldOf(owner.chat, /^I can’t write in “Steppe Club” any more/).length, 1);
    group.setBot('member');
    await bot.handled();
    await bot.travel('2021-11-30T03:00:00Z');
    assert.deepEqual(roundupsIn(group), []);
    assert.equal(
      toldOf(owner.chat, /^I can write in “Steppe Club”\. Next roundup: Monday 6 Dec/).length,
      1,
    );
    for (const monday of WEEKS) await bot.travel(monday);
    assert.deepEqual(newsIn(group), ['bazaar cotton gas rail']);
    assert.ok(bot.api.calls('sendMessage').every(({ reply }) => reply?.ok));
  });

  test('a reader who blocked the bot is left alone; with /start it goes on', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    await bot.travel(MONDAY);
    reader.block();
    await bot.handled();
    await bot.travel(NEXT_MONDAY);
    await bot.travel(QUIET_MONDAY);
    reader.start();
    await bot.handled();
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit']);
    const settings = await bot.ask(reader, '/settings');
    assert.match(settings.text ?? '', /Next: Monday 6 Dec, 09:00/);
    for (const monday of WEEKS) await bot.travel(monday);
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit', 'cotton gas rail']);
    assert.ok(bot.api.calls('sendMessage').every(({ reply }) => reply?.ok));
  });

  test('a closed topic: its owner is told once, the other topics get theirs; reopened, nothing is lost', async (t) => {
    const bot = await stage(t);
    const owner = await bot.reader();
    const forum = bot.api.group({ kind: 'supergroup', is_forum: true, owner, title: 'Forum' });
    const [closed, deleted, open] = ['Closed', 'Deleted', 'Open'].map((name) => forum.topic(name));
    assert.ok(closed && deleted && open);
    for (const topic of [closed, deleted, open]) {
      owner.say(`/subscribe@${bot.api.me.username}`, { topic });
    }
    await bot.handled();
    closed.close();
    deleted.delete();
    await bot.travel(MONDAY);
    await bot.travel('2021-11-15T05:00:00Z');
    assert.deepEqual(newsIn(open), ['bazaar mines summit']);
    assert.deepEqual(newsIn(closed), []);
    assert.deepEqual(
      bot.ledger().map(({ state, reason, attempts }) => [state, reason, attempts]),
      [
        ['failed', 'Bad Request: TOPIC_CLOSED', 1],
        ['failed', 'Bad Request: message thread not found', 1],
        ['sent', null, 1],
      ],
    );
    await bot.api.until(
      () => toldOf(owner.chat, /^The roundup for “Forum” was refused/).length > 1,
    );
    assert.deepEqual(toldOf(owner.chat, /was refused/).sort(), [
      'The roundup for “Forum” was refused, and the next ones wait. Telegram says: Bad Request: TOPIC_CLOSED',
      'The roundup for “Forum” was refused, and the next ones wait. Telegram says: Bad Request: message thread not found',
    ]);
    closed.reopen();
    await bot.handled();
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(newsIn(closed), ['bazaar cotton mines rail summit']);
    assert.deepEqual(newsIn(open), ['bazaar mines summit', 'cotton rail']);
    // What is held is not tried again and again, and nobody is told a second time.
    assert.equal(bot.ledger().length, 5);
    assert.equal(toldOf(owner.chat, /was refused/).length, 2);
  });

  test('demoted in a channel while nobody looked: the owner is told once; promoted again, it goes on', async (t) => {
    const bot = await stage(t);
    const owner = await bot.reader();
    const editor = bot.api.person({ first_name: 'Editor' });
    const channel = bot.api.channel({ owner, title: 'Energy Watch', bot: 'left' });
    owner.startChannel(channel, 'post_messages');
    channel.promote(editor, { rights: { can_promote_members: true } });
    owner.say('/subscribe', { in: channel });
    await bot.handled();
    await bot.travel(MONDAY);
    await bot.stop();
    channel.setBot('administrator', { by: editor, rights: { can_post_messages: false } });
    bot.setClock(NEXT_MONDAY);
    await bot.start();
    await bot.handled();
    await bot.settled();
    await bot.travel(QUIET_MONDAY);
    const told = () => toldOf(owner.chat, /can’t write in “Energy Watch”|was refused/).length;
    await eventually(() => told() > 0);
    assert.equal(told(), 1);
    assert.deepEqual(newsIn(channel), ['bazaar mines summit']);
    channel.setBot('administrator', { rights: { can_post_messages: true } });
    await bot.handled();
    assert.equal(
      toldOf(owner.chat, /^I can write in “Energy Watch”\. Next roundup: Monday 6 Dec/).length,
      1,
    );
    assert.deepEqual(newsIn(channel), ['bazaar mines summit']);
    await bot.travel('2021-12-06T03:00:00Z');
    assert.deepEqual(newsIn(channel), ['bazaar mines summit', 'cotton gas rail']);
  });

  test('a refused channel is held until its owner presses Try again', async (t) => {
    const bot = await stage(t);
    const owner = await bot.reader();
    const channel = bot.api.channel({ owner, title: 'Energy Watch', bot: 'left' });
    owner.startChannel(channel, 'post_messages');
    owner.say('/subscribe', { in: channel });
    await bot.handled();
    bot.api.faults.add(
      { kind: 'error', code: 400, description: 'Bad Request: CHAT_WRITE_FORBIDDEN' },
      { method: 'sendMessage', chat: channel.id },
    );
    await bot.travel(MONDAY);
    await eventually(() => toldOf(owner.chat, /was refused/).length > 0);
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(roundupsIn(channel), []);
    const told = owner.chat.messages().at(-1);
    assert.ok(told);
    const settings = await bot.press(owner, told, 'Settings');
    assert.match(settings.text ?? '', /Held back: .+CHAT_WRITE_FORBIDDEN/);
    await bot.press(owner, settings, 'Try again');
    await bot.travel(QUIET_MONDAY);
    assert.deepEqual(newsIn(channel), ['bazaar cotton mines rail summit']);
  });
});
