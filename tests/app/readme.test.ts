import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SETTING_DEFAULTS } from '../../src/operations/configuration.ts';
import { BUILT_IN } from '../../src/telegram/commands.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

test('every npm command of the README exists', () => {
  const named = Array.from(readme.matchAll(/npm (?:run )?([a-z:]+)/g), ([, name]) => name ?? '');
  for (const name of named) {
    if (name !== 'ci' && name !== 'with') assert.ok(name in scripts, `npm run ${name}`);
  }
  for (const name of Object.keys(scripts))
    assert.ok(named.includes(name), `the README lacks ${name}`);
});

test("the README's test command is what CI runs", () => {
  assert.match(readme, /```sh\nnpm ci && npm test\n```/);
  assert.match(readFileSync('.ci/run', 'utf8'), /\nnpm ci\nnpm test\n$/);
});

test('the README names every built-in command and every setting', () => {
  for (const name of BUILT_IN) assert.ok(readme.includes(`\`/${name}\``), name);
  for (const [name, value] of SETTING_DEFAULTS) {
    assert.ok(readme.includes(`\`${name}\``), name);
    if (value !== undefined)
      assert.ok(readme.includes(`\`${value}\``), `${name}'s default ${value}`);
  }
});

test('files that the README links to exist', () => {
  for (const [, file] of readme.matchAll(/\]\(([^):]+)\)/g)) readFileSync(file ?? '');
});

test('the container runs as nobody special, without development packages, and says how it is', () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');
  const [, ...start] = (scripts.start ?? '').split(' ');
  assert.ok(dockerfile.includes(`CMD ${JSON.stringify(['node', ...start]).replaceAll(',', ', ')}`));
  for (const part of [
    'FROM node:24',
    'npm ci --omit=dev',
    'USER node',
    'HEALTHCHECK',
    'VOLUME /data',
  ]) {
    assert.ok(dockerfile.includes(part), part);
  }
});
