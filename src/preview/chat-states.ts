import type { BotApi } from '../bot-api/bot-api.ts';
import type { Cast, Venue } from './cast.ts';
import type { Descriptions } from './descriptions.ts';
import type { ChatState, PersonState } from './protocol.ts';

/** The chats as they are now, with what each who speaks in them is shown of the bot. */
export function chatStates(
  { venues }: Cast,
  botApi: Pick<BotApi, 'commandsFor'>,
  descriptions: Pick<Descriptions, 'shownIn'>,
): ChatState[] {
  return venues.map((venue) => chatState(venue, botApi, descriptions));
}

function chatState(
  venue: Venue,
  botApi: Pick<BotApi, 'commandsFor'>,
  descriptions: Pick<Descriptions, 'shownIn'>,
): ChatState {
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
      description: descriptions.shownIn(person.user.language_code),
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
