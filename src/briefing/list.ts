import type { Subject } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import { bold, command, type Document, item, paragraph } from './document.ts';
import { entry } from './entry.ts';
import { inOrder, openSubject, organisationWithPage, subjectLabel } from './names.ts';
import type { Reading } from './reading.ts';
import { composeStories } from './story.ts';
import { isOn } from './subject.ts';
import type { List } from './view.ts';

const ENTRIES_PER_PAGE = 6;
const SUBJECTS_PER_PAGE = 24;
/** Nobody pages further; weeks lead to older ones. */
const MOST_LATEST = 120;

/** The page of a list: subjects with the number of their briefs, or the newest briefs. */
export function composeList(list: List, reading: Reading): Document {
  if (list === 'stories') return composeStories(reading);
  const { corpus, messages } = reading;
  const title = [bold(messages.lists[list])];
  if (list === 'latest') {
    const groups = corpus.briefs
      .slice(0, MOST_LATEST)
      .map((brief, index) => entry(brief, index + 1, reading, { summary: true }));
    return {
      title,
      groups: groups.length > 0 ? groups : [paragraph(messages.week.nothingYet)],
      actions: [],
      entriesPerPage: ENTRIES_PER_PAGE,
    };
  }
  const subjects = subjectsIn(list, reading).filter(
    // A profile says something without briefs, a topic doesn't.
    (subject) => subject.kind !== 'topic' || corpus.briefs.some((brief) => isOn(brief, subject)),
  );
  return {
    title,
    groups: subjects.map((subject) => {
      const count = corpus.briefs.filter((brief) => isOn(brief, subject)).length;
      const typed = subject.kind === 'topic' ? '' : command(`/${subject.code}`);
      const name = subjectLabel(subject, messages.language);
      const long =
        subject.kind === 'organisation' ? ` · ${textIn(subject.name, messages.language).text}` : '';
      return {
        ...item(bold(name), `${long} · ${messages.briefs(count)} `, typed),
        action: openSubject(subject, messages.language),
      };
    }),
    actions: [],
    entriesPerPage: SUBJECTS_PER_PAGE,
  };
}

export function subjectsIn(
  list: Exclude<List, 'latest' | 'stories'>,
  { corpus, messages }: Reading,
): Subject[] {
  const sorted = <T extends Subject>(subjects: Iterable<T>) =>
    inOrder(subjects, ({ name }) => textIn(name, messages.language).text, messages.language);
  switch (list) {
    case 'countries':
      return sorted(corpus.countries.values());
    case 'organisations':
      return sorted(corpus.organisations.values()).filter(
        ({ code }) => organisationWithPage(code, corpus) !== undefined,
      );
    case 'topics':
      // The editors' order: what is near stands near.
      return [...corpus.topics.values()];
  }
}
