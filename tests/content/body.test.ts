import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Brief } from '../../src/content/corpus.ts';
import { corpusWith, SECOND, VALID } from './folder.ts';

type Context = Parameters<typeof corpusWith>[0];

test('markup gives its text, and HTML stays the characters that were typed', async (context) => {
  const { summary, facts } = await briefOf(
    context,
    `*Some* **strong** \`code\`,
a [link](https://example.org), 5 &lt; 6 and snake_case_name.

- <img src=x onerror=alert(1)>
- Before <b onclick="x()">bold</b> after.
- One line\\
  and its other  
  half.
`,
  );
  assert.equal(summary?.en, 'Some strong code, a link, 5 < 6 and snake_case_name.');
  assert.deepEqual(
    facts.map(({ text }) => text),
    [
      '<img src=x onerror=alert(1)>',
      'Before <b onclick="x()">bold</b> after.',
      'One line and its other half.',
    ],
  );
});

test('line ends of Windows make no difference', async (context) => {
  const text = VALID[SECOND].replaceAll('\n', '\r\n');
  const { briefs } = await corpusWith(context, { [SECOND]: text });
  assert.deepEqual(briefs[0]?.facts, [{ text: 'Only one fact.', stance: { type: 'report' } }]);
});

test('braces within a fact that mark nothing stay', async (context) => {
  const { facts } = await briefOf(context, '- The set {1, 2} is small.\n');
  assert.equal(facts[0]?.text, 'The set {1, 2} is small.');
});

const STANCES = {
  report: '- A.\n- B.\n',
  mixed: '- A.\n- B. {said: X}\n',
  opinion: '- A.\n- B. {opinion: X}\n',
};
for (const [stance, text] of Object.entries(STANCES)) {
  test(`a brief's stance is ${stance} where its facts are ${text.replaceAll('\n', ' ')}`, async (context) => {
    assert.equal((await briefOf(context, text)).stance, stance);
  });
}

test('a third of opinions makes a brief mixed', async (context) => {
  const { stance } = await briefOf(context, '- A.\n- B.\n- C. {opinion: X}\n');
  assert.equal(stance, 'mixed');
});

async function briefOf(context: Context, body: string): Promise<Brief> {
  const text = VALID[SECOND].replace('- Only one fact.\n', () => body);
  const { briefs } = await corpusWith(context, { [SECOND]: text });
  assert.ok(briefs[0]);
  return briefs[0];
}
