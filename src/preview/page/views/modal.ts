import { html, nothing, type TemplateResult } from 'lit-html';
import { dialogTitle } from '../dialogs.ts';
import type { Page, Scene } from '../page.ts';
import type { Modal } from '../ui.ts';
import { avatar, topicMark } from './avatar.ts';

/** The browser's own dialog: it holds the focus, closes with Esc and gives the focus back. */
export function modalView(page: Page, scene: Scene): TemplateResult {
  const { modal } = page.ui;
  const closed = () => {
    page.ui.modal = undefined;
    page.update();
  };
  return html`<dialog class="modal" aria-labelledby="modal-text" @close=${closed} @click=${closeByBackdrop}>${
    modal === undefined
      ? nothing
      : html`<div class="modal-inner">${content(page, scene, modal)}</div>`
  }</dialog>`;
}

/** After drawing: only the browser's own method makes it modal. */
export function showModal({ ui }: Page): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.modal');
  if (ui.modal !== undefined && dialog !== null && !dialog.open) dialog.showModal();
}

function content(page: Page, scene: Scene, modal: Modal): TemplateResult {
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
      const offered = scene.dialogs.filter(({ id }) => modal.offered.includes(id));
      return html`<h2 id="modal-text">${modal.title}</h2><ul class="modal-chats">${offered.map(
        (dialog) =>
          html`<li><button type="button" @click=${() => {
            close();
            modal.chosen(dialog.id);
          }}>${dialog.topic ? topicMark(dialog.topic.id) : avatar(dialog.chat.id, dialog.chat.title, 'small')}<span>${dialogTitle(dialog)}</span>${dialog.topic ? html`<span class="kind">${dialog.chat.title}</span>` : nothing}</button></li>`,
      )}</ul>${offered.length === 0 ? html`<p>No chat here can be chosen for it.</p>` : nothing}<div class="modal-buttons"><button type="button" class="plain" @click=${close}>Cancel</button></div>`;
    }
  }
}

/** Forgotten first: the dialog's own event comes later, and a drawing before it would reopen it. */
function closeModal({ ui, update }: Page): void {
  ui.modal = undefined;
  document.querySelector<HTMLDialogElement>('dialog.modal')?.close();
  update();
}

function closeByBackdrop({ target }: Event): void {
  if (target instanceof HTMLDialogElement) target.close();
}
