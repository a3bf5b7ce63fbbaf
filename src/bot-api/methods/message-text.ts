import type { LinkPreviewOptions, Message, MessageEntity } from '@grammyjs/types';
import type { Rooms } from '../chat/rooms.ts';
import { jsonParam, type Params, textParam } from '../params/parameters.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';
import { formatText } from '../text/format.ts';
import { parseLinkPreview } from './link-preview.ts';

/** The text of a message with all that belongs to it; fields that are not there are left out. */
export interface MessageText {
  text: string;
  entities?: MessageEntity[];
  link_preview_options?: LinkPreviewOptions;
}

const MAX_CODE_POINTS = 4_096;
const MAX_CAPTION = 1_024;

/** `tooLong` are the words for it, which differ between sending and editing. */
export function parseMessageText(
  params: Params,
  rooms: Rooms,
  tooLong: string,
): MessageText | Refusal {
  const raw = textParam(params, 'text');
  if (raw === '') return badRequest('Message text is empty');
  const preview = parseLinkPreview(params);
  if (isRefusal(preview)) return preview;
  // Entities that can't be read as JSON are ignored, as on Telegram.
  const entities = jsonParam(params, 'entities', 'entities');
  const parseMode = textParam(params, 'parse_mode');
  const formatted = formatText({ text: raw, parseMode, entities }, rooms.metUser);
  if (isRefusal(formatted)) return formatted;
  if ([...formatted.text].length > MAX_CODE_POINTS) return badRequest(tooLong);
  return {
    text: formatted.text,
    ...(formatted.entities.length > 0 ? { entities: formatted.entities } : {}),
    ...(preview ? { link_preview_options: preview } : {}),
  };
}

/** What stands below a picture or the like; nothing where there is none. */
export function parseCaption(
  params: Params,
  rooms: Rooms,
): Pick<Message, 'caption' | 'caption_entities'> | Refusal {
  const raw = textParam(params, 'caption');
  if (raw === '') return {};
  const entities = jsonParam(params, 'caption_entities', 'entities');
  const parseMode = textParam(params, 'parse_mode');
  const formatted = formatText({ text: raw, parseMode, entities }, rooms.metUser);
  if (isRefusal(formatted)) return formatted;
  if ([...formatted.text].length > MAX_CAPTION) return badRequest('MEDIA_CAPTION_TOO_LONG');
  return {
    caption: formatted.text,
    ...(formatted.entities.length > 0 ? { caption_entities: formatted.entities } : {}),
  };
}
