import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Call } from '../../src/bot-api/bot-api.ts';
import { createDescriptions } from '../../src/preview/descriptions.ts';

function call(params: Record<string, unknown>, ok = true): Call {
  const reply = ok ? { ok, result: true } : { ok, error_code: 400, description: 'Bad Request' };
  return {
    method: 'setMyDescription',
    params,
    at: 0,
    taken: true,
    reply,
    fault: undefined,
  } as Call;
}

test('each client shows the description in its language, else that for everybody', () => {
  const descriptions = createDescriptions();
  assert.equal(descriptions.shownIn('en'), undefined);
  assert.ok(descriptions.hear(call({ description: 'For all' })));
  assert.ok(descriptions.hear(call({ description: 'Для всех', language_code: 'ru' })));
  assert.ok(!descriptions.hear(call({ description: 'Refused', language_code: 'de' }, false)));
  assert.equal(descriptions.shownIn('ru-RU'), 'Для всех');
  assert.equal(descriptions.shownIn('de'), 'For all');
  assert.equal(descriptions.shownIn(undefined), 'For all');
});
