import type { ReplyKeyboardMarkup } from '@grammyjs/types';
import { html, type TemplateResult } from 'lit-html';
import { labelOf } from '../chat/reply-keyboard.ts';
import { shareChat } from '../letting-in.ts';
import type { Page } from '../page.ts';
import { sendText } from '../sending.ts';

type Button = ReplyKeyboardMarkup['keyboard'][number][number];

/** The keyboard that a bot puts in place of letters. */
export function replyKeyboard(page: Page, { keyboard }: ReplyKeyboardMarkup): TemplateResult {
  return html`<div class="reply-keyboard" role="group" aria-label="The bot’s keyboard">${keyboard.map(
    (row) =>
      html`<div class="keyboard-row">${row.map(
        (button) =>
          html`<button type="button" class="reply-key ${styleOf(button)}" @click=${() => press(page, button)}>${labelOf(button)}</button>`,
      )}</div>`,
  )}</div>`;
}

function styleOf(button: Button): string {
  return typeof button === 'object' && 'style' in button ? (button.style ?? '') : '';
}

function press(page: Page, button: Button): void {
  if (typeof button === 'object' && 'request_chat' in button) {
    void shareChat(page, button.text, button.request_chat);
    return;
  }
  const asks = typeof button === 'string' ? undefined : Object.keys(button).find(isRequest);
  if (asks === undefined) void sendText(page, labelOf(button));
  else page.toast(`The preview has nothing for this key: ${asks.replaceAll('_', ' ')}.`);
}

function isRequest(field: string): boolean {
  return field.startsWith('request_') || field === 'web_app';
}
