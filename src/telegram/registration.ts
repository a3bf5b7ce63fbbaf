import type { Api } from 'grammy';
import type { BotCommand, BotCommandScope } from 'grammy/types';

/** What Telegram shows of the bot in one language; an empty code is for all other languages. */
export interface Profile {
  readonly language: string;
  readonly commands: readonly BotCommand[];
  /** For groups, which have no use for some of them. */
  readonly groupCommands: readonly BotCommand[];
  /** At most 512 characters, shown before a chat is started. */
  readonly description: string;
  /** At most 120, on the bot's page and in shared links. */
  readonly shortDescription: string;
}

/**
 * Registers commands and descriptions, only where they have changed: setting them makes every
 * client ask for them again, and Telegram limits how often it may be done.
 *
 * @returns how many were changed
 */
export async function register(api: Api, profiles: readonly Profile[]): Promise<number> {
  let changed = 0;
  for (const { language, commands, groupCommands, description, shortDescription } of profiles) {
    const code = language === '' ? {} : { language_code: language as 'en' };
    for (const [type, wanted] of [
      ['default', commands],
      ['all_group_chats', groupCommands],
    ] as const) {
      const scope: BotCommandScope = { type };
      const current = await api.getMyCommands({ scope, ...code });
      if (same(current, wanted)) continue;
      await api.setMyCommands(wanted, { scope, ...code });
      changed++;
    }
    if ((await api.getMyDescription(code)).description !== description) {
      await api.setMyDescription(description, code);
      changed++;
    }
    if ((await api.getMyShortDescription(code)).short_description !== shortDescription) {
      await api.setMyShortDescription(shortDescription, code);
      changed++;
    }
  }
  return changed;
}

function same(current: readonly BotCommand[], wanted: readonly BotCommand[]): boolean {
  const key = ({ command, description }: BotCommand): string => `${command} ${description}`;
  return current.map(key).join('\n') === wanted.map(key).join('\n');
}
