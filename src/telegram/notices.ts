import type { Api } from 'grammy';
import type { Document } from '../briefing/document.ts';
import type { ChatStore } from '../chats/settings.ts';
import { NO_PREVIEW } from './deliver.ts';
import type { LibraryIn } from './desk.ts';
import { failureOf } from './failures.ts';
import type { Address } from './links.ts';
import type { Library } from './respond.ts';
import { render } from './views/render.ts';

/** Messages to people who did not ask for them just now. */
export interface Notices {
  /** The corpus in the language that somebody chose, else in another one that they may read. */
  library(person: number, otherwise?: string): Promise<Library>;
  /**
   * Writes to somebody's private chat.
   *
   * @param about a chat: until it is asked for, it is remembered which message told of it
   * @returns whether it arrived, as far as is known: a bot can't write to who never started it
   */
  tell(person: number, document: Document, library: Library, about?: number): Promise<boolean>;
  /** The message in which somebody was told of a chat a moment ago; once. */
  takeTold(person: number, about: number): number | undefined;
  /** Puts other words in its place. @returns whether that could be done */
  retell(
    person: number,
    message: number,
    document: Document,
    library: Library,
    at?: At,
  ): Promise<boolean>;
}

export interface NoticeOptions {
  readonly api: Pick<Api, 'sendMessage' | 'editMessageText'>;
  readonly chats: Pick<ChatStore, 'settings'>;
  readonly libraryIn: LibraryIn;
  /** Known once the bot has asked Telegram. */
  readonly address: () => Address;
}

type At = Parameters<typeof render>[1];

/** What these messages lead back to. */
const AT: At = { place: { view: { type: 'chats' }, page: 0 } };
/** Messages remembered; the oldest are forgotten first, and then a new one is sent instead. */
const REMEMBERED = 500;

export function createNotices({ api, chats, libraryIn, address }: NoticeOptions): Notices {
  const told = new Map<string, number>();

  function remember(key: string, message: number): void {
    told.set(key, message);
    const [oldest] = told.keys();
    if (told.size > REMEMBERED && oldest !== undefined) told.delete(oldest);
  }

  return {
    async library(person, otherwise) {
      const language = (await chats.settings(person))?.language ?? otherwise;
      return { ...libraryIn(language), address: address() };
    },
    async tell(person, document, { messages }, about) {
      const { text, entities, markup } = render(document, AT, messages);
      try {
        const message = await api.sendMessage(person, text, {
          entities,
          link_preview_options: NO_PREVIEW,
          reply_markup: markup,
        });
        if (about !== undefined) remember(`${person} ${about}`, message.message_id);
        return true;
      } catch (error) {
        if (failureOf(error) === undefined) throw error;
        return false;
      }
    },
    async retell(person, message, document, { messages }, at = AT) {
      const { text, entities, markup } = render(document, at, messages);
      try {
        await api.editMessageText(person, message, text, {
          entities,
          link_preview_options: NO_PREVIEW,
          reply_markup: markup,
        });
        return true;
      } catch (error) {
        if (failureOf(error) === undefined) throw error;
        return false;
      }
    },
    takeTold(person, about) {
      const key = `${person} ${about}`;
      const message = told.get(key);
      told.delete(key);
      return message;
    },
  };
}
