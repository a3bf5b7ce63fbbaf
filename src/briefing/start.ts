import { textIn } from '../content/localised.ts';
import { bold, command, type Document, paragraph } from './document.ts';
import type { Reading } from './reading.ts';

/** The first page a reader sees: what this is in three lines, and where to begin. */
export function composeStart({ corpus, messages }: Reading): Document {
  const { title, lines } = messages.start(textIn(corpus.region.name, messages.language).text);
  const { button } = messages;
  return {
    title: [bold(title)],
    groups: [paragraph(command(lines.join('\n')))],
    actions: [
      [{ label: button.latest, open: { type: 'list', list: 'latest' } }],
      [
        { label: button.countries, open: { type: 'list', list: 'countries' } },
        { label: button.organisations, open: { type: 'list', list: 'organisations' } },
      ],
      [
        { label: button.topics, open: { type: 'list', list: 'topics' } },
        ...(corpus.stories.size === 0
          ? []
          : [{ label: button.stories, open: { type: 'list' as const, list: 'stories' as const } }]),
      ],
      [{ label: messages.subscription.title, open: { type: 'settings' } }],
      [
        { label: button.help, open: { type: 'help' } },
        { label: button.language, open: { type: 'language' } },
      ],
    ],
  };
}
