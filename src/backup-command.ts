import { basename, dirname, extname, join } from 'node:path';
import { commandSettings } from './command-settings.ts';
import { complain } from './complain.ts';
import { backUpDatabase } from './storage/backup.ts';
import { StorageError } from './storage/storage-error.ts';

/** Beside the database, by the instant: `bot-20211115-030000Z.db`. */
function namedByInstant(path: string, now: Date): string {
  const [date = '', time = ''] = now.toISOString().replaceAll(/[-:]/g, '').split(/[T.]/);
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}-${date}-${time}Z${extension}`);
}

async function backUp([file, ...rest]: readonly string[]): Promise<void> {
  if (rest.length > 0) return complain('Usage: npm run backup [-- FILE]');
  const settings = commandSettings();
  if (settings === undefined) return;
  const { path } = settings.database;
  const to = file ?? namedByInstant(path, new Date());
  try {
    const bytes = await backUpDatabase(path, to);
    process.stdout.write(`Copied ${path} to ${to} (${Math.ceil(bytes / 1024)} kB).\n`);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    complain(error.message);
  }
}

await backUp(process.argv.slice(2));
