import type { Call } from '../bot-api/bot-api.ts';

/** What the bot says of itself before a chat is started, in each language that it set one for. */
export interface Descriptions {
  /** Whether the call set one. */
  hear(call: Call): boolean;
  /** As a client with this language (IETF) shows it: by its first two letters, else everybody's. */
  shownIn(language: string | undefined): string | undefined;
}

export function createDescriptions(): Descriptions {
  const byLanguage = new Map<string, string>();
  return {
    hear({ method, params, reply }) {
      if (!/^setMyDescription$/i.test(method) || reply?.ok !== true) return false;
      byLanguage.set(String(params.language_code ?? ''), String(params.description ?? ''));
      return true;
    },
    shownIn: (language) =>
      byLanguage.get(language?.slice(0, 2).toLowerCase() ?? '') || byLanguage.get('') || undefined,
  };
}
