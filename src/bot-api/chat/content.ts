import type { Message } from '@grammyjs/types';
import type { Content } from '../bot-api.ts';
import { formatTyped } from '../text/format.ts';

/** The part of a message that such content makes up: plausible, with no file behind it. */
export function contentFields(content: Content, serial: number): Partial<Message> {
  switch (content.kind) {
    case 'photo':
      return {
        photo: [
          { ...file('photo-small', serial), width: 90, height: 60, file_size: 1_372 },
          { ...file('photo-large', serial), width: 1_280, height: 853, file_size: 148_213 },
        ],
        ...captionFields(content.caption),
      };
    case 'sticker':
      return {
        sticker: {
          ...file('sticker', serial),
          type: 'regular',
          width: 512,
          height: 512,
          is_animated: false,
          is_video: false,
          emoji: content.emoji ?? '👍',
          file_size: 24_458,
        },
      };
    case 'voice':
      return {
        voice: {
          ...file('voice', serial),
          duration: content.duration ?? 4,
          mime_type: 'audio/ogg',
          file_size: 15_872,
        },
        ...captionFields(content.caption),
      };
    case 'location': {
      const { latitude = 42.8746, longitude = 74.5698 } = content;
      return { location: { latitude, longitude } };
    }
    case 'contact': {
      const { phone_number = '+15550100', first_name = 'Sam' } = content;
      return { contact: { phone_number, first_name } };
    }
    case 'dice':
      return { dice: { emoji: content.emoji ?? '🎲', value: content.value ?? 4 } };
    case 'poll':
      return { poll: poll(content, serial) };
  }
}

function poll(
  { question = 'Tea or coffee?', options = ['Tea', 'Coffee'] }: Content & { kind: 'poll' },
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

function captionFields(caption: string | undefined): Partial<Message> {
  if (caption === undefined) return {};
  const { text, entities } = formatTyped(caption);
  return { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) };
}

function file(name: string, serial: number): { file_id: string; file_unique_id: string } {
  return { file_id: `${name}-${serial}`, file_unique_id: `unique-${name}-${serial}` };
}
