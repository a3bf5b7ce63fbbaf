import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Message } from '@grammyjs/types';
import type { BotApi, Person } from '../../src/bot-api/bot-api.ts';
import { startBotApi } from '../../src/bot-api/start.ts';
import { archiveOf } from '../../src/briefing/archive.ts';
import { weekOf, weekSpan } from '../../src/calendar/iso-week.ts';
import { corpusOn } from '../../src/content/corpus-on.ts';
import { loadCorpus } from '../../src/content/load.ts';
import { spanInWords } from '../../src/language/dates.ts';
import { en } from '../../src/language/en.ts';
import { type Program, startProgram } from './program.ts';

let api: BotApi;
let program: Program;
let reader: Person;

before(async () => {
  api = await startBotApi();
  program = startProgram({ BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url });
  await api.until(() => api.calls('getUpdates').length > 0, { timeoutMs: 15_000 });
});

after(async () => {
  assert.equal(await program.stop(), 0);
  await api.close();
});

/** Asks as somebody new: one person asking all of it would be taken for a flood. */
async function ask(text: string): Promise<Message> {
  reader = api.person();
  reader.say(text);
  return await reader.chat.nextMessage();
}

function buttons(message: Message): { text: string; callback_data?: string }[] {
  return (message.reply_markup?.inline_keyboard ?? []).flat() as { text: string }[];
}

function labels(message: Message): string[] {
  return buttons(message).map(({ text }) => text);
}

/** The message as it stands in the chat now, after edits. */
function now(message: Message): Message {
  const found = reader.chat.messages().find(({ message_id }) => message_id === message.message_id);
  assert.ok(found);
  return found;
}

/** Presses a button and returns the message as the press left it. */
async function press(message: Message, button: string): Promise<Message> {
  const before = JSON.stringify(now(message));
  const answer = await reader.press(now(message), button, { timeoutMs: 3000 });
  assert.ok(answer.answered, `nobody answered the press of ${button}`);
  if (answer.text === undefined) await api.until(() => JSON.stringify(now(message)) !== before);
  return now(message);
}

function refusals(): string[] {
  return api
    .calls()
    .flatMap(({ method, reply }) =>
      reply !== undefined && !reply.ok ? [`${method}: ${reply.description}`] : [],
    );
}

