import type { ChatAdministratorRights } from '@grammyjs/types';
import type { Standing } from '../../protocol.ts';

/** What the bot is in a chat, where that is worth a word. */
const STANDINGS: Partial<Record<Standing, string>> = {
  administrator: 'the bot is an administrator',
  muted: 'the bot may not write',
  left: 'the bot isn’t in it',
  kicked: 'the bot was thrown out',
  blocked: 'blocked',
};

export function standingInWords(standing: Standing): string | undefined {
  return STANDINGS[standing];
}

/** 'post messages, invite users'; what every administrator may is left out. */
export function rightsInWords(rights: Partial<ChatAdministratorRights> = {}): string {
  return Object.entries(rights)
    .filter(([name, granted]) => granted && /^can_(?!manage_chat$)/.test(name))
    .map(([name]) => name.slice('can_'.length).replaceAll('_', ' '))
    .join(', ');
}
