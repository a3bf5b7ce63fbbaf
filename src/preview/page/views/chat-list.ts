import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { authorOf } from '../chat/author.ts';
import { type Dialog, dialogTitle } from '../dialogs.ts';
import { isOwn } from '../message-actions.ts';
import type { Page, Scene } from '../page.ts';
import { serviceText } from '../text/service.ts';
import { summaryOf } from '../text/summary.ts';
import { listTime } from '../text/times.ts';
import { isTyping } from '../typing.ts';
import { avatar, topicMark } from './avatar.ts';
import { icon } from './icon.ts';

export function chatList(page: Page, scene: Scene): TemplateResult {
  const { snapshot, dialogs } = scene;
  return html`<nav class="chats" aria-label="Chats" @keydown=${moveFocus}><div class="chats-head"><h2>${page.ui.connected ? 'Chats' : 'Connecting…'}</h2></div><ul>${repeat(
    snapshot.chats,
    ({ id }) => id,
    (chat) => {
      const own = dialogs.filter((dialog) => dialog.chat.id === chat.id);
      if (chat.kind !== 'forum')
        return own.map((dialog) => html`<li>${entry(page, scene, dialog)}</li>`);
      return html`<li class="forum"><div class="forum-head">${avatar(chat.id, chat.title)}<span class="title">${chat.title}</span>${kindMark(chat.kind)}</div><ul aria-label="Topics of ${chat.title}">${own.map((dialog) => html`<li>${entry(page, scene, dialog)}</li>`)}</ul></li>`;
    },
  )}</ul></nav>`;
}

function entry(page: Page, scene: Scene, dialog: Dialog): TemplateResult {
  const { chat, topic, id, unread } = dialog;
  const open = scene.dialog?.id === id;
  const last = dialog.messages.at(-1)?.message;
  const mark = topic ? topicMark(topic.id) : avatar(chat.id, chat.title, 'large');
  const badge =
    unread > 0
      ? html`<span class="badge"><span aria-hidden="true">${unread}</span><span class="unseen">${unread} unread</span></span>`
      : nothing;
  return html`<a class="chat ${topic ? 'topic' : ''}" href="#${id}" aria-current=${open ? 'page' : nothing} tabindex=${open ? 0 : -1}>${mark}<span class="chat-text"><span class="chat-line"><span class="title" dir="auto">${dialogTitle(dialog)}</span>${topic ? nothing : kindMark(chat.kind)}${
    last ? html`<time>${listTime(last.date, page.now())}</time>` : nothing
  }</span><span class="chat-line"><span class="preview" dir="auto">${preview(page, scene, dialog)}</span>${badge}</span></span></a>`;
}

/** Private chats are of several people, so the list says what is a person. */
function kindMark(kind: Dialog['chat']['kind']): TemplateResult | typeof nothing {
  if (kind === 'private') return nothing;
  return html`<span class="kind-mark">${icon(kind)}<span class="unseen">${kind}</span></span>`;
}

function preview(page: Page, scene: Scene, dialog: Dialog): TemplateResult | string {
  if (isTyping(page.world, dialog.id))
    return html`<span class="typing">${scene.snapshot.bot.name} is typing…</span>`;
  const draft = page.ui.drafts.get(dialog.id)?.text.trim();
  if (draft && scene.dialog?.id !== dialog.id)
    return html`<span class="draft">Draft: </span>${draft}`;
  const message = dialog.messages.at(-1)?.message;
  if (message === undefined) return 'No messages yet';
  const line = summaryOf(message);
  if (dialog.chat.kind === 'channel' || serviceText(message) !== undefined) return line;
  const inPrivate = dialog.chat.kind === 'private';
  const own = inPrivate ? message.from?.id === dialog.chat.id : isOwn(message, scene);
  if (inPrivate && !own) return line;
  return html`<span class="who">${own ? 'You' : authorOf(message).name}: </span>${line}`;
}

/** Arrows walk through the list; Tab enters it at the open chat and leaves it again. */
function moveFocus(event: KeyboardEvent): void {
  const { currentTarget } = event;
  if (!(currentTarget instanceof Element)) return;
  const all = [...currentTarget.querySelectorAll<HTMLElement>('a.chat')];
  const at = all.findIndex((element) => element.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all[Math.max(0, Math.min(all.length - 1, to))]?.focus();
}
