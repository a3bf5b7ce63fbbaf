import { html, nothing, type TemplateResult } from 'lit-html';
import type { Page } from '../page.ts';
import type { ChatOption, Modal } from '../ui.ts';
import { avatar, topicMark } from './avatar.ts';

/**
 * The browser's own dialog: it holds the focus, closes with Esc and gives the focus back. Its `close`
 * comes a moment later than `cancel`, and a drawing between the two would open it again; but some
 * ways of closing have no `cancel`.
 */
export function modalView(page: Page): TemplateResult {
  const { modal } = page.ui;
  const forget = () => {
    // What was closed: by now another may be meant to open.
    if (page.ui.modal !== modal) return;
    page.ui.modal = undefined;
    page.update();
  };
  const closed = ({ target }: Event) => {
    if (target instanceof HTMLDialogElement && !target.open) forget();
  };
  const byBackdrop = ({ target }: Event) => {
    if (target instanceof HTMLDialogElement) closeModal(page);
  };
  return html`<dialog class="modal" aria-labelledby="modal-text" @cancel=${forget} @close=${closed} @click=${byBackdrop}>${
    modal === undefined ? nothing : html`<div class="modal-inner">${content(page, modal)}</div>`
  }</dialog>`;
}

/** After drawing: only the browser's own method makes it modal. */
export function showModal({ ui }: Page): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.modal');
  if (ui.modal !== undefined && dialog !== null && !dialog.open) dialog.showModal();
}

function content(page: Page, modal: Modal): TemplateResult {
  const close = () => closeModal(page);
  switch (modal.type) {
    case 'alert':
      return html`<p id="modal-text" dir="auto">${modal.text}</p><div class="modal-buttons"><button type="button" class="plain" @click=${close}>OK</button></div>`;
    case 'confirm': {
      const confirm = () => {
        close();
        modal.confirmed();
      };
      return html`<p id="modal-text">${modal.text}</p><div class="modal-buttons"><button type="button" class="plain" @click=${close}>Cancel</button><button type="button" class="plain danger" @click=${confirm}>${modal.action}</button></div>`;
    }
    case 'choose-chat': {
      const { title, note, none, offered } = modal;
      const option = (each: ChatOption) => {
        const chosen = () => {
          close();
          modal.chosen(each.id);
        };
        return html`<li><button type="button" @click=${chosen}>${each.topic ? topicMark(each.topic.id) : avatar(each.chat.id, each.chat.title, 'small')}<span class="modal-chat"><span class="title" dir="auto">${each.topic?.name ?? each.chat.title}</span>${each.detail === undefined ? nothing : html`<span class="detail" dir="auto">${each.detail}</span>`}</span></button></li>`;
      };
      return html`<h2 id="modal-text">${title}</h2>${note === undefined || offered.length === 0 ? nothing : html`<p class="modal-note">${note}</p>`}${
        offered.length === 0
          ? html`<p class="modal-none">${none}</p>`
          : html`<ul class="modal-chats">${offered.map(option)}</ul>`
      }<div class="modal-buttons"><button type="button" class="plain" @click=${close}>Cancel</button></div>`;
    }
  }
}

/** Forgotten first: the dialog's own event comes later, and a drawing before it would reopen it. */
function closeModal({ ui, update }: Page): void {
  ui.modal = undefined;
  document.querySelector<HTMLDialogElement>('dialog.modal')?.close();
  update();
}
