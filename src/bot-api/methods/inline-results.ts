import type { Rooms } from '../chat/rooms.ts';
import type { InlineContent } from '../inline-queries.ts';
import { parseInlineMarkup } from '../markup/reply-markup.ts';
import { isObject, type JsonObject, optionalString, requiredString } from '../params/fields.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';
import { mediaContent, parseInputContent } from './inline-content.ts';
import { parseCaption } from './message-text.ts';

/** One result, as far as its message is concerned; how it looks in the list nobody checks. */
export interface InlineResult {
  id: string;
  content: InlineContent;
}

/** What a type of result has to bring. */
interface Demands {
  required?: readonly string[];
  /** A file by one of two names: its address, or the id of one that was sent before. */
  file?: readonly [url: string, id: string];
  /** What has to come along where the file is an address. */
  withUrl?: readonly string[];
}

const PLACE = ['latitude', 'longitude', 'title'];

const DEMANDS: Readonly<Record<string, Demands>> = {
  article: { required: ['title'] },
  photo: { file: ['photo_url', 'photo_file_id'] },
  gif: { file: ['gif_url', 'gif_file_id'] },
  mpeg4_gif: { file: ['mpeg4_url', 'mpeg4_file_id'] },
  video: { required: ['title'], file: ['video_url', 'video_file_id'], withUrl: ['mime_type'] },
  audio: { file: ['audio_url', 'audio_file_id'], withUrl: ['title'] },
  voice: { required: ['title'], file: ['voice_url', 'voice_file_id'] },
  document: {
    required: ['title'],
    file: ['document_url', 'document_file_id'],
    withUrl: ['mime_type'],
  },
  location: { required: PLACE },
  venue: { required: [...PLACE, 'address'] },
  contact: { required: ['phone_number', 'first_name'] },
  sticker: { required: ['sticker_file_id'] },
  game: { required: ['game_short_name'] },
};

export function parseInlineResult(
  item: unknown,
  rooms: Rooms,
  inlineMode: boolean,
): InlineResult | Refusal {
  if (!isObject(item)) return badRequest('Inline query result must be an object');
  const given = requiredString(item, 'type');
  if (isRefusal(given)) return given;
  const type = given.toLowerCase();
  const id = requiredString(item, 'id');
  if (isRefusal(id)) return id;
  const input = parseInputContent(item, rooms, type === 'article');
  if (isRefusal(input)) return input;
  const caption = parseCaption(item, rooms);
  if (isRefusal(caption)) return caption;
  const markup = parseInlineMarkup(item, { chatType: 'inline', inlineMode });
  if (isRefusal(markup)) return markup;
  const demands = DEMANDS[type];
  if (!demands) return badRequest(`type "${type}" is unsupported for the inline query result`);
  const problem = checkDemands(item, demands) ?? checkType(item, type, input !== undefined);
  if (problem) return problem;
  const content = input ?? { ...mediaContent(type, item), ...caption };
  return { id, content: { ...content, ...(markup ? { reply_markup: markup } : {}) } };
}

function checkDemands(item: JsonObject, { required = [], file, withUrl = [] }: Demands) {
  const byUrl = file !== undefined && item[file[0]] != null && item[file[0]] !== '';
  const fileFields = file === undefined ? [] : byUrl ? withUrl : [file[1]];
  return [...required, ...fileFields]
    .map((name) => requiredString(item, name))
    .find((value) => isRefusal(value));
}

/** What kind of file an address may lead to. */
function checkType(item: JsonObject, type: string, hasInput: boolean): Refusal | undefined {
  const mime = optionalString(item, 'mime_type');
  if (isRefusal(mime)) return mime;
  if (type === 'document' && item.document_url && !/^application\/(?:pdf|zip)/.test(mime)) {
    return badRequest('Unallowed document MIME type');
  }
  if (type === 'video' && item.video_url) {
    if (!/^(?:video\/mp4|text\/html)/.test(mime)) return badRequest('Unallowed video MIME type');
    // A page is nothing that could be sent by itself.
    if (mime.startsWith('text/html') && !hasInput) return badRequest('SEND_MESSAGE_MEDIA_INVALID');
  }
  if (type !== 'photo' || !item.photo_url) return undefined;
  if (!item.thumbnail_url && !item.thumb_url) return badRequest('PHOTO_THUMB_URL_EMPTY');
  // Telegram finds out when it fetches the picture; here nothing is ever fetched.
  return /\.(?:png|gif|webp|svg|bmp|tiff?|avif|heic)(?:[?#]|$)/i.test(String(item.photo_url))
    ? badRequest('PHOTO_CONTENT_TYPE_INVALID')
    : undefined;
}
