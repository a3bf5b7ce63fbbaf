import type { BotCommand } from '@grammyjs/types';
import type { ArgumentState } from '../../protocol.ts';

/** What may complete the text of the composer. */
export interface Completion {
  readonly type: 'command' | 'argument';
  readonly options: readonly CompletionOption[];
  /** Which one Enter takes before any is chosen; -1 where the text is whole as it stands. */
  readonly proposed: number;
}

export interface CompletionOption {
  readonly label: string;
  readonly description: string;
  /** The whole text of the composer once it is chosen. */
  readonly text: string;
  /** Whether something may still follow, so that choosing it doesn't send it by itself. */
  readonly open: boolean;
}

export interface Vocabulary {
  readonly commands: readonly BotCommand[];
  readonly arguments: Readonly<Record<string, readonly ArgumentState[]>>;
  /** The speaker's, for the names of arguments. */
  readonly language: string | undefined;
  /** Given in groups, where a command says which bot it is for. */
  readonly username: string | undefined;
}

/** More than anybody reads; typing on narrows them. */
const MOST = 60;

export function complete(text: string, vocabulary: Vocabulary): Completion | undefined {
  const command = /^\/([a-z0-9_]*)$/i.exec(text)?.[1];
  if (command !== undefined) return completeCommand(command.toLowerCase(), vocabulary);
  const [, name, words] = /^\/([a-z0-9_]+(?:@\w+)?) +([^\n]*)$/i.exec(text) ?? [];
  if (name === undefined || words === undefined) return undefined;
  return completeArgument(name, words, vocabulary);
}

function completeCommand(
  typed: string,
  { commands, arguments: known, username }: Vocabulary,
): Completion | undefined {
  const options = commands
    .filter(({ command }) => command.startsWith(typed))
    .map(({ command, description }) => ({
      label: `/${command}`,
      description,
      text: username === undefined ? `/${command}` : `/${command}@${username}`,
      open: command in known,
    }));
  if (options.length === 0) return undefined;
  const whole = options.some(({ label }) => label === `/${typed}`);
  return { type: 'command', options, proposed: typed === '' || whole ? -1 : 0 };
}

function completeArgument(
  name: string,
  words: string,
  { arguments: known, language }: Vocabulary,
): Completion | undefined {
  const command = name.split('@')[0]?.toLowerCase() ?? '';
  const asked = folded(words.trim());
  const options = (known[command] ?? [])
    .flatMap((argument) => {
      const rank = rankOf(argument, asked);
      return rank === undefined ? [] : [{ argument, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ argument }) => ({
      label: argument.value,
      description: nameIn(argument, language),
      text: `/${name} ${argument.value}`,
      open: false,
    }));
  const [first] = options;
  if (first === undefined) return undefined;
  // Nothing is left to complete.
  if (options.length === 1 && folded(first.label) === asked) return undefined;
  const whole = asked === '' || folded(first.label) === asked;
  return { type: 'argument', options, proposed: whole ? -1 : 0 };
}

/** The value itself, its beginning, the beginning of a name, of a word of a name; else nothing. */
function rankOf({ value, names }: ArgumentState, asked: string): number | undefined {
  const folding = folded(value);
  if (folding === asked) return 0;
  if (folding.startsWith(asked)) return 1;
  const all = Object.values(names).map(folded);
  if (all.some((each) => each.startsWith(asked))) return 2;
  if (all.some((each) => each.split(/[\s\-–(«"]+/).some((word) => word.startsWith(asked))))
    return 3;
  return undefined;
}

/** In the speaker's language, its primary one (`ru` for `ru-RU`), or else the first there is. */
export function nameIn({ value, names }: ArgumentState, language: string | undefined): string {
  const primary = language?.split('-')[0] ?? '';
  return names[language ?? ''] ?? names[primary] ?? Object.values(names)[0] ?? value;
}

/** Typed without accents, or in another case, it is still the same. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
