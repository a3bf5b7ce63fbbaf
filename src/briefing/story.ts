import type { Brief, Corpus, Story } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import { monthsInWords } from '../language/dates.ts';
import { type Action, bold, type Document, type Group, paragraph } from './document.ts';
import { briefDate, entry } from './entry.ts';
import type { Reading } from './reading.ts';

const STORIES_PER_PAGE = 10;
const BRIEFS_PER_PAGE = 8;
/** Two rows of buttons each: more push the text off a phone's screen. */
const MAX_STORIES = 3;

/** The page of a story: what it is about, and its briefs, the oldest first. */
export function composeStory(story: Story, reading: Reading): Document {
  const { messages } = reading;
  const { language } = messages;
  const { name, description } = story;
  return {
    title: [bold(textIn(name, language).text)],
    groups: [
      ...(description === undefined ? [] : [paragraph(textIn(description, language).text)]),
      paragraph(extent(story, reading)),
      ...briefsOf(story, reading.corpus).map((brief, index) =>
        entry(brief, index + 1, reading, { summary: false }),
      ),
    ],
    actions: [[openStories(reading)]],
    entriesPerPage: BRIEFS_PER_PAGE,
  };
}

/** The list of all stories: first those in which something happened last. */
export function composeStories(reading: Reading): Document {
  const { corpus, messages } = reading;
  const groups = storiesNewestFirst(corpus).map((story, index): Group => {
    const name = textIn(story.name, messages.language).text;
    const text = [`${index + 1}. `, bold(name), `\n${extent(story, reading)}`];
    return {
      blocks: [{ type: 'paragraph', text }],
      action: { label: String(index + 1), open: { type: 'story', code: story.code } },
    };
  });
  return {
    title: [bold(messages.lists.stories)],
    groups: groups.length > 0 ? groups : [paragraph(messages.story.none)],
    actions: [],
    entriesPerPage: STORIES_PER_PAGE,
  };
}

/** The answer to the name of no story: the nearest, and the way to all. */
export function composeUnknownStory(
  name: string,
  near: readonly Story[],
  reading: Reading,
): Document {
  const { corpus, messages } = reading;
  const shown = near.filter(({ code }) => corpus.stories.has(code));
  return {
    groups: [
      paragraph(messages.story.unknown(name)),
      ...(shown.length > 0 ? [paragraph(messages.search.perhaps)] : []),
    ],
    actions: [
      ...shown.map((story) => [openStory(story, textIn(story.name, messages.language).text)]),
      [openStories(reading)],
    ],
  };
}

/** What a brief's page says of its stories: the place in each, and the neighbours in time. */
export function storiesAround(
  brief: Brief,
  reading: Reading,
): { readonly groups: readonly Group[]; readonly actions: readonly (readonly Action[])[] } {
  const { corpus, messages } = reading;
  const stories = storiesOf(brief, corpus).slice(0, MAX_STORIES);
  const places = stories.map((story) => ({ story, ...placeIn(story, brief, corpus) }));
  return {
    groups: places.map(({ story, number, earlier, later }) => {
      const name = textIn(story.name, messages.language).text;
      const place = messages.story.place(number, story.briefs.length);
      return paragraph(
        `${messages.story.partOf}: `,
        bold(name),
        ` · ${place}`,
        ...(earlier === undefined ? [] : [`\n‹ ${dated(earlier, reading)}`]),
        ...(later === undefined ? [] : [`\n› ${dated(later, reading)}`]),
      );
    }),
    actions: places.flatMap(({ story, earlier, later }) => {
      const name = textIn(story.name, messages.language).text;
      const neighbours = [
        ...(earlier === undefined ? [] : [open(earlier, `‹ ${briefDate(earlier, messages)}`)]),
        ...(later === undefined ? [] : [open(later, `${briefDate(later, messages)} ›`)]),
      ];
      return [[openStory(story, `${messages.story.partOf}: ${name}`)], neighbours];
    }),
  };
}

export function storiesNewestFirst(corpus: Corpus): Story[] {
  const newest = (story: Story) => briefsOf(story, corpus).at(-1)?.date.on ?? '';
  return [...corpus.stories.values()].sort((a, b) => newest(b).localeCompare(newest(a)));
}

function storiesOf({ id }: Brief, corpus: Corpus): Story[] {
  return [...corpus.stories.values()].filter(({ briefs }) => briefs.includes(id));
}

function briefsOf({ briefs }: Story, corpus: Corpus): Brief[] {
  return briefs.flatMap((id) => corpus.briefIndex.get(id) ?? []);
}

function placeIn(story: Story, brief: Brief, corpus: Corpus) {
  const briefs = briefsOf(story, corpus);
  const index = briefs.findIndex(({ id }) => id === brief.id);
  return { number: index + 1, earlier: briefs[index - 1], later: briefs[index + 1] };
}

/** `7 briefs · April 2021 – January 2026` */
function extent(story: Story, { corpus, messages }: Reading): string {
  const briefs = briefsOf(story, corpus);
  const [first, last] = [briefs[0], briefs.at(-1)];
  const count = messages.briefs(briefs.length);
  if (first === undefined || last === undefined) return count;
  return `${count} · ${monthsInWords(first.date.on, last.date.on, messages.language)}`;
}

function dated(brief: Brief, { messages }: Reading): string {
  return `${briefDate(brief, messages)} · ${textIn(brief.title, messages.language).text}`;
}

function open({ key }: Brief, label: string): Action {
  return { label, open: { type: 'brief', key } };
}

function openStory({ code }: Story, label: string): Action {
  return { label, open: { type: 'story', code } };
}

function openStories({ messages }: Reading): Action {
  return { label: messages.lists.stories, open: { type: 'list', list: 'stories' } };
}
