import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTalk } from '../../src/telegram/small-talk.ts';

test('greetings, thanks and the wish for news are told apart in every language', () => {
  const said = {
    greeting: [
      'Hi!',
      'hello bot',
      'What can you do?',
      'ПРИВЕТ',
      'что ты умеешь?',
      'Сәлем!',
      'salom',
    ],
    thanks: ['Thanks!', 'thank you, friend', 'спасибо 🙏', 'рахмет', 'Rahmat!', 'ok'],
    news: [
      "What's new?",
      'latest',
      'news',
      'последние новости',
      'So‘nggi yangiliklar',
      'жаңалықтар',
    ],
  } as const;
  for (const [kind, texts] of Object.entries(said)) {
    for (const text of texts) assert.equal(smallTalk(text), kind, text);
  }
});

test('what holds a question is none', () => {
  const questions = [
    'hi, who is the president?',
    'latest on energy',
    'новости Казахстана',
    '',
    '👍',
  ];
  for (const text of questions) assert.equal(smallTalk(text), undefined, text);
});
