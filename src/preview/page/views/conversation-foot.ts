import { html, nothing, type TemplateResult } from 'lit-html';
import { authorOf } from '../chat/author.ts';
import { forcesReply, replyKeyboardFor } from '../chat/reply-keyboard.ts';
import { suggestionsOf } from '../composer/suggestions.ts';
import type { Page, Scene } from '../page.ts';
import { focusComposer, setDraft } from '../sending.ts';
import { summaryOf } from '../text/summary.ts';
import { composer } from './composer.ts';
import { icon } from './icon.ts';
import { replyKeyboard } from './reply-keyboard.ts';
import { suggestionList } from './suggestion-list.ts';

/** What stands below the conversation: mostly the composer. */
export function conversationFoot(page: Page, scene: Scene): TemplateResult {
  const { dialog, speaker } = scene;
  if (dialog === undefined || speaker === undefined) {
    return html`<footer class="foot"><p class="closed">Nobody can write here.</p></footer>`;
  }
  const as = speaker.person;
  const { chat } = dialog;
  if (chat.kind === 'private' && chat.standing === 'blocked') {
    return single(
      'Unblock',
      () => void page.act('standing', { chat: chat.id, standing: 'member' }),
    );
  }
  if (chat.kind === 'private' && dialog.messages.length === 0) {
    return single('Start', async () => {
      await page.act('start', { as });
      focusComposer();
    });
  }
  const suggestions = suggestionsOf(page, scene);
  const keyboard = replyKeyboardFor(dialog.messages, as);
  return html`<footer class="foot">${
    suggestions ? suggestionList(page, suggestions) : nothing
  }${context(page, scene)}${composer(page, scene, suggestions, keyboard)}${
    keyboard && !page.ui.keyboardsHidden.has(chat.id) ? replyKeyboard(page, keyboard) : nothing
  }</footer>`;
}

function single(label: string, run: () => void): TemplateResult {
  return html`<footer class="foot"><button type="button" id="composer" class="single" @click=${run}>${label}</button></footer>`;
}

/** What the message will reply to, or which one is being changed. */
function context(page: Page, scene: Scene): TemplateResult | typeof nothing {
  const { draft, dialog } = scene;
  const about = draft.editing ?? draft.replyTo;
  if (about === undefined) return nothing;
  const state = dialog?.messages.find(({ message }) => message.message_id === about);
  const edited = draft.editing !== undefined;
  const title = edited ? 'Edit message' : `Reply to ${state ? authorOf(state.message).name : ''}`;
  const cancel = () => {
    setDraft(page, { text: edited ? '' : draft.text });
    focusComposer();
  };
  return html`<div class="context">${icon(edited ? 'edit' : 'reply')}<div class="context-text"><strong>${title}</strong><span dir="auto">${state ? summaryOf(state.message) : 'a deleted message'}</span></div><button type="button" class="round" aria-label=${edited ? 'Don’t edit' : 'Don’t reply'} @click=${cancel}>${icon('close')}</button></div>`;
}

/** A message of the bot that asks for a reply prepares one, as clients do. */
export function prepareForcedReply(page: Page, scene: Scene): void {
  const { dialog, speaker, draft } = scene;
  const last = dialog?.messages.at(-1);
  if (last === undefined || speaker === undefined || draft.text !== '') return;
  if (draft.replyTo !== undefined || draft.editing !== undefined) return;
  if (forcesReply(last, speaker.person))
    setDraft(page, { ...draft, replyTo: last.message.message_id });
}
