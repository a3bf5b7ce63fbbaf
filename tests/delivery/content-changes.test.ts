import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composerOf, createNewsroom, MONDAY, subscription } from './newsroom.ts';

test('a brief that comes in while roundups are planned is not told of a second time as late', async () => {
  const room = createNewsroom([subscription(1), subscription(2, { subjects: ['sco'] })]);
  const reloaded = MONDAY + 20_000;
  const made: { readonly subjects: readonly string[]; readonly at: number }[] = [];
  const delivery = room.start({
    composer: {
      compose(selection, told) {
        made.push({ subjects: selection.subjects, at: room.time.clock().getTime() });
        // Planning takes its time, in which the content is loaded anew.
        if (selection.subjects.length === 0) room.time.setWall(reloaded);
        return composerOf(1).compose(selection, told);
      },
    },
  });
  await delivery.wake();
  await room.time.pass(10_000);
  assert.deepEqual(made, [
    { subjects: [], at: MONDAY },
    { subjects: ['sco'], at: reloaded },
  ]);
  // The first was made of the old content, to which the new is news; the second of the new.
  assert.equal(room.memory.subscriptions.get(1)?.informedAt, MONDAY);
  assert.equal(room.memory.subscriptions.get(2)?.informedAt, reloaded);
});
