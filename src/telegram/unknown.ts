import { composeNothing } from '../briefing/answer.ts';
import { command, type Document } from '../briefing/document.ts';
import type { Subject } from '../content/corpus.ts';
import { nearestCommand } from './commands.ts';
import type { Library } from './respond.ts';

/** The answer to a command that nobody knows: the one that may have been meant, else near names. */
export function composeUnknownCommand(name: string, library: Library): Document {
  const { corpus, messages, search } = library;
  const line = messages.profile.unknownCommand(`/${name}`);
  const meant = nearestCommand(name, corpus);
  if (meant === undefined) {
    return didYouMean(line, search.names.nearest(name, 3), library, 'countries');
  }
  return composeNothing([`${line} `, command(messages.search.meant(`/${meant}`))], {}, library);
}

/** The answer to a name that nobody knows: those near to it, and the list of all. */
export function didYouMean(
  line: string,
  near: readonly Subject[],
  library: Library,
  all: 'countries' | 'topics',
): Document {
  const { messages } = library;
  const document = composeNothing([line], { near }, library);
  return {
    ...document,
    actions: [
      ...document.actions,
      [{ label: messages.lists[all], open: { type: 'list', list: all } }],
    ],
  };
}
