import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const DAY = 86_400_000;

/**
 * Copies the content folder and adds briefs of the last days, made of older ones: the archive ends
 * long ago, and a roundup without news says nothing.
 *
 * @param count of briefs that are news
 */
export async function newsIn(folder: string, count: number): Promise<void> {
  await cp('content', folder, { recursive: true });
  const files = (await readdir(join(folder, 'briefs'), { recursive: true }))
    .filter((file) => file.endsWith('.md'))
    .sort();
  for (const [index, file] of files.slice(-count).entries()) {
    const date = new Date(Date.now() - (1 + (index % 6)) * DAY).toISOString().slice(0, 10);
    const text = await readFile(join(folder, 'briefs', file), 'utf8');
    const name = `${date}-${basename(file).replace(/^[\d-]+/, '')}`;
    await mkdir(join(folder, 'briefs', date.slice(0, 4)), { recursive: true });
    await writeFile(
      join(folder, 'briefs', date.slice(0, 4), name),
      text.replace(/^date: .*$/m, `date: ${date}`).replace(/^formerly: .*\n/m, ''),
    );
  }
}
