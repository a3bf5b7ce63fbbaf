import type { Brief, Corpus } from '../content/corpus.ts';
import { type Pause, unpaused } from '../content/pause.ts';
import { readBrief } from './brief-terms.ts';
import { createEngine, type Engine } from './engine.ts';
import { documentOf } from './passages.ts';
import type { Understanding } from './question.ts';
import { createSearch, type Search, understandingOf } from './search.ts';

/**
 * The one index of a corpus that is replaced now and then. A brief that two corpora share is indexed
 * once. A changed one is there as two versions until `settle`, and each search sees its own corpus's
 * alone: an answer is made of the old corpus or of the new one, whichever turn it is computed in.
 */
export interface SearchIndex {
  /** The search of a corpus, at once. */
  open(corpus: Corpus): Search;
  /** As `open`; where there are more than a few briefs to index, in slices. */
  follow(corpus: Corpus, pause: Pause): Search | Promise<Search>;
  /** Drops what no brief of the corpus is indexed by: nobody searches an earlier one any more. */
  settle(corpus: Corpus, pause?: Pause): Promise<void>;
  /** Reads what answers look into before anybody asks. */
  readAhead(corpus: Corpus, pause: Pause): Promise<void>;
  /** What it takes to make it again, as it is now. */
  readonly parts: IndexParts;
  /** Grows with each change of the index. */
  readonly revision: number;
}

export interface IndexParts {
  readonly engine: Engine;
  /** What the engine knows each version of a brief by. */
  readonly versions: ReadonlyMap<Brief, string>;
  /** Versions made so far. */
  readonly made: number;
  /** What the engine holds beside the versions. */
  readonly left: readonly string[];
}

/** Briefs that are indexed in one turn: each takes about a millisecond. */
const AT_ONCE = 10;

/** @param restored an index that was saved; it is taken over */
export function createSearchIndex(restored?: IndexParts): SearchIndex {
  const engine = restored?.engine ?? createEngine();
  const versions = new Map(restored?.versions);
  const left = [...(restored?.left ?? [])];
  let made = restored?.made ?? 0;
  let revision = 0;
  let latest: Corpus | undefined;
  let working: Promise<void> | undefined;
  /** Every indexed brief is one of the latest corpus, or one of these. */
  let doubtful = [...versions.keys()];
  let understood: { corpus: Corpus; understanding: Understanding } | undefined;

  function versionOf(brief: Brief): string {
    made++;
    revision++;
    // Equal scores are told apart by these, so the id comes first, and what follows is in no id.
    const version = `${brief.id}@${made}`;
    versions.set(brief, version);
    return version;
  }

  function put(brief: Brief): void {
    engine.put(versionOf(brief), documentOf(brief));
  }

  /** The briefs that aren't indexed yet; those of the corpus before may be gone. */
  function newsOf(corpus: Corpus): Brief[] {
    const { briefs } = corpus;
    const before = latest?.briefs ?? [];
    latest = corpus;
    doubtful = doubtful.concat(before.filter((brief, at) => brief !== briefs[at]));
    // Nearly all stand where they stood: to compare is faster than to look each up.
    return briefs.filter((brief, at) => brief !== before[at] && !versions.has(brief));
  }

  function searchOf(corpus: Corpus): Search {
    // To know all names takes a while, and a change of briefs changes none of them.
    if (understood === undefined || !hasSameNames(understood.corpus, corpus)) {
      understood = { corpus, understanding: understandingOf(corpus, engine) };
    }
    return createSearch(corpus, engineOf(corpus), understood.understanding);
  }

  /** The engine as it is for one corpus: its briefs by their ids, and no others. */
  function engineOf({ briefIndex }: Corpus): Engine {
    const briefOf = (version: string): Brief | undefined => {
      const brief = briefIndex.get(version.slice(0, version.indexOf('@')));
      return brief !== undefined && versions.get(brief) === version ? brief : undefined;
    };
    return {
      ...engine,
      match(terms, accepts = () => true, limit) {
        const isAccepted = (version: string): boolean => {
          const brief = briefOf(version);
          return brief !== undefined && accepts(brief.id);
        };
        const matches = engine.match(terms, isAccepted, limit);
        return matches.map((match) => ({ ...match, id: briefOf(match.id)?.id ?? match.id }));
      },
    };
  }

  return {
    open(corpus) {
      const news = newsOf(corpus);
      engine.putAll(news.values().map((brief) => [versionOf(brief), documentOf(brief)]));
      return searchOf(corpus);
    },
    follow(corpus, pause) {
      // One corpus after the other: what one is still being given, the next counts on.
      if (working !== undefined) return working.then(() => this.follow(corpus, pause));
      const news = newsOf(corpus);
      if (news.length > AT_ONCE) {
        working = inSlices(news, put, pause).finally(() => {
          working = undefined;
        });
        return working.then(() => searchOf(corpus));
      }
      for (const brief of news) put(brief);
      return searchOf(corpus);
    },
    async settle(corpus, pause = unpaused) {
      const isOf = (brief: Brief, one: Corpus | undefined) =>
        one?.briefIndex.get(brief.id) === brief;
      const isGone = (brief: Brief) => !isOf(brief, corpus) && !isOf(brief, latest);
      const gone = doubtful.filter(isGone);
      doubtful = doubtful.filter((brief) => isOf(brief, corpus) && !isOf(brief, latest));
      const drop = (version: string): void => {
        engine.remove(version);
        revision++;
      };
      await inSlices(left.splice(0), drop, pause);
      const take = (brief: Brief): void => {
        const version = versions.get(brief);
        // Another corpus may have come meanwhile, with a brief that was gone.
        if (version === undefined || !isGone(brief)) return;
        engine.remove(version, documentOf(brief));
        revision++;
        versions.delete(brief);
      };
      await inSlices(gone, take, pause);
    },
    readAhead: ({ briefs }, pause) => inSlices(briefs, readBrief, pause),
    get parts() {
      return { engine, versions, made, left };
    },
    get revision() {
      return revision;
    },
  };
}

function hasSameNames(one: Corpus, other: Corpus): boolean {
  const named = ['region', 'countries', 'organisations', 'topics', 'places', 'people'] as const;
  return named.every((key) => one[key] === other[key]);
}

async function inSlices<T>(list: readonly T[], work: (one: T) => unknown, pause: Pause) {
  for (const one of list) {
    work(one);
    const others = pause();
    if (others !== undefined) await others;
  }
}
