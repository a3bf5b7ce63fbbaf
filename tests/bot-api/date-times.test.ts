import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localServer } from './local-server.ts';

const entity = (more: object) => ({ type: 'date_time', offset: 0, length: 4, ...more });

test('an instant is kept with the format in which readers see it', async (t) => {
  const { reader, send } = await localServer(t);
  const person = reader();
  const formats = [
    ['wDT', 'wDT'],
    ['wdt', 'wdt'],
    ['tDw', 'wDt'],
    ['R', 'r'],
    ['', ''],
    [undefined, ''],
  ] as const;
  for (const [given, kept] of formats) {
    const format = given === undefined ? {} : { date_time_format: given };
    const { entities } = await send(person, 'Monday', {
      entities: [entity({ unix_time: 1_700_000_000, ...format })],
    });
    assert.deepEqual(entities, [entity({ unix_time: 1_700_000_000, date_time_format: kept })]);
  }
});

test('an instant that is none, or a format that nobody knows, is refused', async (t) => {
  const { refusal, reader } = await localServer(t);
  const chat_id = reader().id;
  const cases = [
    [{ unix_time: 0 }, 'invalid date specified'],
    [{ unix_time: 2 ** 31 }, /Field "unix_time" must be a valid Number$/],
    [{ unix_time: 'Monday' }, /Field "unix_time" must be a valid Number$/],
    [{}, /Can't find field "unix_time"$/],
    [{ unix_time: 1, date_time_format: 'rw' }, /Invalid date-time format specified$/],
  ] as const;
  for (const [more, words] of cases) {
    const refused = await refusal('sendMessage', {
      chat_id,
      text: 'Monday',
      entities: [entity(more)],
    });
    if (typeof words === 'string') assert.equal(refused, `400 Bad Request: ${words}`);
    else assert.match(refused, words);
  }
});
