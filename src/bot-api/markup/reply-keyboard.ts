import type { KeyboardButton } from '@grammyjs/types';
import { checkLink } from '../links.ts';
import { isObject, type JsonObject, requiredObject, requiredString } from '../params/fields.ts';
import { badRequest, isRefusal, type Refusal, within } from '../refusal.ts';
import { cleanString } from '../text/cleaning.ts';
import { parseLooks } from './button-looks.ts';
import { parseRequestChat, parseRequestUsers } from './keyboard-requests.ts';
import type { MarkupPlace } from './place.ts';

const MAX_BUTTONS = 300;
const MAX_IN_ROW = 12;

/** Each kind of request, and what Telegram says about it outside private chats. */
const REQUESTS = {
  request_contact: 'Phone number can be requested in private chats only',
  request_location: 'Location can be requested in private chats only',
  request_poll: 'Poll can be requested in private chats only',
  web_app: 'Web App buttons can be used in private chats only',
  request_users: 'Users can be requested in private chats only',
  request_chat: 'Chats can be requested in private chats only',
} as const;

type Request = keyof typeof REQUESTS;

/** The rows of a reply keyboard. */
export function parseReplyKeyboard(
  rows: readonly unknown[],
  place: MarkupPlace,
): KeyboardButton[][] | Refusal {
  const keyboard: KeyboardButton[][] = [];
  for (const row of rows) {
    if (!Array.isArray(row)) return badRequest('Field "keyboard" must be an Array of Arrays');
    const buttons: KeyboardButton[] = [];
    for (const item of row) {
      const button = parseButton(item, place);
      if (isRefusal(button)) return button;
      buttons.push(button);
    }
    if (buttons.length > 0) keyboard.push(buttons);
  }
  const twice = repeatedRequest(keyboard.flat());
  // The documentation demands it; Telegram's own words for it were nowhere to be found.
  if (twice !== undefined) return badRequest(`request_id ${twice} is used twice in the message`);
  const tooLong =
    keyboard.flat().length > MAX_BUTTONS || keyboard.some((row) => row.length > MAX_IN_ROW);
  return tooLong ? badRequest('reply markup is too long') : keyboard;
}

function parseButton(item: unknown, place: MarkupPlace): KeyboardButton | Refusal {
  const unreadable = "Can't parse keyboard button";
  const button = typeof item === 'string' ? { text: item } : item;
  if (!isObject(button)) {
    return within(unreadable, badRequest('KeyboardButton must be a String or an Object'));
  }
  const text = requiredString(button, 'text');
  if (isRefusal(text)) return within(unreadable, text);
  const looks = parseLooks(button);
  if (isRefusal(looks)) return within(unreadable, looks);
  const label = cleanString(text);
  if (label === '') return badRequest('Keyboard button text must be non-empty');
  const asked = (Object.keys(REQUESTS) as Request[]).find((name) => button[name]);
  if (!asked) return { text: label, ...looks };
  const request = parseRequest(button, asked);
  if (isRefusal(request)) return request;
  if (place.chatType !== 'private') return badRequest(REQUESTS[asked]);
  return { text: label, ...looks, [asked]: request } as KeyboardButton;
}

function parseRequest(button: JsonObject, asked: Request): unknown | Refusal {
  const unreadable = "Can't parse keyboard button";
  if (asked === 'request_contact' || asked === 'request_location') return button[asked];
  const object = requiredObject(button, asked);
  if (isRefusal(object)) return within(unreadable, object);
  if (asked === 'request_poll') return object;
  if (asked === 'web_app') {
    const link = requiredString(object, 'url');
    if (isRefusal(link)) return within(unreadable, link);
    const url = checkLink(link, { httpsOnly: true });
    return isRefusal(url) ? badRequest(`Keyboard button Web App ${url.words}`) : { url };
  }
  const request = asked === 'request_chat' ? parseRequestChat(object) : parseRequestUsers(object);
  return isRefusal(request) ? within(unreadable, request) : request;
}

function repeatedRequest(buttons: readonly KeyboardButton[]): number | undefined {
  const ids = buttons.flatMap((button) => {
    if (typeof button === 'string') return [];
    if ('request_chat' in button) return [button.request_chat.request_id];
    return 'request_users' in button ? [button.request_users.request_id] : [];
  });
  return ids.find((id, at) => ids.indexOf(id) !== at);
}
