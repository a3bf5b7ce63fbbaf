import { checkLink, userOfLink } from '../links.ts';
import {
  type JsonObject,
  optionalString,
  requiredObject,
  requiredString,
  trueFlags,
} from '../params/fields.ts';
import { badRequest, isRefusal, type Refusal, within } from '../refusal.ts';
import type { MarkupPlace } from './place.ts';

const MAX_CALLBACK_DATA_BYTES = 64;
const MAX_COPIED_CHARACTERS = 256;

const ACTIONS = [
  'url',
  'callback_data',
  'callback_game',
  'pay',
  'switch_inline_query',
  'switch_inline_query_chosen_chat',
  'switch_inline_query_current_chat',
  'login_url',
  'web_app',
  'copy_text',
  'disabled',
] as const;

/** All of a button but its text and its looks. */
export type InlineAction = Record<string, unknown>;

/**
 * What an inline button does. Telegram takes the first of several actions without a word; here
 * that is refused, since nobody means it.
 */
export function parseInlineAction(button: JsonObject, place: MarkupPlace): InlineAction | Refusal {
  const given = ACTIONS.filter((name) => button[name] != null && button[name] !== '');
  const [action, second] = given.length > 0 ? given : emptyQuery(button);
  if (!action) return unreadable(badRequest('Text buttons are unallowed in the inline keyboard'));
  if (second) {
    return unreadable(badRequest(`a button has one action, this one has ${given.join(' and ')}`));
  }
  switch (action) {
    case 'url':
      return parseUrl(button);
    case 'callback_data':
      return parseCallbackData(button);
    case 'copy_text':
      return parseCopyText(button);
    case 'web_app':
    case 'login_url':
      return parseSecureLink(button, action, place);
    case 'switch_inline_query':
    case 'switch_inline_query_current_chat':
      return checkSwitch(action, place) ?? parseSwitch(button, action);
    case 'switch_inline_query_chosen_chat':
      return checkSwitch('switch_inline_query', place) ?? parseChosenChat(button);
    case 'disabled':
      return { disabled: {} };
    default:
      // Games and invoices aren't played here, so their buttons can't be right.
      return badRequest('BUTTON_TYPE_INVALID');
  }
}

/** The button could not even be read; other refusals are about what it says. */
export function unreadable(refusal: Refusal): Refusal {
  return within("Can't parse inline keyboard button", refusal);
}

/** The only action whose empty text means something: it inserts the bot's name alone. */
function emptyQuery(button: JsonObject) {
  return ACTIONS.filter((name) => name.startsWith('switch_inline_query') && button[name] === '');
}

function parseUrl(button: JsonObject): InlineAction | Refusal {
  const link = requiredString(button, 'url');
  if (isRefusal(link)) return unreadable(link);
  if (userOfLink(link) !== undefined) return { url: link };
  const url = checkLink(link);
  return isRefusal(url) ? badRequest(`Inline keyboard button ${url.words}`) : { url };
}

function parseCallbackData(button: JsonObject): InlineAction | Refusal {
  const data = requiredString(button, 'callback_data');
  if (isRefusal(data)) return unreadable(data);
  return Buffer.byteLength(data) <= MAX_CALLBACK_DATA_BYTES
    ? { callback_data: data }
    : badRequest('BUTTON_DATA_INVALID');
}

function parseCopyText(button: JsonObject): InlineAction | Refusal {
  const copy = requiredObject(button, 'copy_text');
  if (isRefusal(copy)) return unreadable(copy);
  const text = requiredString(copy, 'text');
  if (isRefusal(text)) return unreadable(text);
  const fits = text !== '' && [...text].length <= MAX_COPIED_CHARACTERS;
  return fits ? { copy_text: { text } } : badRequest('BUTTON_COPY_TEXT_INVALID');
}

function parseSecureLink(
  button: JsonObject,
  action: 'web_app' | 'login_url',
  { chatType }: MarkupPlace,
): InlineAction | Refusal {
  const object = requiredObject(button, action);
  if (isRefusal(object)) return unreadable(object);
  const link = requiredString(object, 'url');
  if (isRefusal(link)) return unreadable(link);
  const url = checkLink(link, { httpsOnly: true });
  const what = action === 'web_app' ? 'Web App' : 'login';
  if (isRefusal(url)) return badRequest(`Inline keyboard button ${what} ${url.words}`);
  if (action === 'web_app' && chatType !== 'private') return badRequest('BUTTON_TYPE_INVALID');
  // Other people's view of a login button is that of a plain link, and so is the bot's.
  return action === 'web_app' ? { web_app: { url } } : { url };
}

type Switch = 'switch_inline_query' | 'switch_inline_query_current_chat';

/** What Telegram says of a bot without inline mode is second-hand, of a channel it is its own. */
function checkSwitch(action: Switch, { chatType, inlineMode }: MarkupPlace): Refusal | undefined {
  if (chatType === 'channel') {
    return badRequest(
      `Can't use ${action} button in a channel chat, because users will not be able to use the button without knowing bot's username`,
    );
  }
  return inlineMode ? undefined : badRequest('BUTTON_TYPE_INVALID');
}

function parseSwitch(button: JsonObject, action: Switch): InlineAction | Refusal {
  const query = requiredString(button, action);
  return isRefusal(query) ? unreadable(query) : { [action]: query };
}

function parseChosenChat(button: JsonObject): InlineAction | Refusal {
  const object = requiredObject(button, 'switch_inline_query_chosen_chat');
  if (isRefusal(object)) return unreadable(object);
  const query = optionalString(object, 'query');
  if (isRefusal(query)) return unreadable(query);
  const allowed = trueFlags(object, [
    'allow_user_chats',
    'allow_bot_chats',
    'allow_group_chats',
    'allow_channel_chats',
  ]);
  return isRefusal(allowed)
    ? unreadable(allowed)
    : { switch_inline_query_chosen_chat: { query, ...allowed } };
}
