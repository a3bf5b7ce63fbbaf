import type { BotCommand } from '@grammyjs/types';
import { botIsIn, isAdministrator, type Room } from './chat/room.ts';

/** The bot's menus of commands: one for each scope and language, found by exactly these. */
export interface Menus {
  /** No commands is no menu: the next wider one stands in. */
  set(place: MenuPlace, commands: readonly BotCommand[]): void;
  get(place: MenuPlace): readonly BotCommand[];
  /** What somebody is shown: the narrowest scope that has a menu, in their language first. */
  shownTo(userId: number, language: string, room: Room): readonly BotCommand[];
}

export interface MenuPlace {
  /** As `scopeKey` makes it. */
  scope: string;
  /** Two letters, or empty for everybody who has no menu of their own language. */
  language: string;
}

/** The chat and the user are 0 where the scope names none. */
export function scopeKey(type: string, chatId = 0, userId = 0): string {
  return `${type} ${chatId} ${userId}`;
}

export function createMenus(): Menus {
  const menus = new Map<string, readonly BotCommand[]>();
  const keyOf = ({ scope, language }: MenuPlace) => `${scope} ${language}`;
  const get = (place: MenuPlace) => menus.get(keyOf(place)) ?? [];

  return {
    set(place, commands) {
      if (commands.length > 0) menus.set(keyOf(place), commands);
      else menus.delete(keyOf(place));
    },
    get,
    shownTo(userId, language, room) {
      const places = scopesFor(userId, room).flatMap((scope) => [
        { scope, language },
        { scope, language: '' },
      ]);
      return places.map(get).find((commands) => commands.length > 0) ?? [];
    },
  };
}

/** In the order of Telegram's documentation, "Determining list of commands". */
function scopesFor(userId: number, room: Room): string[] {
  const { id } = room.chat;
  if (room.kind === 'private') {
    return [scopeKey('chat', id), scopeKey('all_private_chats'), scopeKey('default')];
  }
  // Channels have no menu, and neither has a chat that the bot isn't in.
  if (room.kind === 'dialog' || room.kind === 'channel' || !botIsIn(room)) return [];
  const admin = isAdministrator(room.members.get(userId));
  return [
    scopeKey('chat_member', id, userId),
    ...(admin ? [scopeKey('chat_administrators', id)] : []),
    scopeKey('chat', id),
    ...(admin ? [scopeKey('all_chat_administrators')] : []),
    scopeKey('all_group_chats'),
    scopeKey('default'),
  ];
}
