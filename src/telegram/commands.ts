import { distance } from 'fastest-levenshtein';
import { subjectsIn } from '../briefing/list.ts';
import type { Reading } from '../briefing/reading.ts';
import { storiesNewestFirst } from '../briefing/story.ts';
import type { View } from '../briefing/view.ts';
import { wellCovered } from '../briefing/well-covered.ts';
import type { Corpus } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import type { CommandName } from '../language/messages.ts';
import {
  MAX_COMMAND_DESCRIPTION,
  MAX_COMMANDS,
  MAX_DESCRIPTION,
  MAX_SHORT_DESCRIPTION,
} from './limits.ts';
import type { Profile } from './registration.ts';

/**
 * Our own commands, in the order of the help page and the menu; `content/reserved.ts` keeps content
 * from claiming them.
 */
export const BUILT_IN = [
  'week',
  'latest',
  'subscribe',
  'settings',
  'unsubscribe',
  'country',
  'countries',
  'organisations',
  'topic',
  'topics',
  'story',
  'stories',
  'search',
  'help',
  'language',
  'about',
  'privacy',
  'mydata',
  'deletemydata',
  'stop',
  'start',
] as const satisfies readonly CommandName[];

/** Commands without arguments, and what they open. */
export const OPENS: ReadonlyMap<string, View> = new Map<string, View>([
  ['help', { type: 'help' }],
  ['latest', { type: 'list', list: 'latest' }],
  ['countries', { type: 'list', list: 'countries' }],
  ['organisations', { type: 'list', list: 'organisations' }],
  ['organizations', { type: 'list', list: 'organisations' }],
  ['topics', { type: 'list', list: 'topics' }],
  ['stories', { type: 'list', list: 'stories' }],
  ['language', { type: 'language' }],
  ['about', { type: 'about' }],
  ['privacy', { type: 'privacy' }],
]);

/** Commands that do nothing in a group. */
const PRIVATE_ONLY: ReadonlySet<CommandName> = new Set(['start', 'stop', 'mydata', 'deletemydata']);

/** What Telegram shows of the bot in the reading's language. */
export function profileIn(reading: Reading, language: string): Profile {
  const { messages, corpus } = reading;
  const region = textIn(corpus.region.name, messages.language).text;
  const commands = menu(reading);
  return {
    language,
    commands,
    groupCommands: commands.filter(({ command }) => !PRIVATE_ONLY.has(command as CommandName)),
    description: cut(messages.description(region), MAX_DESCRIPTION),
    shortDescription: cut(messages.shortDescription(region), MAX_SHORT_DESCRIPTION),
  };
}

/** The menu: built-in commands, then one for each organisation and country of the corpus. */
export function menu(reading: Reading): { command: string; description: string }[] {
  const { messages } = reading;
  const ofContent = [...subjectsIn('organisations', reading), ...subjectsIn('countries', reading)];
  return [
    ...BUILT_IN.map((command) => ({ command, description: messages.help.command[command] })),
    ...ofContent.map((subject) => ({
      command: subject.code,
      description: cut(textIn(subject.name, messages.language).text, MAX_COMMAND_DESCRIPTION),
    })),
  ].slice(0, MAX_COMMANDS);
}

/** An example for each built-in command, made from the corpus at hand so that each works. */
export function examples(reading: Reading): { text: string; command: CommandName }[] {
  const { messages } = reading;
  const country = wellCovered('countries', reading);
  const topic = wellCovered('topics', reading);
  const args: Partial<Record<CommandName, string | undefined>> = {
    country: country?.code,
    topic: topic?.code,
    story: storiesNewestFirst(reading.corpus)[0]?.code,
    search: textIn(reading.corpus.region.example, reading.messages.language).text,
    week: 'last',
    subscribe: [country?.code, messages.subscription.exampleWeekday, '18:00']
      .filter((part) => part !== undefined)
      .join(' '),
  };
  return BUILT_IN.flatMap((command) => {
    if (!(command in args)) return [{ text: `/${command}`, command }];
    const argument = args[command];
    return argument === undefined ? [] : [{ text: `/${command} ${argument}`, command }];
  });
}

/** Cut between code points: half a pair would be refused, and with it the whole menu. */
function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : Array.from(text)
        .slice(0, length / 2)
        .join('');
}

/** A command that is one typing error away, in a longer word two. */
export function nearestCommand(name: string, corpus: Corpus): string | undefined {
  const most = name.length > 5 ? 2 : 1;
  const pages = [...corpus.organisations.values()].filter(({ profile }) => profile !== undefined);
  const codes = [...pages, ...corpus.countries.values()];
  const commands = [...BUILT_IN, ...codes.map(({ code }) => code)];
  const near = commands.filter((each) => name.length > 2 && distance(name, each) <= most);
  return near.toSorted((a, b) => distance(name, a) - distance(name, b))[0];
}
