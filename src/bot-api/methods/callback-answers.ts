import { flagParam, textParam } from '../params/parameters.ts';
import type { Presses } from '../presses.ts';
import { badRequest } from '../refusal.ts';
import type { Methods } from './method.ts';

const MAX_CHARACTERS = 200;

export function callbackMethods(presses: Presses, botUsername: string): Methods {
  /** Only the bot's own start links open from a button, apart from games. */
  const isStartLink = (url: string) => {
    const own = new RegExp(`^(?:https?://)?t\\.me/${botUsername}\\?start=[\\w-]{1,64}$`, 'i');
    return own.test(url);
  };

  return {
    answerCallbackQuery(params) {
      const text = textParam(params, 'text');
      const url = textParam(params, 'url');
      if ([...text].length > MAX_CHARACTERS) return badRequest('MESSAGE_TOO_LONG');
      if (url !== '' && !isStartLink(url)) return badRequest('URL_INVALID');
      const refusal = presses.answer(textParam(params, 'callback_query_id'), {
        answered: true,
        ...(text ? { text } : {}),
        showAlert: flagParam(params, 'show_alert'),
        ...(url ? { url } : {}),
      });
      return refusal ?? true;
    },
  };
}
