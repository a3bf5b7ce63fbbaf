import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ChatHandle, Content, Person } from '../../src/bot-api/bot-api.ts';
import { startBotApi } from '../../src/bot-api/start.ts';
import { startProgram } from './program.ts';

const UPDATES = 5000;
/** Other tests run beside this one. */
const PATIENCE_MS = 60_000;
const PEOPLE = 200;

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    '/start',
    '/help',
    '/week',
    '/week last',
    '/week 2021-W45',
    '/week 12.11.2021',
    '/latest',
    '/country',
    '/country kz',
    '/country kazakstn',
    '/topic energy',
    '/topic',
    '/topics',
    '/sco',
    '/SCO',
    '/search gas',
    '/search',
    '/language',
    '/about',
    '/privacy',
    '/stop',
    '/nosuch',
    '/constructor',
    '/__proto__',
    '/start b_x',
    '/start o_sco',
    'ШОС',
    'Казахстан',
    'Токаев',
    'lithium in Afghanistan',
    'Что произошло в Казахстане?',
    'week of 12 November 2021',
    '2021-W46',
    '<b>x</b>',
    '😀',
    '\u200b',
    '\u202eabc',
    '@durov',
    'a'.repeat(4096),
    'и'.repeat(4096),
    '1 '.repeat(2000),
    '/'.repeat(100),
    'что где когда',
    '00000000000000000',
  ),
);
const kind = fc.constantFrom<Content['kind']>(
  'photo',
  'video',
  'animation',
  'audio',
  'document',
  'voice',
  'sticker',
  'video_note',
  'location',
  'venue',
  'contact',
  'dice',
  'poll',
  'story',
  'game',
  'checklist',
  'new_chat_photo',
);
const place = fc.constantFrom(
  'private',
  'private',
  'private',
  'group',
  'supergroup',
  'topic',
  'channel',
);

const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('say' as const), place, text }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      button: fc.nat(),
      gone: fc.constantFrom('', '', 'inaccessible', 'deleted'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('send' as const), place, kind }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('edit' as const), text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forward' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('inline' as const),
      text,
      offset: fc.constantFrom('', '20', 'x'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reply' as const), text }) },
);

