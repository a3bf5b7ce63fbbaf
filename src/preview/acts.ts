import type { Message } from '@grammyjs/types';
import type { InlineAnswer, Person, Topic } from '../bot-api/bot-api.ts';
import { isAct, readAsked } from './asked.ts';
import type { Cast, Venue } from './cast.ts';
import type { FaultPanel } from './fault-panel.ts';
import type { Handlers } from './handlers.ts';
import { createLettingIn } from './letting-in.ts';
import { asInClient, NotPossible } from './not-possible.ts';
import type { Acts, Done, Offered, Place } from './protocol.ts';
import { dialogOf, type ReadMarks } from './read-marks.ts';
import type { Transcript } from './transcript.ts';
import type { TravelClock } from './travel.ts';

/**
 * Does what a page asks for, by the act's name.
 *
 * @throws NotPossible with words for whoever sits at the page
 */
export type Act = (name: string, body: unknown) => Promise<unknown>;

/* Somebody chooses from the newest list, or from one a few keystrokes back. */
const MAX_OFFERS = 100;

const DONE: Done = {};

export function createActs(deps: {
  cast: Cast;
  transcript: Pick<Transcript, 'find' | 'all'>;
  marks: ReadMarks;
  clock: Pick<TravelClock, 'travel'>;
  faults: FaultPanel;
  /** Called when the bot's standing in a chat may have changed. */
  standingChanged: () => void;
}): Act {
  const { cast, transcript, marks, clock, faults, standingChanged } = deps;
  const offers = new Map<string, InlineAnswer>();

  function personOf(id: number): Person {
    const found = cast.people.find(({ person }) => person.id === id);
    if (!found) throw new NotPossible(`there is no person ${id}`, 404);
    return found.person;
  }

  function venueOf(chat: number): Venue {
    const found = cast.venues.find(({ handle }) => handle.id === chat);
    if (!found) throw new NotPossible(`there is no chat ${chat}`, 404);
    return found;
  }

  function scene({ as, chat, topic }: Place) {
    const venue = venueOf(chat);
    const place = { in: venue.handle, ...topicField(venue, topic) };
    return { person: personOf(as), place };
  }

  function messageOf({ chat, message }: { chat: number; message: number }): Message {
    venueOf(chat);
    const found = transcript.find(chat, message);
    if (!found) throw new NotPossible(`there is no message ${message} in that chat any more`, 404);
    return found.message;
  }

  const handlers: Handlers = {
    ...createLettingIn({ venues: cast.venues, personOf, venueOf, standingChanged }),
    async say({ text, replyTo, ...at }) {
      const { person, place } = scene(at);
      const original =
        replyTo === undefined ? {} : { replyTo: messageOf({ chat: at.chat, message: replyTo }) };
      await asInClient(() => person.say(text, { ...place, ...original }));
      return DONE;
    },
    async start({ as, payload }) {
      const person = personOf(as);
      await asInClient(() => person.start(payload));
      venueOf(person.chat.id).unblocked();
      standingChanged();
      return DONE;
    },
    async edit(asked) {
      const { person } = scene(asked);
      const message = messageOf(asked);
      await asInClient(() => person.edit(message, asked.text));
      return DONE;
    },
    async delete(asked) {
      const { person } = scene(asked);
      const message = messageOf(asked);
      await asInClient(() => person.delete(message));
      return DONE;
    },
    press(asked) {
      const { person } = scene(asked);
      const message = messageOf(asked);
      return asInClient(() => person.press(message, asked.data));
    },
    async inline({ query, offset = '', ...at }): Promise<Offered> {
      const { person, place } = scene(at);
      const answer = await asInClient(() => person.inline(query, { in: place.in, offset }));
      if (!answer.answered) return answer;
      const { queryId, results, nextOffset, button } = answer;
      offers.set(queryId, answer);
      const [oldest] = offers.keys();
      if (offers.size > MAX_OFFERS && oldest !== undefined) offers.delete(oldest);
      return { answered: true, queryId, results, nextOffset, ...(button ? { button } : {}) };
    },
    async choose({ queryId, result, ...at }) {
      const { person, place } = scene(at);
      const offer = offers.get(queryId);
      if (!offer) throw new NotPossible('that list is too old: ask again', 404);
      await asInClient(() => person.choose(offer, result, place));
      return DONE;
    },
    read({ dialog, message }) {
      if (!dialogsOf(cast).has(dialog)) throw new NotPossible(`there is no dialog ${dialog}`, 404);
      // No further than there is something to read, or later messages would count as read too.
      const newest = Object.values(transcript.all())
        .flat()
        .findLast((state) => dialogOf(state.message) === dialog);
      marks.mark(dialog, Math.min(message, newest?.message.message_id ?? 0));
      return DONE;
    },
    travel(asked) {
      clock.travel(asked);
      return DONE;
    },
    fault({ kind, times }) {
      faults.add(kind, times);
      return DONE;
    },
    mend({ fault }) {
      faults.mend(fault);
      return DONE;
    },
    async standing({ chat, standing }) {
      const venue = venueOf(chat);
      await asInClient(() => venue.setStanding(standing));
      standingChanged();
      return DONE;
    },
  };

  async function act<Name extends keyof Acts>(name: Name, body: unknown): Promise<unknown> {
    return handlers[name](readAsked(name, body));
  }

  return async (name, body) => {
    if (!isAct(name)) throw new NotPossible(`there is no act ${name}`, 404);
    return act(name, body);
  };
}

function topicField({ topics }: Venue, id: number | undefined): { topic?: Topic } {
  if (id === undefined) return {};
  const topic = topics.find((each) => each.id === id);
  if (!topic) throw new NotPossible(`there is no topic ${id} in that chat`, 404);
  return { topic };
}

function dialogsOf({ venues }: Cast): ReadonlySet<string> {
  return new Set(
    venues.flatMap(({ handle: { id }, topics }) =>
      topics.length === 0 ? `${id}` : topics.map((topic) => `${id}/${topic.id}`),
    ),
  );
}
