import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, posix } from 'node:path';
import { test } from 'node:test';

/** The table of docs/architecture.md: what each folder of src/ may import of the others. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  language: [],
  calendar: [],
  content: ['calendar'],
  search: ['content', 'calendar'],
  briefing: ['content', 'search', 'language', 'calendar'],
  chats: [],
  gaps: [],
  subscriptions: ['content', 'calendar', 'chats'],
  delivery: ['subscriptions', 'chats', 'calendar'],
  storage: ['delivery', 'subscriptions', 'gaps', 'chats', 'calendar'],
  telegram: [
    'delivery',
    'subscriptions',
    'gaps',
    'briefing',
    'search',
    'content',
    'chats',
    'language',
    'calendar',
  ],
  'bot-api': [],
  preview: ['bot-api', 'content', 'calendar'],
  operations: [],
};

/** Of these folders only types may be imported, by the folders named. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = { briefing: ['search'] };

const BANNED_NAMES = /(^|[-./])(utils?|helpers?|common|misc|shared|manager|stuff)([-./]|$)/;

/** Files over 250 lines, each with its reason. */
const LONG_FILES: Readonly<Record<string, string>> = {};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly types: boolean;
}

const files = globSync('src/**/*.ts').map((file) => file.replaceAll('\\', '/'));
const IMPORT = /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm;

function importsOf(file: string): { target: string; types: boolean }[] {
  return Array.from(readFileSync(file, 'utf8').matchAll(IMPORT), ([, types, target, bare]) => ({
    target: target ?? bare ?? '',
    types: types !== undefined,
  }));
}

const internal: Import[] = files.flatMap((from) =>
  importsOf(from)
    .filter(({ target }) => target.startsWith('.') && target.endsWith('.ts'))
    .map(({ target, types }) => ({ from, to: posix.join(dirname(from), target), types })),
);

function folderOf(file: string): string | undefined {
  const [, folder, rest] = file.split('/');
  return rest === undefined ? undefined : folder;
}

test('imports are found at all', () => {
  assert.ok(files.length > 40);
  assert.ok(internal.length > files.length);
  assert.ok(internal.every(({ to }) => files.includes(to)));
});

test('every folder of src/ stands in the table', () => {
  const folders = new Set(files.flatMap((file) => folderOf(file) ?? []));
  assert.deepEqual([...folders].sort(), Object.keys(MAY_IMPORT).sort());
});

test('nothing imports upwards', () => {
  for (const { from, to, types } of internal) {
    const [folder, target] = [folderOf(from), folderOf(to)];
    if (folder === undefined || folder === target) continue;
    assert.ok(target !== undefined, `${from} imports ${to}: only the top level may`);
    assert.ok(MAY_IMPORT[folder]?.includes(target), `${from} may not import ${to}`);
    if (TYPES_ONLY[folder]?.includes(target)) {
      assert.ok(types, `${from} may import only types of ${to}`);
    }
  }
});

test('no file imports itself by way of others', () => {
  const next = Map.groupBy(
    internal.filter(({ types }) => !types),
    ({ from }) => from,
  );
  const done = new Set<string>();
  function visit(file: string, path: readonly string[]): void {
    assert.ok(!path.includes(file), `a cycle: ${[...path, file].join(' → ')}`);
    if (done.has(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  }
  for (const file of files) visit(file, []);
});

test('the strict server knows nothing of the bot, and the bot nothing of storage', () => {
  for (const file of files.filter((name) => name.startsWith('src/bot-api/'))) {
    for (const { target, types } of importsOf(file)) {
      const allowed =
        target.startsWith('.') ||
        target.startsWith('node:') ||
        (types && target.startsWith('@grammyjs/types'));
      assert.ok(allowed, `${file} imports ${target}`);
    }
  }
});

test('packages are declared, and built-in modules carry node:', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const file of files) {
    for (const { target, types } of importsOf(file)) {
      if (target.startsWith('.') || target.startsWith('node:')) continue;
      assert.ok(!builtinModules.includes(target), `${file}: write node:${target}`);
      const name = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
      if (types && (name === '@grammyjs/types' || name === 'mdast')) continue;
      assert.ok(name in dependencies, `${file} imports ${name}, which package.json lacks`);
    }
  }
});

test('no file hides behind a name that says nothing', () => {
  for (const file of files) assert.doesNotMatch(file.slice('src/'.length), BANNED_NAMES, file);
});

test('files are short: the median under 90 lines, none over 250 without a reason', () => {
  const lines = files.map((file) => ({
    file,
    count: readFileSync(file, 'utf8').split('\n').length - 1,
  }));
  for (const { file, count } of lines) {
    assert.ok(count <= 250 || file in LONG_FILES, `${file} has ${count} lines`);
  }
  const counts = lines.map(({ count }) => count).sort((a, b) => a - b);
  assert.ok((counts[Math.floor(counts.length / 2)] ?? 0) < 90);
});

test('the code names no country or organisation: what is regional lives in content/', () => {
  const regional =
    /\b(kazakh|kyrgyz|tajik|turkmen|uzbek|afghan|central asia|shanghai cooperation)/i;
  for (const file of files) {
    const code = readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '');
    assert.doesNotMatch(code, regional, file);
  }
});
