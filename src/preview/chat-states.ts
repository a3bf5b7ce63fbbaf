import type { BotApi } from '../bot-api/bot-api.ts';
import type { Cast, Venue } from './cast.ts';
import type { ChatState, PersonState } from './protocol.ts';

/** The chats as they are now, with the menus that the bot has set for each who speaks in them. */
export function chatStates({ venues }: Cast, botApi: Pick<BotApi, 'commandsFor'>): ChatState[] {
  return venues.map((venue) => chatState(venue, botApi));
}

function chatState(venue: Venue, botApi: Pick<BotApi, 'commandsFor'>): ChatState {
  const { kind, title, handle, speakers, topics, standings } = venue;
  return {
    id: handle.id,
    kind,
    title,
    speakers: speakers.map(({ person, role, anonymous }) => ({
      person: person.id,
      role,
      anonymous,
      commands: botApi.commandsFor(person, handle),
    })),
    topics: topics.map(({ id, name }) => ({ id, name })),
    standing: venue.standing(),
    standings,
  };
}

export function personStates({ people }: Cast): PersonState[] {
  return people.map(({ person: { id, user }, admin }) => ({
    id,
    name: user.first_name,
    language: user.language_code,
    admin,
  }));
}
