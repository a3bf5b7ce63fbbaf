import type { Localised, PartyList, ProfileFact, Source } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import type { Messages } from '../language/messages.ts';
import { bold, type Group, item, link, type Span, type Text } from './document.ts';
import { namedParties } from './names.ts';
import type { Reading } from './reading.ts';

/** One fact a line, with the date it holds for. */
export function factLines(facts: readonly ProfileFact[], messages: Messages): Group[] {
  return facts.map((fact) =>
    item(
      '• ',
      bold(messages.factLabel[fact.label]),
      `: ${textIn(fact.value, messages.language).text} (${heldOn(fact, messages)})`,
    ),
  );
}

/** Who belongs to an organisation: the names of each role in one line. */
export function partyLines(lists: readonly PartyList[], { corpus, messages }: Reading): Group[] {
  const { language } = messages;
  return lists.map((list) => {
    const names = namedParties(list, corpus, language).map(({ name }) => name);
    const count = names.length > 0 ? ` (${names.length})` : '';
    const words = [names.join(', '), list.text && textIn(list.text, language).text];
    return item(
      '• ',
      bold(`${messages.partyRole[list.role]}${count}`),
      `: ${words.filter((part) => part).join('. ')} (${heldOn(list, messages)})`,
    );
  });
}

/** A line of a profile's notes: what is noted of it, and where that comes from. */
export function noteOn(
  label: string,
  { note, source }: { readonly note?: Localised; readonly source?: Source },
  messages: Messages,
): Text[] {
  const words = note === undefined ? '' : textIn(note, messages.language).text;
  if (words === '' && source === undefined) return [];
  const from: Span[] = source === undefined ? [] : [sourceName(source)];
  const between = words === '' || from.length === 0 ? '' : ' — ';
  return [[`${label}: ${words}${between}`, ...from]];
}

/** Since when the parties of a list belong to it, and what is noted of them. */
export function partyNotes(list: PartyList, { corpus, messages }: Reading): Text[] {
  const { language } = messages;
  const role = messages.partyRole[list.role];
  const details = namedParties(list, corpus, language).flatMap(({ name, since, note }): Text[] => {
    const parts = [since && messages.since(since), note && textIn(note, language).text].filter(
      (part) => part,
    );
    return parts.length === 0 ? [] : [[`${name}: ${parts.join('; ')}`]];
  });
  return [...noteOn(role, list, messages), ...details];
}

/** Notes and sources of a profile, which open on a tap. */
export function notes(lines: readonly Text[]): Group[] {
  if (lines.length === 0) return [];
  const text = lines.flatMap((line, index) => (index === 0 ? line : ['\n', ...line]));
  return [{ blocks: [{ type: 'collapsed', text }] }];
}

interface Dated {
  readonly asOf?: string;
  readonly source?: Source;
}

/** The date a value holds for, else its source's date, else the word that none is given. */
export function heldOn({ asOf, source }: Dated, messages: Messages): string {
  if (asOf !== undefined) return messages.asOf(asOf);
  if (source?.published === undefined) return messages.dateNotGiven;
  return messages.sourceOf(source.published);
}

function sourceName({ publisher, url }: Source): Span {
  return url === undefined ? publisher : link(publisher, url);
}
