import type { InlineKeyboardButton, Message, SwitchInlineQueryChosenChat } from '@grammyjs/types';
import { type Dialog, placeOf } from './dialogs.ts';
import { copyText, openLink } from './opening.ts';
import { type Page, sceneOf } from './page.ts';
import { openDialog } from './routes.ts';
import { fillComposer } from './sending.ts';

/**
 * Which button was pressed. What it holds belongs to it: an edit may put another button in its
 * place before the press is answered.
 */
export function pressKey(message: Message, place: string, button: InlineKeyboardButton): string {
  return `${pressPrefix(message)}${place}:${'callback_data' in button ? button.callback_data : ''}`;
}

export function pressPrefix({ chat, message_id }: Message): string {
  return `${chat.id}:${message_id}:`;
}

/** Presses a button of an inline keyboard as whoever speaks. */
export async function press(
  page: Page,
  message: Message,
  button: InlineKeyboardButton,
  key: string,
): Promise<void> {
  if ('callback_data' in button) return pressCallback(page, message, button.callback_data, key);
  if ('url' in button) return openLink(page, button.url);
  if ('copy_text' in button) return copyText(page, button.copy_text.text);
  if ('switch_inline_query_current_chat' in button) {
    return fillComposer(page, mentioning(page, button.switch_inline_query_current_chat));
  }
  if ('switch_inline_query' in button) {
    return chooseChat(page, button.switch_inline_query, () => true);
  }
  if ('switch_inline_query_chosen_chat' in button) {
    const { switch_inline_query_chosen_chat: chosen } = button;
    return chooseChat(page, chosen.query ?? '', ({ chat }) => isAllowed(chat.kind, chosen));
  }
  page.toast(`The preview has nothing for this button: ${kindOf(button)}.`);
}

async function pressCallback(
  page: Page,
  message: Message,
  data: string,
  key: string,
): Promise<void> {
  const { ui } = page;
  const { dialog, speaker } = sceneOf(page) ?? {};
  if (dialog === undefined || ui.pressed.has(key)) return;
  if (speaker === undefined) return page.toast('Nobody can press buttons here.');
  ui.pressed.add(key);
  page.update();
  const place = placeOf(dialog, speaker.person);
  const answer = await page.act('press', { ...place, message: message.message_id, data });
  ui.pressed.delete(key);
  page.update();
  if (answer === undefined) return;
  if (!answer.answered) return page.toast('The bot didn’t answer the press in 15 seconds.');
  if (answer.url !== undefined) openLink(page, answer.url);
  if (answer.text === undefined || answer.text === '') return;
  if (answer.showAlert) {
    ui.modal = { type: 'alert', text: answer.text };
    page.update();
  } else page.toast(answer.text);
}

function chooseChat(page: Page, query: string, allows: (dialog: Dialog) => boolean): void {
  const scene = sceneOf(page);
  if (scene === undefined) return;
  page.ui.modal = {
    type: 'choose-chat',
    title: 'Choose a chat',
    none: 'No chat here can be chosen for it.',
    offered: scene.dialogs
      .filter(allows)
      .map((dialog) => (dialog.topic ? { ...dialog, detail: dialog.chat.title } : dialog)),
    chosen(dialog) {
      openDialog(page, dialog);
      fillComposer(page, mentioning(page, query));
    },
  };
  page.update();
}

function mentioning(page: Page, query: string): string {
  return `@${sceneOf(page)?.snapshot.bot.username ?? ''} ${query}`;
}

function isAllowed(kind: Dialog['chat']['kind'], chosen: SwitchInlineQueryChosenChat): boolean {
  // Every private chat here is one with a bot.
  if (kind === 'private') return Boolean(chosen.allow_bot_chats || chosen.allow_user_chats);
  if (kind === 'channel') return Boolean(chosen.allow_channel_chats);
  return Boolean(chosen.allow_group_chats);
}

function kindOf(button: InlineKeyboardButton): string {
  const field = Object.keys(button).find(
    (name) => !/^(text|style|icon_custom_emoji_id)$/.test(name),
  );
  return (field ?? 'unknown').replaceAll('_', ' ');
}
