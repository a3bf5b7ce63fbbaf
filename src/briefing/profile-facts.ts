import type { Membership, PartyList, ProfileFact, Source } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import { partialDateInWords } from '../language/dates.ts';
import type { Messages } from '../language/messages.ts';
import { bold, type Group, item, link, type Span } from './document.ts';
import { partyName } from './names.ts';
import type { Reading } from './reading.ts';

interface Dated {
  readonly asOf?: string;
  readonly source?: Source;
}

/** A profile's facts, each with the date it holds for; sources and notes open on a tap. */
export function factGroups(
  facts: readonly ProfileFact[],
  memberships: readonly Membership[],
  messages: Messages,
): Group[] {
  const lines = facts.map((fact) =>
    item(
      '• ',
      bold(messages.factLabel[fact.label]),
      `: ${textIn(fact.value, messages.language).text} (${heldOn(fact, messages)})`,
    ),
  );
  const notes = [
    ...facts.flatMap((fact) => noteOn(messages.factLabel[fact.label], fact, messages)),
    ...memberships.flatMap((membership) =>
      membership.note === undefined
        ? []
        : noteOn(membership.organisation.toUpperCase(), { note: membership.note }, messages),
    ),
  ];
  return notes.length === 0 ? lines : [...lines, collapsed(notes)];
}

/** Who belongs to an organisation: names in one line a role; dates and notes open on a tap. */
export function partyGroups(lists: readonly PartyList[], { corpus, messages }: Reading): Group[] {
  const { language } = messages;
  return lists.flatMap((list) => {
    const names = list.parties.map(({ who }) => partyName(who, corpus, language));
    const role = messages.partyRole[list.role];
    const count = names.length > 0 ? ` (${names.length})` : '';
    const words = [names.join(', '), list.text && textIn(list.text, language).text];
    const line = item(
      '• ',
      bold(`${role}${count}`),
      `: ${words.filter((part) => part).join('. ')} (${heldOn(list, messages)})`,
    );
    const details = list.parties.flatMap(({ who, since, note }) => {
      const parts = [
        since && messages.since(partialDateInWords(since, language)),
        note && textIn(note, language).text,
      ].filter((part) => part);
      return parts.length === 0
        ? []
        : [[`${partyName(who, corpus, language)}: ${parts.join('; ')}`]];
    });
    const notes = [...details, ...noteOn(role, list, messages)];
    return notes.length === 0 ? [line] : [line, collapsed(notes)];
  });
}

/** The date a value holds for, else its source's date, else the word that none is given. */
function heldOn({ asOf, source }: Dated, messages: Messages): string {
  if (asOf !== undefined) return messages.asOf(partialDateInWords(asOf, messages.language));
  if (source?.published === undefined) return messages.dateNotGiven;
  return messages.sourceOf(partialDateInWords(source.published, messages.language));
}

function noteOn(
  label: string,
  { note, source }: { note?: ProfileFact['note']; source?: Source },
  messages: Messages,
): Span[][] {
  const words = note === undefined ? '' : textIn(note, messages.language).text;
  if (words === '' && source === undefined) return [];
  const from: Span[] = source === undefined ? [] : [sourceName(source)];
  const between = words === '' || from.length === 0 ? '' : ' — ';
  return [[`${label}: ${words}${between}`, ...from]];
}

function sourceName({ publisher, url }: Source): Span {
  return url === undefined ? publisher : link(publisher, url);
}

function collapsed(lines: readonly (readonly Span[])[]): Group {
  const text = lines.flatMap((line, index) => (index === 0 ? line : ['\n', ...line]));
  return { blocks: [{ type: 'collapsed', text }] };
}
