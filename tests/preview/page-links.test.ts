import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message, MessageEntity } from '@grammyjs/types';
import fc from 'fast-check';
import { dateTimeText } from '../../src/preview/page/text/date-time.ts';
import { linkTarget } from '../../src/preview/page/text/link.ts';
import { serviceText } from '../../src/preview/page/text/service.ts';
import { languageOfText } from '../../src/preview/page/text/spoken.ts';
import { summaryOf } from '../../src/preview/page/text/summary.ts';

const BOT = 'A_Bot';

test('the bot’s own links open its private chat, with what they carry', () => {
  for (const link of [
    'https://t.me/a_bot?start=w2021-W46',
    'http://t.me/A_BOT?start=w2021-W46',
    't.me/a_bot?start=w2021-W46',
    'https://telegram.me/a_bot/?start=w2021-W46',
    'tg://resolve?domain=a_bot&start=w2021-W46',
  ]) {
    assert.deepEqual(linkTarget(link, BOT), { type: 'start', payload: 'w2021-W46' }, link);
  }
  assert.deepEqual(linkTarget('https://t.me/a_bot', BOT), { type: 'start', payload: undefined });
});

test('other links of the web open as they are, what only Telegram can do is said', () => {
  assert.deepEqual(linkTarget('https://example.org/a?b#c', BOT), {
    type: 'web',
    url: 'https://example.org/a?b#c',
  });
  assert.deepEqual(linkTarget('example.org:8080/x', BOT), {
    type: 'web',
    url: 'http://example.org:8080/x',
  });
  assert.deepEqual(linkTarget('https://t.me/other_bot?start=x', BOT), {
    type: 'web',
    url: 'https://t.me/other_bot?start=x',
  });
  for (const link of ['tg://user?id=5', 'tg:settings', 'mailto:a@b.org', 'ton://transfer/x']) {
    assert.equal(linkTarget(link, BOT).type, 'telegram', link);
  }
});

test('links that add the bot say where to, and with what', () => {
  const target = (query: string) => linkTarget(`https://t.me/a_bot?${query}`, BOT);
  assert.deepEqual(target('startgroup=x'), { type: 'add to group', payload: 'x' });
  assert.deepEqual(target('startgroup'), { type: 'add to group', payload: undefined });
  const rights = 'post_messages+edit_messages';
  assert.deepEqual(target(`startchannel&admin=${rights}`), { type: 'add to channel', rights });
  assert.deepEqual(target('startchannel'), { type: 'add to channel', rights: undefined });
  assert.deepEqual(
    linkTarget('tg://resolve?domain=a_bot&startgroup=x', BOT),
    target('startgroup=x'),
  );
});

test('nothing but http and https ever becomes an address, however it is written', () => {
  for (const link of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
  ]) {
    const target = linkTarget(link, BOT);
    if (target.type === 'web') assert.match(target.url, /^https?:\/\//, link);
  }
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (link) => {
      const target = linkTarget(link, BOT);
      if (target.type === 'web') assert.match(target.url, /^https?:\/\//);
    }),
  );
});

function dateTime(format: string): MessageEntity.DateTimeMessageEntity {
  return {
    type: 'date_time',
    offset: 0,
    length: 1,
    unix_time: 1_647_531_900,
    date_time_format: format as 'r',
  };
}

test('dates and times are written in the reader’s zone, as their format asks', () => {
  const shown = (format: string, now = 1_647_531_900) =>
    dateTimeText(dateTime(format), { locale: 'en-GB', zone: 'UTC', now });
  assert.equal(shown(''), undefined);
  assert.equal(shown('w'), 'Thursday');
  assert.equal(shown('d'), '17/03/22');
  assert.equal(shown('D'), '17 March 2022');
  assert.equal(shown('t'), '15:45');
  assert.equal(shown('T'), '15:45:00');
  assert.match(shown('wDT') ?? '', /^Thursday,? 17 March 2022 at 15:45:00$/);
  assert.equal(shown('r', 1_647_531_900 - 7200), 'in 2 hours');
  assert.equal(shown('r', 1_647_531_900 + 86_400), 'yesterday');
  assert.equal(
    dateTimeText(dateTime('t'), { locale: 'en-GB', zone: 'Asia/Tashkent', now: 0 }),
    '20:45',
  );
});

function message(fields: object): Message {
  const chat = { id: -5, type: 'supergroup', title: 'Group' };
  return { message_id: 1, date: 0, chat, from: ann, ...fields } as Message;
}
const ann = { id: 7, is_bot: false, first_name: 'Ann', last_name: 'Reader' };
const bot = { id: 1, is_bot: true, first_name: 'Bot' };

test('service messages are told in words, unknown ones by the name of their field', () => {
  assert.equal(serviceText(message({ text: 'hello' })), undefined);
  assert.equal(serviceText(message({ caption: 'x', photo: [] })), undefined);
  assert.equal(serviceText(message({ new_chat_members: [ann] })), 'Ann Reader joined the group');
  assert.equal(serviceText(message({ new_chat_members: [bot] })), 'Ann Reader added Bot');
  assert.equal(serviceText(message({ left_chat_member: bot })), 'Ann Reader removed Bot');
  assert.equal(
    serviceText(message({ pinned_message: { message_id: 1, date: 1, text: 'a\nb' } })),
    'Ann Reader pinned “a b”',
  );
  const shared = { request_id: 1, chat_id: -7 };
  assert.equal(
    serviceText(message({ chat_shared: shared })),
    'Ann Reader chose a chat for the bot',
  );
  assert.equal(
    serviceText(message({ chat_shared: { ...shared, title: 'News' } })),
    'Ann Reader chose “News” for the bot',
  );
  assert.equal(serviceText(message({ video_chat_started: {} })), 'Video chat started');
  assert.equal(serviceText(message({ something_new: {} })), 'Something new');
});

test('a line says what a message is', () => {
  assert.equal(summaryOf(message({ text: 'two\n lines' })), 'two lines');
  assert.equal(summaryOf(message({ sticker: { emoji: '🦅' } })), '🦅 Sticker');
  assert.equal(summaryOf(message({ photo: [] })), 'Photo');
  assert.equal(summaryOf(message({ photo: [], caption: 'seen' })), 'seen');
  assert.equal(summaryOf(message({ new_chat_title: 'T' })), 'Ann Reader renamed the group to “T”');
});

test('a text is marked with the reader’s language only where it is in its script', () => {
  assert.equal(languageOfText('Что нового', 'ru'), 'ru');
  assert.equal(languageOfText('What is new', 'ru'), 'en');
  assert.equal(languageOfText('Was gibt es', 'de'), 'de');
  assert.equal(languageOfText('Что нового', 'de'), 'ru');
  assert.equal(languageOfText('What is new', undefined), 'en');
});
