import type { Chat, Message } from '@grammyjs/types';
import type { Thing } from '../human/content.ts';
import type { Builders } from './content.ts';

const PLACE = { latitude: 42.8746, longitude: 74.5698 };
const ELSEWHERE: Chat = { id: -1_001_999_999_999, title: 'Somebody’s channel', type: 'channel' };

/** What has no caption. */
export const THINGS: Builders<Thing> = {
  sticker: ({ emoji = '👍' }, { file }) => ({
    sticker: {
      ...file('sticker', 24_458),
      type: 'regular',
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
      emoji,
    },
  }),
  video_note: ({ duration = 6 }, { file }) => ({
    video_note: { ...file('video-note', 401_331), length: 384, duration },
  }),
  location: ({ latitude = PLACE.latitude, longitude = PLACE.longitude }) => ({
    location: { latitude, longitude },
  }),
  venue: ({ title = 'Café', address = '1 Main Street' }) => ({
    location: PLACE,
    venue: { location: PLACE, title, address },
  }),
  contact: ({ phone_number = '+15550100', first_name = 'Sam' }) => ({
    contact: { phone_number, first_name },
  }),
  dice: ({ emoji = '🎲', value = 4 }) => ({ dice: { emoji, value } }),
  poll: ({ question = 'Tea or coffee?', options = ['Tea', 'Coffee'] }, { serial }) => ({
    poll: poll(question, options, serial),
  }),
  story: (_, { serial }) => ({ story: { chat: ELSEWHERE, id: serial } }),
  game: ({ title = 'Chess' }, files) => ({
    game: { title, description: 'A game', photo: files.photo() } as NonNullable<Message['game']>,
  }),
  invoice: ({ title = 'Ticket', total_amount = 1_000 }) => ({
    invoice: {
      title,
      description: 'One ticket',
      start_parameter: '',
      currency: 'EUR',
      total_amount,
    },
  }),
  giveaway: ({ winner_count = 3 }) => ({
    giveaway: { chats: [ELSEWHERE], winners_selection_date: 4_000_000_000, winner_count },
  }),
  checklist: ({ title = 'To do', tasks = ['Read', 'Write'] }) => ({
    checklist: { title, tasks: tasks.map((text, at) => ({ id: at + 1, text })) },
  }),
};

function poll(
  question: string,
  options: readonly string[],
  serial: number,
): NonNullable<Message['poll']> {
  return {
    id: `poll-${serial}`,
    question,
    options: options.map((text, at) => ({ persistent_id: String(at), text, voter_count: 0 })),
    total_voter_count: 0,
    is_closed: false,
    is_anonymous: true,
    type: 'regular',
    allows_multiple_answers: false,
    allows_revoting: true,
    members_only: false,
  };
}
