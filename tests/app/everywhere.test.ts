import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Message } from '@grammyjs/types';
import type { BotApi, Person } from '../../src/bot-api/bot-api.ts';
import { startBotApi } from '../../src/bot-api/start.ts';
import { loadCorpus } from '../../src/content/load.ts';
import { type Program, startProgram } from './program.ts';

let api: BotApi;
let program: Program;

before(async () => {
  const plain = await startBotApi();
  const me = { ...plain.me, supports_inline_queries: true };
  await plain.close();
  api = await startBotApi({ me });
  program = startProgram({ BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url });
  await api.until(() => api.calls('getUpdates').length > 0, { timeoutMs: 15_000 });
});

after(async () => {
  const refused = api
    .calls()
    .flatMap(({ method, reply }) =>
      reply !== undefined && !reply.ok ? [`${method}: ${reply.description}`] : [],
    );
  assert.equal(await program.stop(), 0);
  await api.close();
  // What the tests provoke: a second copy of the bot, a deleted message, two presses at once, and
  // owners who let the bot in but never started it, so that it can't tell them.
  const provoked =
    /Conflict|Forbidden: bot (is not a member|can't initiate)|message to edit not found|message is not modified/;
  assert.deepEqual(
    refused.filter((each) => !provoked.test(each)),
    [],
  );
});

function labels(message: Message): string[] {
  return (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);
}

function own(): string {
  return `@${api.me.username}`;
}

/** Waits until everything said so far was handled: a private question after it is answered. */
async function silence(): Promise<void> {
  const witness = api.person();
  witness.say('/about');
  await witness.chat.nextMessage();
}

async function privately(person: Person, text: string): Promise<string> {
  person.say(text);
  return (await person.chat.nextMessage()).text ?? '';
}

test('a Russian reader is answered in Russian, with titles and summaries in Russian', async () => {
  const reader = api.person({ language_code: 'ru' });
  assert.match(await privately(reader, '/start'), /^Центральная Азия: что происходит/);
  assert.match(await privately(reader, '/kz'), /^🇰🇿 Казахстан\n/u);
  assert.match(
    await privately(reader, '/week 2021-W47'),
    /Недельный обзор: склад вакцин в Ташкенте/,
  );
  assert.match(await privately(reader, '/week 12 ноября 2021'), /^Неделя 8–14 ноября 2021\sг\./);
  reader.say('литий в Афганистане');
  const answer = await reader.chat.nextMessage();
  assert.match(answer.text ?? '', /афганскому литию/);
  await reader.press(answer, '1');
  const brief = await api.until(() =>
    reader.chat.messages().find(({ edit_date }) => edit_date !== undefined),
  );
  assert.match(brief.text ?? '', /Текст пока только на английском/);
});

test('who speaks neither language is answered in English', async () => {
  for (const language_code of ['kk', 'de-AT', null]) {
    assert.match(await privately(api.person({ language_code }), '/start'), /^Briefings on/);
  }
  assert.match(await privately(api.person({ language_code: 'ru-RU' }), '/start'), /^Центральная/);
});

test('/language changes the language of the chat, and /stop forgets it', async () => {
  const reader = api.person({ language_code: 'en' });
  reader.say('/language');
  const question = await reader.chat.nextMessage();
  assert.deepEqual(labels(question), ['✓ English', 'Русский']);
  const answer = await reader.press(question, 'Русский');
  assert.ok(answer.answered && answer.text === 'Сохранено.');
  assert.match(await privately(reader, '/start'), /^Центральная Азия/);
  assert.match(await privately(reader, '/stop'), /^Больше ничего сюда не придёт/);
  assert.match(await privately(reader, '/start'), /^Briefings on/);
});

test('menu and descriptions are registered for each language, and once only', async () => {
  await program.logged('menu registered');
  const [reader, reading] = [api.person(), api.person({ language_code: 'ru' })];
  const group = api.group({ members: [reader] });
  const menu = (person: Person, chat = person.chat) =>
    new Map(api.commandsFor(person, chat).map((each) => [each.command, each.description]));
  assert.equal(menu(reader).get('week'), 'the briefs of a week');
  assert.equal(menu(reading).get('week'), 'сводки за неделю');
  assert.ok(menu(reader).has('kz') && menu(reader).has('stop'));
  assert.ok(!menu(reader, group).has('stop') && menu(reader, group).has('sco'));
  const set = api.calls().filter(({ method }) => method.startsWith('set')).length;
  const second = startProgram({ BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url });
  await second.logged('menu registered');
  assert.equal(await second.stop(), 0);
  assert.equal(api.calls().filter(({ method }) => method.startsWith('set')).length, set);
});

test('in a group the bot answers commands, mentions and replies to it, as a reply, and else is silent', async () => {
  const reader = api.person();
  const group = api.group({ kind: 'supergroup', members: [reader], bot: 'administrator' });
  for (const text of [
    '/sco',
    `/sco${own()}`,
    `${own()} lithium in Afghanistan`,
    `lithium? ${own()}`,
  ]) {
    const asked = reader.say(text, { in: group });
    const answer = await group.nextMessage();
    assert.equal(answer.reply_to_message?.message_id, asked.message_id, text);
  }
  const answer = group.messages().at(-1);
  assert.ok(answer);
  reader.say('and vaccines in Tashkent', { in: group, replyTo: answer });
  assert.match((await group.nextMessage()).text ?? '', /Tashkent/);
  const edited = reader.say('hello there', { in: group });
  reader.edit(edited, '/csto');
  const before = group.messages().length;
  const ignored = [
    'hello all',
    '/sco@other_bot',
    '/ban',
    '/stop',
    '@somebody lithium',
    'mail@local_test_bot.org',
  ];
  for (const text of ignored) reader.say(text, { in: group });
  for (const kind of ['photo', 'sticker', 'voice'] as const) reader.send({ kind }, { in: group });
  await silence();
  assert.equal(group.messages().length, before + ignored.length + 3);
  reader.say(`/nosuch${own()}`, { in: group });
  assert.match((await group.nextMessage()).text ?? '', /I don't know/);
});

test("only the asker's press works; others are led to a page of their own", async () => {
  const [asker, other] = [api.person(), api.person()];
  const group = api.group({ members: [asker, other] });
  asker.say('/latest', { in: group });
  const list = await group.nextMessage();
  const refused = await other.press(list, '1');
  assert.ok(refused.answered && refused.text?.startsWith('Somebody else asked this'));
  assert.match(refused.url ?? '', /^https:\/\/t\.me\/\w+\?start=b_[\w-]{8}$/);
  assert.equal(group.messages().at(-1)?.text, list.text);
  const allowed = await asker.press(list, '1');
  assert.ok(allowed.answered && allowed.text === undefined);
  await api.until(() => group.messages().at(-1)?.text !== list.text);
});

test("a group's language is its administrators' to choose", async () => {
  const [owner, member] = [api.person(), api.person({ language_code: 'ru' })];
  const group = api.group({ owner, members: [member] });
  member.say('/language', { in: group });
  assert.match((await group.nextMessage()).text ?? '', /только его администраторы/);
  owner.say('/language', { in: group });
  const question = await group.nextMessage();
  const answer = await owner.press(question, 'Русский');
  assert.ok(answer.answered && answer.text === 'Сохранено.');
  owner.say('/start', { in: group });
  await api.until(() => group.messages().some(({ text }) => text?.startsWith('Центральная Азия')));
});

test("a group's settings follow it when it becomes a supergroup", async () => {
  const owner = api.person();
  const group = api.group({ kind: 'group', owner });
  owner.say('/language', { in: group });
  await owner.press(await group.nextMessage(), 'Русский');
  await api.until(() => group.messages().some(({ text }) => text?.startsWith('Теперь')));
  const supergroup = group.upgrade();
  owner.say('/sco', { in: supergroup });
  assert.match((await supergroup.nextMessage()).text ?? '', /^ШОС · /);
});

test('in a forum the answer stands in the topic of the question, in General without an id', async () => {
  const reader = api.person();
  const group = api.group({ kind: 'supergroup', is_forum: true, members: [reader] });
  const topic = group.topic('News');
  reader.say('/sco', { in: group, topic });
  const inTopic = await group.nextMessage();
  assert.equal(inTopic.message_thread_id, topic.id);
  assert.ok(inTopic.is_topic_message);
  reader.say('/sco', { in: group, topic: group.general });
  assert.equal((await group.nextMessage()).is_topic_message, undefined);
});

test('a thread of replies outside a forum is not taken for a topic', async () => {
  const reader = api.person();
  const group = api.group({ kind: 'supergroup', members: [reader] });
  const first = reader.say('/sco', { in: group });
  await group.nextMessage();
  reader.say('/csto', { in: group, replyTo: first });
  assert.match((await group.nextMessage()).text ?? '', /^CSTO/);
});

test('anonymous administrators and channels that write in a group are answered', async () => {
  const owner = api.person();
  const group = api.group({ kind: 'supergroup', owner });
  const channel = api.channel({ owner });
  owner.say('/sco', { in: group, as: channel });
  assert.match((await group.nextMessage()).text ?? '', /^SCO/);
  group.promote(owner, { anonymous: true });
  owner.say('/language', { in: group });
  const question = await group.nextMessage();
  assert.match(question.text ?? '', /^Which language/);
  const answer = await owner.press(question, 'Русский');
  assert.ok(answer.answered && answer.text === 'Сохранено.');
});

test('in a channel the bot is silent', async () => {
  const owner = api.person();
  const channel = api.channel({ owner });
  for (const text of ['/sco', '/week', 'lithium', `${own()} lithium`])
    owner.say(text, { in: channel });
  await silence();
  assert.equal(channel.messages().length, 4);
});

test('links open briefs, weeks, countries, organisations, topics and stories', async () => {
  const opens = async (payload: string, pattern: RegExp) => {
    const reader = api.person();
    reader.start(payload);
    assert.match((await reader.chat.nextMessage()).text ?? '', pattern, payload);
  };
  await opens('b_2021-11-26-ccasc-weekly-digest', /^Weekly digest: vaccine warehouse/);
  await opens('w_2021-W45', /^Week of 8–14 November 2021/);
  await opens('c_kz', /^🇰🇿 Kazakhstan/u);
  await opens('o_sco', /^SCO/);
  await opens('t_energy', /^Energy/);
  await opens('y_qosh_tepa', /^The Qosh Tepa canal/);
  for (const payload of ['b_nosuch', 'x_1', 'w_2021-W99', 'c_', 'y_', 'y_kz', ''])
    await opens(payload, /^Briefings on/);
});

test('every brief, week, profile and story can be passed on: by inline mode, and as a link that opens it', async () => {
  for (const text of ['/week 2021-W47', '/kz', '/sco', '/topic energy', '/story qosh_tepa']) {
    const reader = api.person();
    reader.say(text);
    const page = await reader.chat.nextMessage();
    const buttons = (page.reply_markup?.inline_keyboard ?? []).flat();
    const copied = buttons.flatMap((each) => ('copy_text' in each ? each.copy_text.text : []))[0];
    const payload = new URL(copied ?? '').searchParams.get('start');
    const friend = api.person();
    friend.start(payload ?? '');
    assert.equal((await friend.chat.nextMessage()).text, page.text);
    const query = buttons.flatMap((each) =>
      'switch_inline_query' in each ? each.switch_inline_query : [],
    )[0];
    assert.equal(query, payload);
    const offered = await friend.inline(query ?? '', { in: friend.with(reader) });
    assert.ok(offered.answered && offered.results.length === 1, text);
  }
});

test('inline mode offers cards in any chat, the newest where nothing is typed, page by page', async () => {
  const [reader, friend] = [api.person(), api.person()];
  const chat = reader.with(friend);
  const newest = await reader.inline('', { in: chat });
  assert.ok(newest.answered && newest.personal && newest.cacheTime > 0);
  const { corpus } = await loadCorpus('content');
  assert.ok(corpus);
  const offered = newest.results.map(({ id }) => id);
  for (let { nextOffset } = newest; nextOffset !== ''; ) {
    const more = await reader.inline('', { in: chat, offset: nextOffset });
    assert.ok(more.answered && more.results.length > 0);
    offered.push(...more.results.map(({ id }) => id));
    ({ nextOffset } = more);
  }
  assert.deepEqual(
    offered,
    corpus.briefs.map(({ key }) => `b_${key}`),
  );
  const found = await reader.inline('lithium in Afghanistan', { in: chat });
  assert.ok(found.answered);
  // First the answer itself, then the briefs that it is from.
  const [first, card] = found.results;
  assert.ok(first?.type === 'article' && card?.type === 'article');
  assert.equal(first.title, 'lithium in Afghanistan');
  assert.match(reader.choose(found, first.id, { in: chat }).text ?? '', /^1\. .+\n.*lithium/);
  assert.match(card.title, /^Weekly digest: vaccine warehouse/);
  assert.match(card.description ?? '', /^26 November 2021 · digest/);
  const posted = reader.choose(found, card.id, { in: chat });
  assert.match(posted.text ?? '', /Source: China and Central Asia Studies Center/);
  const [[button] = []] = posted.reply_markup?.inline_keyboard ?? [];
  assert.ok(button !== undefined && 'url' in button && button.url.includes('?start=b_'));
  const nothing = await reader.inline('football championship', { in: chat });
  assert.ok(nothing.answered && nothing.results.length === 0);
  const russian = await api.person({ language_code: 'ru' }).inline('ОДКБ');
  assert.ok(russian.answered && russian.results.length > 1);
  assert.match((russian.results[0] as { title: string }).title, /ОДКБ/);
});

test('a card chosen in the private chat with the bot is not taken for a question', async () => {
  const reader = api.person();
  await privately(reader, '/start');
  const found = await reader.inline('lithium');
  assert.ok(found.answered);
  reader.choose(found, found.results[0]?.id ?? '');
  await silence();
  assert.equal(reader.chat.messages().length, 3);
});

test('a button of a message that can no longer be edited gets a new message', async () => {
  for (const gone of [{ inaccessible: true }, { deleted: true }]) {
    const reader = api.person();
    reader.say('/latest');
    const list = await reader.chat.nextMessage();
    const answer = await reader.press(list, '1', gone);
    assert.ok(answer.answered && answer.text === undefined);
    const sent = await reader.chat.nextMessage();
    assert.notEqual(sent.message_id, list.message_id);
  }
});

test('the answer to a deleted question still works, but for what only the question tells', async () => {
  const reader = api.person();
  const asked = reader.say('railway agreement signed');
  const answer = await reader.chat.nextMessage();
  reader.delete(asked);
  const pressed = await reader.press(answer, 'More results ›');
  assert.ok(pressed.answered && pressed.text?.startsWith('The question was deleted'));
});

test('a press repeated at once is harmless', async () => {
  const reader = api.person();
  reader.say('/latest');
  const list = await reader.chat.nextMessage();
  const both = await Promise.all([reader.press(list, '1'), reader.press(list, '1')]);
  assert.ok(both.every(({ answered }) => answered));
});

test('whatever is sent in private gets a sensible answer, and service messages none', async () => {
  const kinds = [
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
  ] as const;
  for (const kind of kinds) {
    const reader = api.person();
    reader.send({ kind });
    assert.match((await reader.chat.nextMessage()).text ?? '', /^I can only read text/, kind);
  }
  const reader = api.person();
  reader.send({ kind: 'photo', caption: 'lithium in Afghanistan' });
  assert.match((await reader.chat.nextMessage()).text ?? '', /lithium/);
  const texts = [
    '😀😀😀',
    'ш'.repeat(4096),
    '<b>bold</b> & *stars* _x_ [a](b)',
    'سلام',
    '\u200b\u200d',
    '@durov #tag',
    '/',
    'a'.repeat(4096),
  ];
  for (const text of texts) {
    const asker = api.person();
    asker.say(text);
    assert.ok((await asker.chat.nextMessage()).text, text.slice(0, 20));
  }
});

test('an edited question is answered anew in private, and a forwarded text is a question', async () => {
  const reader = api.person();
  const asked = reader.say('lithum');
  await reader.chat.nextMessage();
  reader.edit(asked, '/sco');
  assert.match((await reader.chat.nextMessage()).text ?? '', /^SCO/);
  const other = reader.say('/csto');
  await reader.chat.nextMessage();
  reader.forward(other);
  assert.match((await reader.chat.nextMessage()).text ?? '', /^CSTO/);
});

test('who sends too much is told once and ignored a while, their presses are answered', async () => {
  const reader = api.person();
  reader.say('/latest');
  const list = await reader.chat.nextMessage();
  for (let count = 0; count < 40; count++) reader.say('/about');
  const other = api.person();
  assert.match(await privately(other, '/start'), /^Briefings on/);
  await silence();
  const answers = reader.chat.messages().filter(({ from }) => from?.is_bot);
  assert.equal(answers.filter(({ text }) => text?.startsWith('That was a lot')).length, 1);
  assert.ok(answers.length <= 21);
  const pressed = await reader.press(list, '1');
  assert.ok(pressed.answered && pressed.text?.startsWith('That was a lot'));
});

test('a language that could not be asked for or saved is not said to be', async () => {
  const owner = api.person();
  const group = api.group({ owner });
  owner.say('/language', { in: group });
  const question = await group.nextMessage();
  const calledOff = api.faults.add(
    { kind: 'error', code: 403, description: 'Forbidden: bot is not a member of the group chat' },
    { method: 'getChatMember' },
  );
  const answer = await owner.press(question, 'Русский', { timeoutMs: 3000 });
  calledOff();
  assert.ok(answer.answered && answer.text?.startsWith('Something went wrong'));
});

test('weeks at the ends of time are pages like any other', async () => {
  for (const week of ['0001-W01', '9999-W52']) {
    assert.match(await privately(api.person(), `/week ${week}`), /^Week of .+\n\nNo briefs/, week);
  }
});
