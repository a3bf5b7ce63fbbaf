/** Telegram's limits (core.telegram.org/bots/api and the server's source; see docs/decisions.md). */

/** Code points of a message; UTF-16 units are never fewer, so counting those is safe. */
export const MAX_TEXT = 4096;
/** More entities are dropped without a word. */
export const MAX_ENTITIES = 100;
/** All entity data together is refused at about 9,500 characters; addresses use it up. */
export const MAX_ADDRESSES = 6000;
/** Bytes. */
export const MAX_CALLBACK_DATA = 64;
export const MAX_BUTTONS = 100;
export const MAX_COMMANDS = 100;
export const MAX_COMMAND_DESCRIPTION = 256;
export const MAX_DESCRIPTION = 512;
export const MAX_SHORT_DESCRIPTION = 120;
