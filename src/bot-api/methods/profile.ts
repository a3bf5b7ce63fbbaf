import type { UserFromGetMe } from '@grammyjs/types';
import { textParam } from '../params/parameters.ts';
import { badRequest, isRefusal } from '../refusal.ts';
import { languageParam } from './language-code.ts';
import type { Method, Methods } from './method.ts';

/** How the bot presents itself: by language, the default one stands in for a missing one. */
export function profileMethods(me: UserFromGetMe): Methods {
  return {
    getMe: () => me,
    ...pair('Name', 'name', 64, me.first_name),
    ...pair('Description', 'description', 512, ''),
    ...pair('ShortDescription', 'short_description', 120, ''),
  };
}

function pair(title: string, field: string, maxCharacters: number, initial: string): Methods {
  const values = new Map<string, string>();

  const set: Method = (params) => {
    const language = languageParam(params);
    if (isRefusal(language)) return language;
    const value = textParam(params, field);
    if ([...value].length > maxCharacters) {
      // Telegram's own words for this were nowhere to be found.
      return badRequest(`${field} must be at most ${maxCharacters} characters long`);
    }
    if (value === '') values.delete(language);
    else values.set(language, value);
    return true;
  };

  const get: Method = (params) => {
    const language = languageParam(params);
    if (isRefusal(language)) return language;
    return { [field]: values.get(language) ?? values.get('') ?? initial };
  };

  return { [`setMy${title}`]: set, [`getMy${title}`]: get };
}
