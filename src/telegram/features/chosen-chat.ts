import type { Context, Filter } from 'grammy';
import type { ChatAdministratorRights, ReplyKeyboardMarkup } from 'grammy/types';
import type { Document } from '../../briefing/document.ts';
import type { ChatStore } from '../../chats/settings.ts';
import { LANGUAGES } from '../../language/languages.ts';
import type { Messages } from '../../language/messages.ts';
import { chooseInWords, composeMayNotPost, composeRefusal } from '../chats-pages.ts';
import { NO_PREVIEW, send } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { failureOf } from '../failures.ts';
import type { Notices } from '../notices.ts';
import type { Library, Reply } from '../respond.ts';
import type { SettingsDesk } from '../settings-desk.ts';
import { mayWrite } from '../standing.ts';
import { render } from '../views/render.ts';
import { formatText } from '../views/text.ts';

/** Shows the keyboard on which a person chooses one of their channels or groups. */
export async function offerChoice(ctx: Context, library: Library): Promise<void> {
  const { text, entities } = formatText(chooseInWords(library));
  await ctx.reply(text, {
    entities: [...entities],
    link_preview_options: NO_PREVIEW,
    reply_markup: keyboard(library.messages),
  });
}

/** The words on the key that puts the keyboard away, in whatever language it was shown. */
export function isCancel(text: string | undefined): boolean {
  return [...LANGUAGES.values()].some(({ chats }) => chats.choose.cancel === text);
}

export async function putAway(ctx: Context, { messages }: Library): Promise<void> {
  await ctx.reply(messages.chats.choose.cancelled, { reply_markup: { remove_keyboard: true } });
}

/** Subscribes the chat that was chosen and shows its settings. */
export function answerChosenChat(
  desk: Desk,
  settings: SettingsDesk,
  { chats, notices }: { readonly chats: ChatStore; readonly notices: Notices },
) {
  return async (ctx: Filter<Context, 'message:chat_shared'>): Promise<void> => {
    if (ctx.chat.type !== 'private') return;
    const library = await desk.library(ctx);
    const chatId = ctx.message.chat_shared.chat_id;
    const reply = await replyTo(ctx, chatId, library);
    const at = {
      place: { view: reply.view, page: 0 },
      back: { view: { type: 'chats' as const }, page: 0 },
    };
    // The message that told of the chat a moment ago becomes its settings: one message, not two.
    const told = notices.takeTold(ctx.from.id, chatId);
    const retold =
      told !== undefined && (await notices.retell(ctx.from.id, told, reply.document, library, at));
    if (!retold) await send(ctx, render(reply.document, at, library.messages));
  };

  async function replyTo(
    ctx: Filter<Context, 'message:chat_shared'>,
    chatId: number,
    library: Library,
  ): Promise<Reply> {
    const { messages } = library;
    const refusal = (line: string) => page(composeRefusal(line, library));
    try {
      const chat = await ctx.api.getChat(chatId);
      const us = await ctx.api.getChatMember(chatId, ctx.me.id);
      if (!mayWrite(chat.type, us)) {
        const { title = messages.chats.untitled } = chat;
        return page(composeMayNotPost({ chatId, type: chat.type, title }, library));
      }
      // Telegram offers only chats that one administers, but says nothing of which rights one has.
      if (!(await settings.mayChange(ctx, chatId))) return refusal(messages.chats.notYours);
      await chats.describe(chatId, chat.type, chat.title);
      const known = await chats.settings(chatId);
      if (known?.ownerId === undefined) await chats.setOwner(chatId, ctx.from.id);
      if (known?.gone !== undefined) await chats.setGone(chatId, undefined);
      await chats.setOwnerUntold(chatId, false);
    } catch (error) {
      const type = failureOf(error)?.type;
      if (type !== 'chat gone' && type !== 'ours') throw error;
      return refusal(messages.chats.notIn);
    }
    const place = { chatId, threadId: undefined };
    const { subscription, how } = await settings.subscriptions.subscribe(
      place,
      {},
      messages.language,
    );
    const news = how === 'known' ? undefined : how;
    return await settings.page(ctx, subscription, { page: 'main', news }, library);
  }
}

function page(document: Document): Reply {
  return { view: { type: 'chats' }, document };
}

const NO_RIGHTS: ChatAdministratorRights = {
  is_anonymous: false,
  can_manage_chat: false,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
};
const TO_POST: ChatAdministratorRights = {
  ...NO_RIGHTS,
  can_manage_chat: true,
  can_post_messages: true,
};

function keyboard({ chats: { choose } }: Messages): ReplyKeyboardMarkup {
  return {
    keyboard: [
      [
        {
          text: choose.channel,
          request_chat: {
            request_id: 1,
            chat_is_channel: true,
            // Who lets the bot in has to be allowed to make administrators, and to do what it may.
            user_administrator_rights: { ...TO_POST, can_promote_members: true },
            bot_administrator_rights: TO_POST,
          },
        },
        {
          text: choose.group,
          request_chat: {
            request_id: 2,
            chat_is_channel: false,
            user_administrator_rights: {
              ...NO_RIGHTS,
              can_manage_chat: true,
              can_invite_users: true,
            },
            bot_is_member: true,
          },
        },
      ],
      [{ text: choose.cancel }],
    ],
    resize_keyboard: true,
    one_time_keyboard: true,
  };
}
