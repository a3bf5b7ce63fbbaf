import type { Reading } from '../briefing/reading.ts';
import { composeRoundup, MOST_ENTRIES, type RoundupRequest } from '../briefing/roundup.ts';
import type { Composer } from '../delivery/composer.ts';
import type { Part } from '../delivery/messenger.ts';
import { type Address, linkTo, payloadOf } from './links.ts';
import { SETTINGS_PAYLOAD } from './settings-links.ts';
import { roundupParts } from './views/roundup.ts';

/** A roundup as the ledger stores it. */
export interface MadeRoundup {
  readonly parts: readonly Part[];
  /** Ids of the briefs and corrections it tells of. */
  readonly briefs: readonly string[];
  readonly corrections: readonly string[];
  /** There is nothing new: one part says so in a line. */
  readonly quiet: boolean;
}

/** More messages at once are a flood. */
const MOST_PARTS = 3;

/** The composer of deliveries: from the corpus of the moment, with links to the bot. */
export function createComposer(
  readingIn: (language: string) => Reading,
  address: () => Pick<Address, 'username'>,
): Composer {
  return {
    compose({ from, to, subjects, language }, { late, pushed }) {
      const selection = {
        span: { from, to },
        subjects,
        lateBriefs: late,
        pushedBefore: pushed,
      };
      return makeRoundup(selection, readingIn(language), address());
    },
  };
}

/** Composes and renders a roundup, with fewer entries where it would be too long. */
export function makeRoundup(
  selection: Omit<RoundupRequest, 'linkTo' | 'mostEntries'>,
  reading: Reading,
  address: Pick<Address, 'username'>,
): MadeRoundup {
  const { messages, corpus } = reading;
  const settings = {
    text: messages.roundup.settings,
    url: linkTo(address, SETTINGS_PAYLOAD),
  };
  for (let mostEntries = MOST_ENTRIES; mostEntries > 0; mostEntries--) {
    const { document, briefs, corrections, quiet } = composeRoundup(
      {
        ...selection,
        mostEntries,
        linkTo: (view) => {
          const payload = payloadOf(view, corpus);
          if (payload === undefined) throw new Error(`no link opens ${view.type}`);
          return linkTo(address, payload);
        },
      },
      reading,
    );
    const parts = roundupParts(document, settings, messages);
    if (parts.length <= MOST_PARTS) {
      return { parts: parts.map((part): Part => ({ ...part })), briefs, corrections, quiet };
    }
  }
  throw new Error('a roundup with a single entry is too long');
}
