import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Api, Context } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { withoutCrowds } from '../../src/telegram/features/crowds.ts';

const CHAT = { id: -5, type: 'group', title: 'Lively' } as const;
const FROM = { id: 7, is_bot: false, first_name: 'Anna' };

const said = { message: { message_id: 1, date: 1, chat: CHAT, from: FROM, text: '/help' } };
const moved = { message: { message_id: 1, date: 1, chat: CHAT, migrate_to_chat_id: -100 } };
const elsewhere = { message: { ...said.message, chat: { ...CHAT, id: -6 } } };
const pressed = {
  callback_query: { ...{ id: '1', from: FROM, chat_instance: '1' }, message: said.message },
};

/** Room for two of a chat, and handlers that end when told. */
function crowd() {
  const told: unknown[] = [];
  const crowds = withoutCrowds(
    {
      library: async () => ({ messages: { tooFast: 'one after the other' } }) as never,
      answerPress: async (_, { text }) => void told.push(text),
    },
    2,
  );
  const handled: (() => void)[] = [];
  return {
    told,
    handled,
    async comes(update: object): Promise<void> {
      const ctx = new Context(update as Update, new Api('1:a'), {} as UserFromGetMe);
      void crowds(ctx, () => new Promise((end) => handled.push(end)));
      await new Promise(setImmediate);
    },
  };
}

test('of one chat so many wait, and what comes on top goes unanswered', async () => {
  const { comes, handled, told } = crowd();
  for (let nth = 0; nth < 5; nth++) await comes(said);
  assert.equal(handled.length, 2);
  handled[0]?.();
  await comes(said);
  await comes(said);
  assert.equal(handled.length, 3);
  await comes(pressed);
  assert.equal(handled.length, 3);
  assert.deepEqual(told, ['one after the other']);
});

test('other chats, and what tells of the chat itself, always pass', async () => {
  const { comes, handled } = crowd();
  for (let nth = 0; nth < 5; nth++) await comes(said);
  await comes(moved);
  await comes(elsewhere);
  assert.equal(handled.length, 4);
});
