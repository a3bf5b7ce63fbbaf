import type { ChatAdministratorRights } from '@grammyjs/types';
import { RIGHTS } from '../chat/rights.ts';
import { isObject, trueFlags } from '../params/fields.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';

/** Whatever isn't named is not asked for. */
export function parseRights(value: unknown): ChatAdministratorRights | Refusal {
  if (!isObject(value)) return badRequest('ChatAdministratorRights must be an Object');
  const given = trueFlags(value, RIGHTS);
  if (isRefusal(given)) return given;
  const none = Object.fromEntries(RIGHTS.map((name) => [name, false]));
  return { ...none, ...given } as unknown as ChatAdministratorRights;
}
