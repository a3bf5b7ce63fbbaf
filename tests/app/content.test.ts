import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startBotApi } from '../../src/bot-api/start.ts';
import { startProgram } from './program.ts';

const FUTURE = `---
title: A griffin is going to be seen
date: 2999-01-01
countries: [kz]
topics: [energy]
sources: [{publisher: The Gazette}]
---

- A griffin was seen.
`;

const ORGANISATION = `---
name: {en: League of Griffins, ru: Лига грифонов}
short: {en: LOG, ru: ЛГ}
members: {list: [{who: kz, since: 2021}]}
---
`;

test('a new organisation has its command, faulty files are named and left out, the future is withheld', async (context) => {
  const content = await mkdtemp(join(tmpdir(), 'content-'));
  await cp('content', content, { recursive: true });
  await writeFile(join(content, 'organisations', 'log.md'), ORGANISATION);
  await writeFile(join(content, 'briefs', '2022', '2022-02-02-broken.md'), '---\ntitle: x\n---\n');
  await mkdir(join(content, 'briefs', '2999'));
  await writeFile(join(content, 'briefs', '2999', '2999-01-01-griffin.md'), FUTURE);
  const api = await startBotApi();
  const program = startProgram({
    BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.url,
    CONTENT_DIR: content,
  });
  context.after(async () => {
    await program.stop('SIGKILL');
    await api.close();
    await rm(content, { recursive: true });
  });
  await program.logged('menu registered');
  const ask = async (text: string): Promise<string> => {
    const reader = api.person();
    reader.say(text);
    return (await reader.chat.nextMessage()).text ?? '';
  };

  assert.match(await ask('/log'), /^LOG · League of Griffins\n/);
  assert.match(await ask('/help'), /\/log — League of Griffins/);
  assert.ok(
    api.commandsFor(api.person(), api.person().chat).some(({ command }) => command === 'log'),
  );
  assert.match(program.stdout(), /2022-02-02-broken\.md[^"]*date/);
  assert.match(await ask('griffin was seen'), /^I found nothing/);
  for (const text of ['/latest', '/kz', '/topic energy', '/week 2999-01-01']) {
    assert.doesNotMatch(await ask(text), /griffin/, text);
  }
  assert.match(await ask('/start b_2999-01-01-griffin'), /^Briefings on/);
  assert.equal(await program.stop(), 0);
});
