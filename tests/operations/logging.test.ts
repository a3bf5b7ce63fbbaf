import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GrammyError, HttpError } from 'grammy';
import { createLogger, errorFields } from '../../src/operations/logging.ts';

const token = '123456:AAbbCCddEEffGGhhIIjjKKllMMnnOOpp';
const words = 'what a reader wrote';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  write(createLogger('trace', [token], { write: (line: string) => (text += line) }));
  assert.notEqual(text, '');
  return text;
}

const httpError = new HttpError(
  `Network request for 'sendMessage' failed!`,
  Object.assign(new Error(`request to http://127.0.0.1/bot${token}/sendMessage failed`), {
    code: 'ECONNREFUSED',
  }),
);
const grammyError = new GrammyError(
  "Call to 'sendMessage' failed!",
  { ok: false, error_code: 400, description: 'Bad Request: chat not found' },
  'sendMessage',
  { chat_id: 1, text: words },
);
const nested = new Error(`about ${words}`, { cause: new Error(token) });

test('no error of any shape brings the token or words of a reader into the log', () => {
  for (const error of [httpError, grammyError, nested, token, { token }]) {
    const text = logged((log) => log.error(errorFields(error), 'failed'));
    assert.ok(!text.includes(token), text);
    assert.ok(!text.includes(words), text);
  }
});

test('even an error logged whole loses the token', () => {
  const text = logged((log) => {
    log.error(
      { err: httpError, url: `/bot${token}/x`, other: `/bot${encodeURIComponent(token)}/x` },
      token,
    );
    log.error({ stranger: '7654321:ZZyyXXwwVVuuTTssRRqqPPooNN' }, 'another token');
  });
  assert.doesNotMatch(text, /AAbbCC|ZZyyXX/);
  assert.match(text, /\[token\]/);
});

test('what is left of an error says where and what', () => {
  const fields = errorFields(httpError);
  assert.equal(fields.error, 'HttpError');
  assert.deepEqual((fields.cause as { code: string }).code, 'ECONNREFUSED');
  assert.match(String((fields.at as string[])[0]), /logging\.test\.ts/);
  assert.equal(errorFields(grammyError).status, 400);
  assert.equal(errorFields(grammyError).description, 'Bad Request: chat not found');
});

test('lines of a message are not taken for frames, and a cause may be its own', () => {
  const forged = new Error(`cannot read "x\n    at ${words} (file.ts:1:1)"`);
  forged.cause = forged;
  const text = JSON.stringify(errorFields(forged));
  assert.ok(!text.includes(words), text);
  assert.match(text, /logging\.test\.ts/);
});
