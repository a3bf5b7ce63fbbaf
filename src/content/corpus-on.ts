import type { Brief, Corpus, IsoDate } from './corpus.ts';
import { deepFreeze } from './freeze.ts';
import { storiesWithin } from './references.ts';

// One day at a time is asked for, so one view for each corpus is enough.
const views = new WeakMap<Corpus, { readonly today: IsoDate; readonly corpus: Corpus }>();

/**
 * The corpus as readers may see it on `today`: without briefs dated later, and without mentions of
 * them in other briefs and in stories. The same object where nothing is hidden.
 */
export function corpusOn(corpus: Corpus, today: IsoDate): Corpus {
  const newest = corpus.briefs[0];
  if (newest === undefined || newest.date.on <= today) return corpus;
  const cached = views.get(corpus);
  if (cached?.today === today) return cached.corpus;
  const view = deepFreeze(withoutLater(corpus, today));
  views.set(corpus, { today, corpus: view });
  return view;
}

function withoutLater(corpus: Corpus, today: IsoDate): Corpus {
  const visible = new Map<string, Brief>();
  const hidden = new Set<string>();
  for (const brief of corpus.briefs) {
    if (brief.date.on > today) hidden.add(brief.id);
    else visible.set(brief.id, brief);
  }
  for (const [id, brief] of visible) {
    if (!brief.related.some((other) => hidden.has(other))) continue;
    const related = brief.related.filter((other) => !hidden.has(other));
    visible.set(id, { ...brief, related });
  }
  const briefIndex = new Map<string, Brief>();
  for (const [key, { id }] of corpus.briefIndex) {
    const brief = visible.get(id);
    if (brief !== undefined) briefIndex.set(key, brief);
  }
  const stories = storiesWithin(corpus.stories.values(), visible);
  return { ...corpus, briefs: [...visible.values()], briefIndex, stories };
}
