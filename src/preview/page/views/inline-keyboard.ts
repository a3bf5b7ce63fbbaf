import type { InlineKeyboardButton, Message } from '@grammyjs/types';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Page } from '../page.ts';
import { press, pressKey } from '../pressing.ts';
import { linkTarget } from '../text/link.ts';
import { type Icon, icon } from './icon.ts';

/** The buttons under a message. */
export function inlineKeyboard(page: Page, message: Message): TemplateResult | typeof nothing {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length === 0) return nothing;
  return html`<div class="keyboard" role="group" aria-label="Buttons of the message">${rows.map(
    (row, rowIndex) =>
      html`<div class="keyboard-row">${row.map((button, column) =>
        buttonView(page, message, button, pressKey(message, `${rowIndex}:${column}`, button)),
      )}</div>`,
  )}</div>`;
}

function buttonView(
  page: Page,
  message: Message,
  button: InlineKeyboardButton,
  key: string,
): TemplateResult {
  const mark = markOf(button);
  const waiting = page.ui.pressed.has(key);
  const content = html`<span class="label">${button.text}</span>${
    waiting
      ? html`<span class="spinner"></span>`
      : mark
        ? html`<span class="mark">${icon(mark)}</span>`
        : nothing
  }`;
  const classes = `key ${'style' in button && button.style ? button.style : ''}`;
  const target = 'url' in button ? linkTarget(button.url, usernameOf(page)) : undefined;
  if (target?.type === 'web') {
    return html`<a class=${classes} href=${target.url} title=${target.url} target="_blank" rel="noopener noreferrer">${content}</a>`;
  }
  const onPress = () => void press(page, message, button, key);
  return html`<button type="button" class=${classes} title=${'url' in button ? button.url : nothing} ?disabled=${'disabled' in button} aria-busy=${waiting} @click=${onPress}>${content}</button>`;
}

function markOf(button: InlineKeyboardButton): Icon | undefined {
  if ('url' in button || 'login_url' in button) return 'outward';
  if ('copy_text' in button) return 'copy';
  if ('switch_inline_query' in button || 'switch_inline_query_chosen_chat' in button)
    return 'inline';
  if ('web_app' in button) return 'menu';
  return undefined;
}

function usernameOf(page: Page): string {
  return page.world.snapshot?.bot.username ?? '';
}
