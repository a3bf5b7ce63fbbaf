import { textIn } from '../content/localised.ts';
import { LANGUAGES } from '../language/languages.ts';
import type { PageMessages } from '../language/messages.ts';
import { bold, command, type Document, item, link, paragraph, type Span } from './document.ts';
import { contactAddress, organisationWithPage, rows } from './names.ts';
import type { Reading } from './reading.ts';

/** What the archive holds, in figures, and what answers from it. */
export function composeAbout({ corpus, messages }: Reading, version: string): Document {
  const { about, language } = messages;
  const { region, briefs } = corpus;
  const organisations = [...corpus.organisations.keys()].filter(
    (code) => organisationWithPage(code, corpus) !== undefined,
  );
  const topics = new Set(briefs.flatMap((brief) => brief.topics));
  const publishers = new Set(briefs.flatMap(({ sources }) => sources.map((one) => one.publisher)));
  const newest = briefs[0]?.date.on;
  const oldest = briefs.at(-1)?.date.on;
  const counts = [
    messages.briefs(briefs.length),
    about.countries(corpus.countries.size),
    about.organisations(organisations.length),
    about.topics(topics.size),
    ...(corpus.stories.size === 0 ? [] : [messages.story.count(corpus.stories.size)]),
    about.publishers(publishers.size),
  ];
  const address = contactAddress(region.contact);
  const contact: Span = address === undefined ? region.contact : link(region.contact, address);
  return {
    title: [bold(about.title(textIn(region.name, language).text))],
    groups: [
      paragraph(counts.join(', ')),
      ...(newest === undefined || oldest === undefined ? [] : [item(about.span(oldest, newest))]),
      paragraph(about.version(version)),
      item(about.licence),
      item(`${about.contact}: `, contact),
    ],
    actions: [[{ label: messages.button.latest, open: { type: 'list', list: 'latest' } }]],
  };
}

/** A page of our own words, with the way on. */
export function composePage({ title, lines }: PageMessages, { messages }: Reading): Document {
  return {
    title: [bold(title)],
    groups: lines.map((line) => paragraph(command(line))),
    actions: [[{ label: messages.button.help, open: { type: 'help' } }]],
  };
}

/** The languages to choose from, each in its own name. */
export function composeLanguage({ messages }: Reading): Document {
  const choices = [...LANGUAGES].map(([language, { settings }]) => ({
    label: language === messages.language ? `✓ ${settings.ownName}` : settings.ownName,
    language,
  }));
  return { groups: [paragraph(messages.settings.chooseLanguage)], actions: rows(choices, 2) };
}
