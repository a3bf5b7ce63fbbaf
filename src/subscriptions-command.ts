import { commandSettings } from './command-settings.ts';
import { complain } from './complain.ts';
import { exportToFile, FileError, importFromFile } from './exchange-files.ts';
import { StorageError } from './storage/storage-error.ts';

const USAGE = 'Usage: npm run subscriptions -- export FILE | import FILE';

async function run([what, file, ...rest]: readonly string[]): Promise<void> {
  if (file === undefined || rest.length > 0) return complain(USAGE);
  if (what !== 'export' && what !== 'import') return complain(USAGE);
  const settings = commandSettings();
  if (settings === undefined) return;
  const clock = () => new Date();
  try {
    if (what === 'export') {
      const count = await exportToFile(settings.database.path, file, clock);
      process.stdout.write(`Exported ${count} subscriptions to ${file}.\n`);
      return;
    }
    const { contentDirectory, database } = settings;
    const read = await importFromFile(database.path, file, contentDirectory, clock);
    if (!read.ok) {
      const more = read.more > 0 ? `\n… and ${read.more} more problems` : '';
      return complain(
        `Nothing was imported: mend these lines of ${file}.\n${read.problems.join('\n')}${more}`,
      );
    }
    const { added, changed, ended } = read.counts;
    const same = read.counts['as it was'];
    process.stdout.write(
      `Imported ${file}: ${added} added, ${changed} changed, ${same} as they were.\n${
        ended > 0 ? `${ended} unsubscribed here meanwhile and were left alone.\n` : ''
      }`,
    );
  } catch (error) {
    if (!(error instanceof StorageError) && !(error instanceof FileError)) throw error;
    complain(error.message);
  }
}

await run(process.argv.slice(2));
