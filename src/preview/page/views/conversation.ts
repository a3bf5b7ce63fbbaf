import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { type Day, daysOf, type Item } from '../chat/flow.ts';
import type { Page, Scene } from '../page.ts';
import type { Scrolling } from '../scrolling.ts';
import { dayInWords } from '../text/times.ts';
import { isTyping } from '../typing.ts';
import { conversationFoot } from './conversation-foot.ts';
import { conversationHead } from './conversation-head.ts';
import { emptyConversation } from './empty.ts';
import { icon } from './icon.ts';
import { menuEvents } from './menu-events.ts';
import { messageView } from './message.ts';
import { messageMenu } from './message-menu.ts';
import { rawView } from './raw.ts';

export function conversation(page: Page, scene: Scene, scrolling: Scrolling): TemplateResult {
  const { dialog } = scene;
  if (dialog === undefined) {
    return html`<section class="conversation none" aria-label="Conversation"><p class="pill">Choose a chat to look at it</p></section>`;
  }
  return html`<section class="conversation" aria-label="Conversation">${conversationHead(page, scene, dialog)}<div class="wall">${keyed(
    dialog.id,
    log(page, scene, scrolling),
  )}${toNewest(page, scene, scrolling)}</div>${conversationFoot(page, scene)}${messageMenu(page, scene)}</section>`;
}

function log(page: Page, scene: Scene, scrolling: Scrolling): TemplateResult {
  const messages = scene.dialog?.messages ?? [];
  const typing = scene.dialog && isTyping(page.world, scene.dialog.id);
  const days = daysOf(messages);
  const tabStop = tabStopIn(page, days);
  const onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget instanceof Element && relatedTarget instanceof Node) {
      if (currentTarget.contains(relatedTarget)) return;
      page.ui.messageFocus = undefined;
      page.update();
    }
  };
  return html`<div class="log" @focusout=${onFocusOut}><div class="log-inner">${
    messages.length === 0 ? emptyConversation(page, scene) : nothing
  }${repeat(
    days,
    ({ start, items }) => `${start}:${items[0]?.state.message.message_id}`,
    (day) => dayView(page, scene, scrolling, day, tabStop),
  )}${typing ? html`<div class="typing-bubble" aria-hidden="true"><i></i><i></i><i></i></div>` : nothing}</div></div>`;
}

/** Where Tab enters the conversation: at its newest message, or at the one that arrows led to. */
function tabStopIn({ ui }: Page, days: readonly Day[]): number | undefined {
  const ids = days
    .flatMap(({ items }) => items)
    .filter(({ type }) => type === 'message')
    .map(({ state }) => state.message.message_id);
  return ids.find((id) => id === ui.messageFocus) ?? ids.at(-1);
}

function dayView(
  page: Page,
  scene: Scene,
  scrolling: Scrolling,
  day: Day,
  tabStop: number | undefined,
): TemplateResult {
  return html`<section class="day"><h3 class="pill date">${dayInWords(day.start, page.now())}</h3><ol>${repeat(
    day.items,
    ({ state }) => state.message.message_id,
    (item) =>
      html`${
        item.state.message.message_id === page.ui.unreadFrom
          ? html`<li class="unread-line">Unread messages</li>`
          : nothing
      }${itemView(page, scene, scrolling, item, tabStop)}`,
  )}</ol></section>`;
}

function itemView(
  page: Page,
  scene: Scene,
  scrolling: Scrolling,
  item: Item,
  tabStop: number | undefined,
): unknown {
  if (item.type === 'message') {
    const focusable = item.state.message.message_id === tabStop;
    return messageView(page, scene, scrolling, item, focusable);
  }
  const { message } = item.state;
  const { asked } = menuEvents(page, message);
  const raw = page.ui.raw || page.ui.rawOf.has(`${message.chat.id}:${message.message_id}`);
  return html`<li id="m${message.message_id}" class="service" @contextmenu=${asked}><span class="pill">${item.text}</span>${raw ? rawView(item.state) : nothing}</li>`;
}

function toNewest(page: Page, scene: Scene, scrolling: Scrolling): TemplateResult | typeof nothing {
  if (page.ui.atEnd || scene.dialog === undefined) return nothing;
  const { unread } = scene.dialog;
  const label = unread > 0 ? `To the newest message, ${unread} unread` : 'To the newest message';
  return html`<button type="button" class="to-newest" aria-label=${label} @click=${() => scrolling.toEnd()}>${icon('down')}${
    unread > 0 ? html`<span class="badge" aria-hidden="true">${unread}</span>` : nothing
  }</button>`;
}
