import type { Person } from '../bot-api/bot-api.ts';
import type { Venue } from './cast.ts';
import type { Handlers } from './handlers.ts';
import { asInClient } from './not-possible.ts';
import type { Done } from './protocol.ts';

type LettingIn = Pick<Handlers, 'choices' | 'share' | 'startGroup' | 'startChannel'>;

const DONE: Done = {};

/** How people let the bot into chats of theirs: a list to choose from, and the choice. */
export function createLettingIn(deps: {
  venues: readonly Venue[];
  personOf: (id: number) => Person;
  venueOf: (chat: number) => Venue;
  standingChanged: () => void;
}): LettingIn {
  const { venues, personOf, venueOf, standingChanged } = deps;

  async function choose(choice: () => unknown): Promise<Done> {
    await asInClient(choice);
    standingChanged();
    return DONE;
  }

  return {
    async choices({ as, way }) {
      const person = personOf(as);
      const offered = await asInClient(() =>
        venues.filter(({ handle }) => person.isOffered(handle, way)),
      );
      return { chats: offered.map(({ handle }) => handle.id) };
    },
    share: ({ as, button, chat }) => choose(() => personOf(as).share(button, venueOf(chat).handle)),
    startGroup: ({ as, chat, payload }) =>
      choose(() => personOf(as).startGroup(venueOf(chat).handle, payload)),
    startChannel: ({ as, chat, rights }) =>
      choose(() => personOf(as).startChannel(venueOf(chat).handle, rights)),
  };
}
