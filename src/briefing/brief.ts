import type { Brief, BriefFact, Source } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import { dayInWords, partialDateInWords } from '../language/dates.ts';
import type { Messages } from '../language/messages.ts';
import {
  type Action,
  bold,
  type Document,
  type Group,
  heading,
  italic,
  item,
  link,
  paragraph,
  type Span,
} from './document.ts';
import { briefFacts } from './entry.ts';
import { contactAddress, openSubject, rows, subjectsOf } from './names.ts';
import type { Reading } from './reading.ts';
import { storiesAround } from './story.ts';

/** More buttons than these push the text off a phone's screen. */
const MAX_RELATED = 3;
const MAX_SUBJECTS = 6;

/** The page of a brief: everything it holds, each fact with its attribution. */
export function composeBrief(brief: Brief, reading: Reading): Document {
  const { messages, corpus } = reading;
  const { language } = messages;
  const stories = storiesAround(brief, reading);
  const groups: Group[] = [paragraph(briefFacts(brief, reading))];
  if (brief.summary !== undefined) groups.push(paragraph(textIn(brief.summary, language).text));
  // Facts are written in the region's first language only.
  if (textIn(corpus.region.name, '').language !== language) {
    groups.push(paragraph(italic(messages.untranslated)));
  }
  for (const fact of brief.facts)
    groups.push(item('• ', fact.text, ...attribution(fact, messages)));
  if (brief.corrections.length > 0) groups.push(heading(bold(messages.brief.corrections)));
  for (const { date, text } of brief.corrections) {
    groups.push(item(`${dayInWords(date, language)}: ${text}`));
  }
  groups.push(...brief.sources.map((source) => sourceLine(source, messages)));
  const { contact } = corpus.region;
  const address = contactAddress(contact);
  if (address === undefined) groups.push(item(messages.brief.report(contact)));
  groups.push(...stories.groups);
  return {
    title: [bold(textIn(brief.title, language).text)],
    groups,
    actions: [
      ...stories.actions,
      ...related(brief, stories.actions.flat(), reading).map((action) => [action]),
      ...rows(
        subjectsOf(brief, corpus)
          .slice(0, MAX_SUBJECTS)
          .map((subject) => openSubject(subject, language)),
        3,
      ),
      ...(address === undefined ? [] : [[{ label: messages.button.report, href: address }]]),
    ],
  };
}

/** Who said or thinks it; nothing for a plain report. */
export function attribution({ stance }: Pick<BriefFact, 'stance'>, messages: Messages): Span[] {
  if (stance.type === 'report') return [];
  const { by } = stance;
  const name = by === 'the author' || by === 'the digest' ? messages.voice[by] : by;
  const words = stance.type === 'said' ? messages.saidBy(name) : messages.opinionOf(name);
  return [italic(` (${words})`)];
}

/** `Source: Publisher, author, date (note)`, the publisher as a link where it has an address. */
function sourceLine(source: Source, messages: Messages): Group {
  const rest = [
    source.author,
    source.published && partialDateInWords(source.published, messages.language),
  ].filter((part) => part !== undefined);
  const { url, publisher, note } = source;
  return item(
    `${messages.brief.sources}: `,
    url === undefined ? publisher : link(publisher, url),
    ...rest.map((part) => `, ${part}`),
    note === undefined ? '' : ` (${note})`,
  );
}

/** Related briefs that no button of `others` opens. */
function related(brief: Brief, others: readonly Action[], { corpus, messages }: Reading): Action[] {
  const opened = new Set(
    others.flatMap((action) =>
      'open' in action && action.open.type === 'brief' ? action.open.key : [],
    ),
  );
  return brief.related
    .flatMap((id) => corpus.briefIndex.get(id) ?? [])
    .filter(({ key }) => !opened.has(key))
    .slice(0, MAX_RELATED)
    .map(({ key, title }) => ({
      label: `${messages.brief.related}: ${textIn(title, messages.language).text}`,
      open: { type: 'brief', key },
    }));
}
