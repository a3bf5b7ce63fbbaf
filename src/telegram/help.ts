import { bold, command, type Document, heading, item, paragraph } from '../briefing/document.ts';
import { subjectsIn } from '../briefing/list.ts';
import type { Reading } from '../briefing/reading.ts';
import { textIn } from '../content/localised.ts';
import { examples } from './commands.ts';

/** Every command with an example that works on the corpus at hand. */
export function composeHelp(reading: Reading): Document {
  const { messages } = reading;
  const { help } = messages;
  const question = textIn(reading.corpus.region.example, messages.language).text;
  const subjects = (list: 'countries' | 'organisations') =>
    subjectsIn(list, reading).map(({ code, name }) =>
      item(command(`/${code}`), ` — ${textIn(name, messages.language).text}`),
    );
  return {
    title: [bold(help.title)],
    groups: [
      ...examples(reading).map(({ text, command: name }) =>
        item(command(text), ` — ${help.command[name]}`),
      ),
      paragraph(`${help.ask}: `, bold(question)),
      heading(bold(messages.lists.organisations)),
      ...subjects('organisations'),
      heading(bold(messages.lists.countries)),
      ...subjects('countries'),
    ],
    actions: [
      [
        { label: messages.button.latest, open: { type: 'list', list: 'latest' } },
        { label: messages.button.language, open: { type: 'language' } },
      ],
    ],
  };
}
