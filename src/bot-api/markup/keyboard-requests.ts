import type {
  ChatAdministratorRights,
  KeyboardButtonRequestChat,
  KeyboardButtonRequestUsers,
} from '@grammyjs/types';
import { grantedRights, RIGHTS } from '../chat/rights.ts';
import { type JsonObject, optionalFlag, requiredInt32, trueFlags } from '../params/fields.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';
import { parseRights } from './administrator-rights.ts';

/** A `request_users` button's wishes; only what was set is there. */
export function parseRequestUsers(object: JsonObject): KeyboardButtonRequestUsers | Refusal {
  const request_id = requiredInt32(object, 'request_id');
  if (isRefusal(request_id)) return request_id;
  const limits = restrictions(object, ['user_is_bot', 'user_is_premium']);
  if (isRefusal(limits)) return limits;
  const quantity = object.max_quantity == null ? 1 : requiredInt32(object, 'max_quantity');
  if (isRefusal(quantity)) return quantity;
  const asked = trueFlags(object, ['request_name', 'request_username', 'request_photo']);
  if (isRefusal(asked)) return asked;
  return { request_id, ...limits, max_quantity: Math.max(quantity, 1), ...asked };
}

/** A `request_chat` button's wishes; only what was set is there. */
export function parseRequestChat(object: JsonObject): KeyboardButtonRequestChat | Refusal {
  const request_id = requiredInt32(object, 'request_id');
  if (isRefusal(request_id)) return request_id;
  const chat_is_channel = optionalFlag(object, 'chat_is_channel');
  if (isRefusal(chat_is_channel)) return chat_is_channel;
  const limits = restrictions(object, ['chat_is_forum', 'chat_has_username']);
  if (isRefusal(limits)) return limits;
  const rights = parseBothRights(object);
  if (isRefusal(rights)) return rights;
  const asked = trueFlags(object, [
    'chat_is_created',
    'bot_is_member',
    'request_title',
    'request_username',
    'request_photo',
  ]);
  if (isRefusal(asked)) return asked;
  const request = { request_id, chat_is_channel, ...limits, ...rights, ...asked };
  return rightsProblem(request) ?? request;
}

/** False restricts too; only a field that isn't there at all leaves the choice. */
function restrictions<N extends string>(
  object: JsonObject,
  names: readonly N[],
): Partial<Record<N, boolean>> | Refusal {
  const found: Partial<Record<N, boolean>> = {};
  for (const name of names) {
    if (!(name in object)) continue;
    const flag = optionalFlag(object, name);
    if (isRefusal(flag)) return flag;
    found[name] = flag;
  }
  return found;
}

type BothRights = Pick<
  KeyboardButtonRequestChat,
  'user_administrator_rights' | 'bot_administrator_rights'
>;

function parseBothRights(object: JsonObject): BothRights | Refusal {
  const both: BothRights = {};
  for (const name of ['user_administrator_rights', 'bot_administrator_rights'] as const) {
    if (!(name in object)) continue;
    const rights = parseRights(object[name]);
    if (isRefusal(rights)) return rights;
    both[name] = rights;
  }
  return both;
}

/** The documentation demands it; Telegram's own words for it were nowhere to be found. */
function rightsProblem(request: KeyboardButtonRequestChat): Refusal | undefined {
  const { user_administrator_rights: user, bot_administrator_rights: bot } = request;
  // An owner may everything.
  if (!bot || request.chat_is_created) return undefined;
  const kind = request.chat_is_channel ? 'channel' : 'supergroup';
  const of = (rights: ChatAdministratorRights | undefined) => grantedRights(kind, rights ?? {});
  const missing = RIGHTS.find((name) => of(bot)[name] && !of(user)[name]);
  return missing
    ? badRequest(
        `bot_administrator_rights must be a subset of user_administrator_rights: ${missing}`,
      )
    : undefined;
}