test(`${UPDATES} random updates: nothing crashes, the server refuses nothing, everything is answered`, async (context) => {
  const plain = await startBotApi();
  const me = { ...plain.me, supports_inline_queries: true };
  await plain.close();
  // A press lives for 15 s, too few on a machine that runs other tests: a minute of ours.
  const monotonic = () => performance.now() / 4;
  const api = await startBotApi({ me, remembered: 100_000, monotonic });
  const program = startProgram({ BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url });
  context.after(async () => {
    await program.stop('SIGKILL');
    await api.close();
  });
  await api.until(() => api.calls('getUpdates').length > 0, { timeoutMs: 15_000 });

  const languages = ['en', 'ru', 'kk', null];
  const people = Array.from({ length: PEOPLE }, (_, index) =>
    api.person({ language_code: languages[index % 4] ?? null }),
  );
  const [owner = api.person()] = people;
  const group = api.group({ kind: 'group', members: people.slice(1), owner });
  const supergroup = api.group({
    kind: 'supergroup',
    members: people.slice(1),
    owner,
    bot: 'administrator',
  });
  const forum = api.group({ kind: 'supergroup', is_forum: true, members: people.slice(1), owner });
  const topic = forum.topic('News');
  const channel = api.channel({ owner });
  const asked = new Map<Person, number>();
  const presses: Promise<{ answered: boolean }>[] = [];
  const inline: Promise<{ answered: boolean }>[] = [];

  const seed = Math.floor(Math.random() * 2 ** 31);
  process.stdout.write(`random updates with seed ${seed}\n`);
  const actions = fc.sample(fc.tuple(fc.nat(PEOPLE - 1), action), { numRuns: UPDATES, seed });
  for (const [index, [who, what]] of actions.entries()) {
    const person = people[who] ?? owner;
    const own = person.chat.messages().filter(({ from }) => from?.id === person.id);
    const where: Record<string, { in?: ChatHandle; topic?: typeof topic }> = {
      private: {},
      group: { in: group },
      supergroup: { in: supergroup },
      topic: { in: forum, topic },
      channel: { in: channel },
    };
    const privately = () => asked.set(person, (asked.get(person) ?? 0) + 1);
    switch (what.do) {
      case 'say': {
        // Clients send nothing that is blank.
        if (what.text.replace(/[\s\u200b-\u200f\u202a-\u202e\p{Cc}\p{Zs}]/gu, '') === '') break;
        const speaker = what.place === 'channel' ? owner : person;
        speaker.say(what.text.toWellFormed(), where[what.place]);
        if (what.place === 'private') privately();
        break;
      }
      case 'send': {
        const isService = what.kind.startsWith('new_');
        if (isService && what.place === 'private') break;
        const speaker = what.place === 'channel' ? owner : person;
        speaker.send({ kind: what.kind } as Content, where[what.place]);
        if (what.place === 'private') privately();
        break;
      }
      case 'edit': {
        const last = own.findLast(
          (message) => message.text !== undefined && message.forward_origin === undefined,
        );
        if (last === undefined || last.text === '/about') break;
        person.edit(last, '/about');
        privately();
        break;
      }
      case 'forward': {
        const last = own.findLast((message) => message.text !== undefined);
        if (last === undefined) break;
        person.forward(last);
        privately();
        break;
      }
      case 'reply': {
        const answer = person.chat.messages().findLast(({ from }) => from?.id === api.me.id);
        if (answer === undefined) break;
        person.say('/latest', { replyTo: answer });
        privately();
        break;
      }
      case 'inline':
        inline.push(
          person.inline(what.text.toWellFormed().slice(0, 200), {
            offset: what.offset,
            timeoutMs: PATIENCE_MS,
          }),
        );
        break;
      case 'press': {
        const messages = [person.chat, group, supergroup].flatMap((chat) =>
          chat.messages().slice(-3),
        );
        const buttons = messages.flatMap((message) =>
          (message.reply_markup?.inline_keyboard ?? [])
            .flat()
            .flatMap((each) =>
              'callback_data' in each ? [{ message, data: each.callback_data }] : [],
            ),
        );
        const button = buttons[what.button % Math.max(buttons.length, 1)];
        if (button === undefined) break;
        const gone = what.gone === '' ? {} : { [what.gone]: true };
        presses.push(
          person.press(button.message, button.data, { ...gone, timeoutMs: PATIENCE_MS }),
        );
        break;
      }
    }
    // A hundred under way at most: Telegram hands out no more at a time.
    if (index % 100 === 99) {
      const witness = api.person();
      witness.say('/privacy');
      await witness.chat.nextMessage({ timeoutMs: PATIENCE_MS });
    }
  }
  // By calls, not by what is in the chats: presses race with the deletion of messages.
  const unanswered = () => {
    const sent = new Map<unknown, number>();
    const warned = new Set<unknown>();
    for (const { params, reply } of api.calls('sendMessage')) {
      if (reply?.ok) sent.set(params.chat_id, (sent.get(params.chat_id) ?? 0) + 1);
      if (isTooFast(String(params.text))) warned.add(params.chat_id);
    }
    return [...asked].filter(([{ id }, count]) => (sent.get(id) ?? 0) < count && !warned.has(id));
  };
  await api
    .until(() => unanswered().length === 0, { timeoutMs: PATIENCE_MS })
    .catch(() => {
      const [[person] = []] = unanswered();
      const said = person?.chat
        .messages()
        .map(({ from, ...message }) =>
          from?.id === api.me.id ? 'answer' : JSON.stringify(message).slice(0, 300),
        );
      assert.fail(`${unanswered().length} people lack an answer, one to:\n${said?.join('\n')}`);
    });
  assert.ok(
    (await Promise.all(presses)).every(({ answered }) => answered),
    'a press was not answered',
  );
  assert.ok(
    (await Promise.all(inline)).every(({ answered }) => answered),
    'a query was not answered',
  );
  assert.ok(presses.length > 300 && inline.length > 100);
  const refused = api
    .calls()
    .flatMap(({ method, reply }) =>
      reply !== undefined && !reply.ok ? [`${method}: ${reply.description}`] : [],
    );
  // Two presses at once, or one on a deleted message, end in an edit that comes too late.
  const expected = /message to edit not found|message is not modified/;
  assert.deepEqual(
    refused.filter((each) => !expected.test(each)),
    [],
  );
  assert.ok(
    !program.stdout().includes('update failed'),
    program
      .stdout()
      .split('\n')
      .find((line) => line.includes('update failed')),
  );
  assert.equal(await program.stop(), 0);
});

function isTooFast(text: string): boolean {
  return /^(That was a lot|Слишком много)/.test(text);
}
