import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import type { ChatStore } from '../../src/chats/settings.ts';
import { changeOf, createModel, NOON } from './chat-store-model.ts';

/** A supergroup's id, as long as they come; and a group's, a person's and the longest of all. */
const SUPERGROUP = -1_002_147_483_648;
const GROUP = -4_012_345_678;
const PERSON = 7_212_345_678;
const LONGEST = 2 ** 52 - 1;

/**
 * What every driver's `ChatStore` has to do.
 *
 * @param open gives an empty one and closes it after the test
 */
export function testChatStore(
  name: string,
  open: (context: TestContext) => Promise<ChatStore>,
): void {
  const it = (behaviour: string, check: (store: ChatStore) => Promise<void>) =>
    test(`${name}: ${behaviour}`, async (context) => await check(await open(context)));

  it('a chat that never set anything is not known', async (store) => {
    assert.equal(await store.settings(PERSON), undefined);
  });

  it('keeps each setting by itself', async (store) => {
    await store.setLanguage(PERSON, 'ru');
    assert.deepEqual(await store.settings(PERSON), { chatId: PERSON, language: 'ru' });
    await store.setTimeZone(PERSON, 'Europe/Paris');
    await store.setOwner(PERSON, LONGEST);
    await store.setLanguage(PERSON, 'en');
    assert.deepEqual(await store.settings(PERSON), {
      chatId: PERSON,
      language: 'en',
      timeZone: 'Europe/Paris',
      ownerId: LONGEST,
    });
  });

  it('takes a setting back without the others', async (store) => {
    await store.setLanguage(GROUP, 'ru');
    await store.setTimeZone(GROUP, 'Asia/Tokyo');
    await store.setLanguage(GROUP, undefined);
    assert.deepEqual(await store.settings(GROUP), { chatId: GROUP, timeZone: 'Asia/Tokyo' });
    await store.setTimeZone(GROUP, undefined);
    assert.deepEqual(await store.settings(GROUP), { chatId: GROUP });
  });

  it('keeps chats apart, and ids whole up to 2^53', async (store) => {
    const ids = [LONGEST, LONGEST - 1, -LONGEST, SUPERGROUP, Number.MAX_SAFE_INTEGER];
    for (const id of ids) await store.setOwner(id, Math.abs(id));
    for (const id of ids) {
      assert.deepEqual(await store.settings(id), { chatId: id, ownerId: Math.abs(id) });
    }
  });

  it('a group that became a supergroup keeps its settings', async (store) => {
    await store.setLanguage(GROUP, 'ru');
    await store.setOwner(GROUP, PERSON);
    await store.move(GROUP, SUPERGROUP);
    assert.equal(await store.settings(GROUP), undefined);
    const moved = { chatId: SUPERGROUP, language: 'ru', ownerId: PERSON };
    assert.deepEqual(await store.settings(SUPERGROUP), moved);
    await store.move(GROUP, SUPERGROUP);
    assert.deepEqual(await store.settings(SUPERGROUP), moved);
  });

  it('what the supergroup has already set stays when the group moves', async (store) => {
    await store.setLanguage(GROUP, 'ru');
    await store.setTimeZone(GROUP, 'Asia/Tokyo');
    await store.setLanguage(SUPERGROUP, 'en');
    await store.move(GROUP, SUPERGROUP);
    assert.deepEqual(await store.settings(SUPERGROUP), {
      chatId: SUPERGROUP,
      language: 'en',
      timeZone: 'Asia/Tokyo',
    });
  });

  it('a chat that moves to itself, or was not known, changes nothing', async (store) => {
    await store.setLanguage(GROUP, 'ru');
    await store.move(GROUP, GROUP);
    await store.move(SUPERGROUP, GROUP);
    assert.deepEqual(await store.settings(GROUP), { chatId: GROUP, language: 'ru' });
    await store.move(PERSON, SUPERGROUP);
    assert.equal(await store.settings(SUPERGROUP), undefined);
  });

  it('knows what a chat is and is called, as it was last seen', async (store) => {
    await store.describe(GROUP, 'group', 'Desk');
    await store.setLanguage(GROUP, 'ru');
    await store.describe(GROUP, 'group', 'News desk');
    assert.deepEqual(await store.settings(GROUP), {
      ...{ chatId: GROUP, language: 'ru', type: 'group', title: 'News desk' },
    });
    await store.describe(GROUP, 'group', undefined);
    assert.equal((await store.settings(GROUP))?.title, undefined);
  });

  it('a chat is gone since it was first seen to be, until it comes back', async (store) => {
    await store.setGone(GROUP, 'Forbidden: bot was kicked');
    await store.setGone(GROUP, 'Forbidden: the group was deleted');
    assert.deepEqual(await store.settings(GROUP), {
      chatId: GROUP,
      gone: { since: NOON.getTime(), reason: 'Forbidden: the group was deleted' },
    });
    await store.setGone(GROUP, undefined);
    assert.deepEqual(await store.settings(GROUP), { chatId: GROUP });
  });

  it('lists the chats of an owner by title, without the private one', async (store) => {
    for (const [chatId, title] of [
      [SUPERGROUP, 'Wire'],
      [GROUP, 'bureau'],
      [-7, 'Desk'],
    ] as const) {
      await store.describe(chatId, 'group', title);
      await store.setOwner(chatId, PERSON);
    }
    await store.setOwner(PERSON, PERSON);
    await store.setOwner(-8, LONGEST);
    const titles = (await store.ownedBy(PERSON)).map(({ title }) => title);
    assert.deepEqual(titles, ['bureau', 'Desk', 'Wire']);
    assert.deepEqual(await store.ownedBy(-9), []);
  });

  it('forgets the chats that have been gone for long, however many', async (store) => {
    for (let id = 1; id <= 50; id++) await store.setGone(id, 'Forbidden: bot was blocked');
    await store.setLanguage(51, 'ru');
    assert.equal(await store.forgetGone(NOON.getTime()), 0);
    assert.equal(await store.forgetGone(NOON.getTime() + 1), 50);
    assert.equal(await store.settings(50), undefined);
    assert.deepEqual(await store.settings(51), { chatId: 51, language: 'ru' });
  });

  it('a group that was left behind is gone, the supergroup is not', async (store) => {
    await store.describe(GROUP, 'group', 'Desk');
    await store.setGone(GROUP, 'Bad Request: group chat was upgraded to a supergroup chat');
    await store.move(GROUP, SUPERGROUP);
    assert.deepEqual(await store.settings(SUPERGROUP), {
      ...{ chatId: SUPERGROUP, type: 'supergroup', title: 'Desk' },
    });
  });

  it('forgets a chat, once or twice', async (store) => {
    await store.setLanguage(PERSON, 'ru');
    await store.setLanguage(GROUP, 'en');
    await store.forget(PERSON);
    await store.forget(PERSON);
    assert.equal(await store.settings(PERSON), undefined);
    assert.deepEqual(await store.settings(GROUP), { chatId: GROUP, language: 'en' });
  });

  it('settings made at once are all kept', async (store) => {
    await Promise.all([
      store.setLanguage(GROUP, 'ru'),
      store.setTimeZone(GROUP, 'Asia/Tokyo'),
      store.setOwner(GROUP, PERSON),
    ]);
    assert.deepEqual(await store.settings(GROUP), {
      chatId: GROUP,
      language: 'ru',
      timeZone: 'Asia/Tokyo',
      ownerId: PERSON,
    });
  });

  it('equals a plain map after any sequence of changes', async (store) => {
    const ids = [PERSON, GROUP, SUPERGROUP];
    await fc.assert(
      fc.asyncProperty(fc.array(changeOf(ids), { maxLength: 25 }), async (changes) => {
        const model = createModel();
        for (const id of ids) await store.forget(id);
        for (const { apply } of changes) {
          await apply(store);
          await apply(model);
          for (const id of ids) {
            assert.deepEqual(await store.settings(id), await model.settings(id));
            assert.deepEqual(await store.ownedBy(id), await model.ownedBy(id));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
}
