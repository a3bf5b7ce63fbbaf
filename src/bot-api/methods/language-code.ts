import { type Params, textParam } from '../params/parameters.ts';
import { badRequest, type Refusal } from '../refusal.ts';

/** Two lower-case letters, or empty for everybody who has no language of their own. */
export function languageParam(params: Params): string | Refusal {
  const code = textParam(params, 'language_code');
  return /^(?:[a-z]{2})?$/.test(code) ? code : badRequest('Invalid language code specified');
}
