import type { LongPoll } from '../long-poll.ts';
import { flagParam, integerParam, jsonParam, type Params } from '../params/parameters.ts';
import { isRefusal } from '../refusal.ts';
import type { Updates } from '../updates.ts';
import type { Methods } from './method.ts';

const MAX_LIMIT = 100;
const MAX_TIMEOUT_S = 50;

/** How the bot gets its updates. Webhooks can't be set here, so there is never one. */
export function pollingMethods(updates: Updates, longPoll: LongPoll): Methods {
  return {
    getUpdates(params, { signal }) {
      rememberAllowed(updates, params);
      const limit = clamp(integerParam(params, 'limit', MAX_LIMIT), 1, MAX_LIMIT);
      const timeout = clamp(integerParam(params, 'timeout'), 0, MAX_TIMEOUT_S);
      const offset = integerParam(params, 'offset');
      return longPoll.poll({ offset, limit, timeoutMs: timeout * 1_000, signal });
    },
    deleteWebhook(params) {
      if (flagParam(params, 'drop_pending_updates')) updates.drop();
      return true;
    },
    getWebhookInfo() {
      const allowed = updates.allowed();
      return {
        url: '',
        has_custom_certificate: false,
        pending_update_count: updates.pending(),
        ...(allowed ? { allowed_updates: allowed } : {}),
      };
    },
  };
}

/** Left out or unreadable, the last setting stays; an empty list is the default set. */
function rememberAllowed(updates: Updates, params: Params): void {
  const allowed = jsonParam(params, 'allowed_updates', 'allowed updates');
  if (isRefusal(allowed) || !Array.isArray(allowed)) return;
  updates.allow(
    allowed.filter((kind) => typeof kind === 'string').map((kind) => kind.toLowerCase()),
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
