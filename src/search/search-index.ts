import type { Brief, Corpus } from '../content/corpus.ts';
import { atOnce, inSteps, type Pause, unpaused } from '../content/pause.ts';
import { readBrief } from './brief-terms.ts';
import { createEngine, type Engine, type Wanted } from './engine.ts';
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
  /** As `open`; in slices where there are more than a few briefs to index, or other names. */
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
  /** The same by version. */
  const briefs = new Map(Array.from(versions, ([brief, version]) => [version, brief]));
  const left = [...(restored?.left ?? [])];
  let made = restored?.made ?? 0;
  let revision = 0;
  let latest: Corpus | undefined;
  let working: Promise<unknown> | undefined;
  /** Every indexed brief is one of the latest corpus, or one of these. */
  let doubtful = [...versions.keys()];
  let understood: { corpus: Corpus; understanding: Understanding } | undefined;

  function versionOf(brief: Brief): string {
    made++;
    revision++;
    // Equal scores are told apart by these, so the id comes first, and what follows is in no id.
    const version = `${brief.id}@${made}`;
    versions.set(brief, version);
    briefs.set(version, brief);
    return version;
  }

  function put(brief: Brief): void {
    engine.put(versionOf(brief), documentOf(brief));
  }

  /** The briefs that aren't indexed yet; those of the corpus before may be gone. */
  function newsOf(corpus: Corpus): Brief[] {
    const now = corpus.briefs;
    const before = latest?.briefs ?? [];
    latest = corpus;
    const news: Brief[] = [];
    const gone: Brief[] = [];
    // Nearly all stand where they stood: to compare is faster than to look each up.
    const length = Math.max(now.length, before.length);
    for (let at = 0; at < length; at++) {
      const brief = now[at];
      const was = before[at];
      if (brief === was) continue;
      if (brief !== undefined && !versions.has(brief)) news.push(brief);
      if (was !== undefined) gone.push(was);
    }
    doubtful = doubtful.concat(gone);
    return news;
  }

  /** Undefined where the names are others. To know all takes a while, and briefs change none. */
  function knownFor(corpus: Corpus): Understanding | undefined {
    if (understood === undefined || !hasSameNames(understood.corpus, corpus)) return undefined;
    return understood.understanding;
  }

  function searchOf(corpus: Corpus, understanding: Understanding): Search {
    understood = { corpus, understanding };
    return createSearch(corpus, engineOf(corpus), understanding);
  }

  /** The engine as it is for one corpus: its briefs by their ids, and no others. */
  function engineOf(corpus: Corpus): Engine {
    const isOwn = (brief: Brief): boolean => corpus.briefIndex.get(brief.id) === brief;
    return {
      ...engine,
      match(terms, wanted) {
        // As many as the latest corpus has, and all are its own: to look up each takes a while.
        const allOwn = corpus === latest && briefs.size === corpus.briefs.length;
        const own = wanted.map(
          ({ accepts, limit }): Wanted => ({
            limit,
            accepts(version) {
              const brief = briefs.get(version);
              return brief !== undefined && (allOwn || isOwn(brief)) && accepts(brief.id);
            },
          }),
        );
        const idOf = (version: string): string => briefs.get(version)?.id ?? version;
        return engine
          .match(terms, own)
          .map((matches) => matches.map((match) => ({ ...match, id: idOf(match.id) })));
      },
    };
  }

  return {
    open(corpus) {
      const news = newsOf(corpus);
      engine.putAll(news.values().map((brief) => [versionOf(brief), documentOf(brief)]));
      return searchOf(corpus, knownFor(corpus) ?? atOnce(understandingOf(corpus, engine)));
    },
    follow(corpus, pause) {
      // One corpus after the other: what one is still being given, the next counts on.
      if (working !== undefined) return working.then(() => this.follow(corpus, pause));
      const news = newsOf(corpus);
      const known = knownFor(corpus);
      if (news.length <= AT_ONCE && known !== undefined) {
        for (const brief of news) put(brief);
        return searchOf(corpus, known);
      }
      const following = inSlices(news, put, pause)
        .then(() => known ?? inSteps(understandingOf(corpus, engine), pause))
        .finally(() => {
          working = undefined;
        });
      working = following;
      return following.then((understanding) => searchOf(corpus, understanding));
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
        briefs.delete(version);
      };
      await inSlices(gone, take, pause);
    },
    readAhead: (corpus, pause) => inSlices(corpus.briefs, readBrief, pause),
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
