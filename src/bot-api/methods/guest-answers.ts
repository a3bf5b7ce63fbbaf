import type { Rooms } from '../chat/rooms.ts';
import type { GuestQueries } from '../guest-queries.ts';
import { textParam } from '../params/parameters.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';
import { parseInlineResult } from './inline-results.ts';
import type { Methods } from './method.ts';

/** What the bot says in a chat that it isn't in: one inline result, which is posted at once. */
export function guestMethods(
  guests: Pick<GuestQueries, 'answer'>,
  rooms: Rooms,
  inlineMode: boolean,
): Methods {
  return {
    answerGuestQuery(params) {
      const given = readResult(params.result);
      if (isRefusal(given)) return given;
      const result = parseInlineResult(given, rooms, inlineMode);
      if (isRefusal(result)) return result;
      return guests.answer(textParam(params, 'guest_query_id'), result.content);
    },
  };
}

/** The words are the server's own, 'web view' too. */
function readResult(value: unknown): unknown | Refusal {
  if (value == null || value === '') return badRequest("Result isn't specified");
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return badRequest("Can't parse JSON encoded web view query results");
  }
}
