import { outdatedZones } from './calendar/zone-check.ts';
import type { Corpus } from './content/corpus.ts';
import type { KnownContent } from './content/known.ts';
import { type LoadedCorpus, loadCorpus } from './content/load.ts';
import { formatProblem } from './content/problems.ts';
import type { Logger } from './operations/logging.ts';
import { StartError } from './operations/start-error.ts';

/** A content folder that can be served, and what is wrong with it. */
export type OpenedCorpus = LoadedCorpus & { readonly corpus: Corpus };

/**
 * Loads the content folder and logs what is wrong with it.
 *
 * @param known what an earlier load learned, so that only what has changed since is read
 * @throws StartError where there is nothing to serve
 */
export async function openCorpus(
  directory: string,
  log: Logger,
  known?: KnownContent,
): Promise<OpenedCorpus> {
  const loaded = await loadCorpus(directory, { known });
  const { corpus, problems } = loaded;
  for (const problem of problems) {
    log[problem.severity === 'error' ? 'error' : 'warn'](
      { problem: formatProblem(problem) },
      'content problem',
    );
  }
  if (corpus === undefined || corpus.briefs.length === 0) {
    throw new StartError(
      `There is no valid brief in ${directory}: see the problems above, or run "npm run content:check".`,
    );
  }
  log.info({ briefs: corpus.briefs.length, problems: problems.length }, 'corpus loaded');
  for (const zone of outdatedZones(corpus.region.zoneChecks)) {
    log.warn({ ...zone }, 'zone data is outdated: upgrade Node');
  }
  return { ...loaded, corpus };
}