function boldParts({ text = '', entities = [] }: Message): string[] {
  return entities
    .filter(({ type }) => type === 'bold')
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

test('/start says what this is in three lines, with buttons', async () => {
  const answer = await ask('/start');
  assert.match(answer.text ?? '', /^Briefings on Central Asia\n\n.+\n.+\n.+$/);
  assert.deepEqual(labels(answer), [
    'Newest',
    'Countries',
    'Organisations',
    'Topics',
    'Stories',
    'Weekly roundup',
    'Help',
    'Русский · English',
  ]);
});

test('every example of /help works', async () => {
  const help = await ask('/help');
  const shown = help.text ?? '';
  const examples = Array.from(shown.matchAll(/^(\/.+?) — /gm), ([, example]) => example ?? '');
  for (const code of ['/kz', '/sco', '/consultative']) assert.ok(examples.includes(code), code);
  assert.ok(examples.length >= 26);
  for (const example of examples) {
    const answer = await ask(example);
    assert.doesNotMatch(
      answer.text ?? '',
      /I don't know|I know no|nothing on this|not a week/,
      example,
    );
  }
  const question = boldParts(help).find((words) => shown.includes(`for example: ${words}`));
  assert.ok(question);
  assert.doesNotMatch((await ask(question)).text ?? '', /nothing on this/);
});

test('the menu holds every built-in command, country and organisation', async () => {
  const [call] = api.calls('setMyCommands');
  const commands = (call?.params.commands as { command: string }[]).map(({ command }) => command);
  for (const name of ['week', 'help', 'kz', 'af', 'sco', 'bri'])
    assert.ok(commands.includes(name), name);
});

test('commands are understood in any case, with our own name and with none', async () => {
  const plain = await ask('/sco');
  assert.match(plain.text ?? '', /^SCO · Shanghai Cooperation Organisation\n/);
  for (const form of [
    '/SCO',
    '/Sco',
    `/sco@${api.me.username}`,
    `/SCO@${api.me.username?.toUpperCase()}`,
  ]) {
    assert.equal((await ask(form)).text, plain.text, form);
  }
});

test('a country is found by code, name, alias, any script and a small misspelling', async () => {
  const kz = (await ask('/country kz')).text;
  assert.match(kz ?? '', /^🇰🇿 Kazakhstan\n/);
  for (const name of [
    'KZ',
    'Kazakhstan',
    'kazakstan',
    'Казахстан',
    'Қазақстан',
    'Qazaqstan',
    'Kazakhsten',
    'Казахстана',
  ]) {
    assert.equal((await ask(`/country ${name}`)).text, kz, name);
  }
});

test('a country that is not known is answered with the nearest, as buttons', async () => {
  const answer = await ask('/country stan');
  assert.match(answer.text ?? '', /I know no country called “stan”/);
  assert.ok(labels(answer).length >= 4 && labels(answer).length <= 6);
  const opened = await press(answer, labels(answer)[0] ?? '');
  assert.match(opened.text ?? '', /^\p{RI}\p{RI} \w+stan\n/u);
});

test('/week shows the current week, empty or not, and the way to the newest briefs', async () => {
  const { week, span, briefs } = await newestWeek();
  const answer = await ask('/week');
  const text = answer.text ?? '';
  if (weekOf(new Date().toISOString().slice(0, 10)) > week) {
    assert.match(text, /^Week of .+\n\nNo briefs are dated in this week\. /);
    assert.ok(text.includes(`The newest week with briefs is ${span}.`), text);
    const newest = await press(answer, span);
    assert.ok(newest.text?.startsWith(`Week of ${span}\n\n${en.briefs(briefs)}\n`), newest.text);
  } else {
    assert.match(text, /^Week of .+\n\n\d+ briefs?\n/);
  }
});

test('/week takes a week or a day in the ways that people write them', async () => {
  const week = (await ask('/week 2021-W45')).text ?? '';
  assert.match(week, /^Week of 8–14 November 2021\n\n3 briefs\n/);
  for (const form of ['2021-11-12', '12.11.2021', '12 Nov 2021', '2021w45', '12 ноября 2021']) {
    assert.equal((await ask(`/week ${form}`)).text, week, form);
  }
  assert.notEqual((await ask('/week last')).text, (await ask('/week')).text);
  for (const form of ['Last week', 'на прошлой неделе', 'previous']) {
    assert.equal((await ask(`/week ${form}`)).text, (await ask('/week last')).text, form);
  }
  assert.match((await ask('/week soon')).text ?? '', /“soon” is not a week or a date/);
});

test('a brief known only to the month is shown beside the weeks of that month', async () => {
  const answer = await ask('/week 2022-10-12');
  assert.match(answer.text ?? '', /Also in October 2022/);
});

test('an answer quotes the passage with its matches in bold, dated, with publisher and stance', async () => {
  const answer = await ask('What did Xi Jinping tell Tokayev in his message of 7 January 2022?');
  const text = answer.text ?? '';
  assert.match(text, /colou?r revolution/);
  assert.match(text, /said by Xi Jinping/);
  assert.match(text, /13 January 2022 · opinion · .*Modern Diplomacy/);
  assert.ok(boldParts(answer).some((words) => words.startsWith('Xi')));
  assert.equal(
    answer.reply_to_message?.text,
    'What did Xi Jinping tell Tokayev in his message of 7 January 2022?',
  );
  const brief = await press(answer, '1');
  assert.match(brief.text ?? '', /Source: Modern Diplomacy/);
  const back = await press(brief, '‹ Back');
  assert.equal(back.text, answer.text);
});

test('a country or a town without a page is answered from the briefs', async () => {
  for (const text of ['/country China', 'Samarkand', 'what happened in Tashkent?']) {
    assert.match((await ask(text)).text ?? '', /^1\. /, text);
  }
});

test('a capital without a page is said to be one, before the briefs that name it', async () => {
  for (const text of ['Tashkent', 'Ташкент', 'Kabul']) {
    assert.match(
      (await ask(text)).text ?? '',
      /^\p{RI}{2} .* · (?:Capital|Столица)\n.*\n1\. /su,
      text,
    );
  }
});

test('an acronym is not a stop word', async () => {
  assert.match((await ask('WHO')).text ?? '', /^1\. /);
});

test('where nothing fits the answer is an honest line', async () => {
  for (const question of [
    'Who won the football world cup?',
    'Summarise the latest election in Brazil',
    'qwrtpsdf',
    'goldman',
  ]) {
    assert.match(
      (await ask(question)).text ?? '',
      /^I found nothing on this in my briefs on Central Asia\./,
      question,
    );
  }
});

test('a photo, a sticker or a place is answered with what the bot can read', async () => {
  for (const kind of ['photo', 'sticker', 'location', 'voice', 'dice'] as const) {
    reader = api.person();
    reader.send({ kind });
    assert.match((await reader.chat.nextMessage()).text ?? '', /^I can only read text/);
  }
});

test('an unknown command is answered with the nearest pages', async () => {
  assert.match((await ask('/scoo')).text ?? '', /^I don't know \/\u2060scoo\./);
});

test('the page counter says where one is', async () => {
  const answer = await ask('/latest');
  const { callback_data } = buttons(answer).at(-1) ?? {};
  assert.ok(callback_data);
  const counter = labels(answer).find((label) => /^\d+\/\d+$/.test(label));
  assert.ok(counter);
  const toast = await reader.press(answer, counter);
  assert.ok(toast.answered && toast.text?.startsWith('Page 1 of'));
});

test('the same update delivered twice is answered once', async () => {
  const answer = await ask('/topics');
  const update = api.updates().at(-1);
  assert.ok(update);
  api.redeliver(update.update_id);
  // Answered in order: once the next question is answered, the repeated one was passed over.
  reader.say('/countries');
  const next = await reader.chat.nextMessage();
  assert.equal(next.message_id - answer.message_id, 2);
});

test('a story is found by code, by words of its name in any language, and is else nearly found', async () => {
  const story = (await ask('/story kyrgyz_tajik_border')).text ?? '';
  assert.match(story, /^The Kyrgyz–Tajik border\n/);
  for (const name of [
    'kyrgyz tajik border',
    'Кыргызско-таджикской границы',
    'KYRGYZ_TAJIK_BORDER',
  ]) {
    assert.equal((await ask(`/story ${name}`)).text, story, name);
  }
  const unknown = await ask('/story border');
  assert.match(unknown.text ?? '', /^I know no story called “border”\./);
  const opened = await press(unknown, 'The Kyrgyz–Tajik border');
  assert.equal(opened.text, story);
});

test("a brief's page leads along its story, to and fro", async () => {
  const story = await ask('/story kyrgyz_tajik_border');
  const second = await press(story, '2');
  assert.match(
    second.text ?? '',
    /Part of: The Kyrgyz–Tajik border · 2 of \d+\n‹ .+ · .+\n› .+ · .+/,
  );
  const later = labels(second).find((label) => label.endsWith(' ›')) ?? '';
  const third = await press(second, later);
  assert.match(third.text ?? '', /Part of: The Kyrgyz–Tajik border · 3 of/);
  const whole = await press(third, 'Part of: The Kyrgyz–Tajik border');
  assert.equal(whole.text, story.text);
});

/** What belongs to one chat, and so to another person by the next path: its tests are its feature's. */
function isOwn(data: string): boolean {
  return /^1;[dfkmoyz]/.test(data);
}

/** Enough places of each kind; that none of all leads nowhere is `whole-corpus.test.ts`'s. */
const MOST_OF_A_KIND = 8;

test('every kind of button of every kind of page opens something, and the server refuses nothing', async () => {
  const place = (data: string) => data.split(';')[1] ?? '';
  const seen = new Set<string>();
  const ofKind = new Map<string, number>();
  const paths = ['/start', '/week 2021-W46', 'Afghanistan border'].map((start) => [start]);
  // Breadth first: a path is a message and the buttons pressed in its answer, one after the other.
  for (const [start = '', ...presses] of paths) {
    const message = await ask(start);
    for (const data of presses) {
      const answer = await reader.press(now(message), data, { timeoutMs: 3000 });
      assert.ok(answer.answered, `${[start, ...presses]}: not answered`);
      const toast = /^1;[nx]/.test(data);
      assert.equal(answer.text !== undefined, toast, `${[start, ...presses]}: ${answer.text}`);
      if (!toast) await settled(message);
    }
    for (const { callback_data: data } of buttons(now(message))) {
      if (data === undefined || isOwn(data) || seen.has(place(data))) continue;
      const kind = place(data).charAt(0);
      const count = (ofKind.get(kind) ?? 0) + 1;
      if (count > MOST_OF_A_KIND) continue;
      ofKind.set(kind, count);
      seen.add(place(data));
      paths.push([start, ...presses, data]);
    }
  }
  for (const kind of ['a', 'b', 'e', 'g', 'i', 'l', 'n', 's', 't', 'w']) {
    assert.ok(ofKind.has(kind), `no button of the kind ${kind}`);
  }
  assert.deepEqual(refusals(), []);
});

/** The newest week that has briefs of its own by today, and how many. */
async function newestWeek(): Promise<{ week: string; span: string; briefs: number }> {
  const { corpus } = await loadCorpus('content');
  assert.ok(corpus);
  const archive = archiveOf(corpusOn(corpus, new Date().toISOString().slice(0, 10)));
  const week = archive.weeks.at(-1) ?? '';
  const span = spanInWords(weekSpan(week), 'en');
  return { week, span, briefs: archive.briefsIn(week).length };
}

/** Waits for the edit that follows the answer to a press. */
async function settled(message: Message): Promise<void> {
  await api.until(() => {
    const calls = api.calls();
    const answered = calls.findLastIndex(({ method }) => method === 'answerCallbackQuery');
    return calls.slice(answered).some(({ method, params, reply }) => {
      const ours = params.message_id === message.message_id;
      return method === 'editMessageText' && ours && reply !== undefined;
    });
  });
}
