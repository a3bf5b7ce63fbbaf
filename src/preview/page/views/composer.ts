import type { ReplyKeyboardMarkup } from '@grammyjs/types';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { PersonState, SpeakerState } from '../../protocol.ts';
import { closeSuggestions, composerKey } from '../composer/keys.ts';
import type { Suggestions } from '../composer/suggestions.ts';
import { inlineTyped } from '../inline-mode.ts';
import type { Page, Scene } from '../page.ts';
import { focusComposer, sendDraft, setDraft } from '../sending.ts';
import { avatar } from './avatar.ts';
import { icon } from './icon.ts';
import { optionId } from './suggestion-list.ts';

export function composer(
  page: Page,
  scene: Scene,
  suggestions: Suggestions | undefined,
  keyboard: ReplyKeyboardMarkup | undefined,
): TemplateResult {
  const { draft, dialog, person } = scene;
  const active = suggestions?.active ?? -1;
  const placeholder =
    keyboard?.input_field_placeholder ??
    (dialog?.chat.kind === 'channel' ? 'Broadcast' : 'Message');
  const onInput = ({ target }: InputEvent) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    page.ui.recallSteps = 0;
    setDraft(page, { ...draft, text: target.value });
  };
  return html`<form class="composer" @submit=${(event: Event) => submit(page, event)}>${
    dialog?.chat.kind === 'private' ? nothing : speakerPicker(page, scene)
  }${menuButton(page, scene)}<textarea id="composer" rows="1" dir="auto" lang=${person?.language ?? nothing} autocomplete="off" enterkeyhint="send" placeholder=${placeholder} aria-label=${placeholder} aria-autocomplete="list" aria-haspopup="listbox" aria-controls=${suggestions ? 'suggestions' : nothing} aria-activedescendant=${active >= 0 ? optionId(active) : nothing} .value=${live(draft.text)} @input=${onInput} @keydown=${(event: KeyboardEvent) => composerKey(page, event)}></textarea>${
    keyboard && dialog ? keyboardButton(page, dialog.chat.id) : nothing
  }<button type="submit" class="round send" aria-label=${draft.editing === undefined ? 'Send' : 'Keep the change'} ?disabled=${draft.text.trim() === ''}>${icon(draft.editing === undefined ? 'send' : 'tick')}</button></form>`;
}

/** After every drawing, where the browser doesn't yet let a field grow with its text by itself. */
export function growComposer(): void {
  if (CSS.supports('field-sizing', 'content')) return;
  const composer = document.getElementById('composer');
  if (!(composer instanceof HTMLTextAreaElement)) return;
  composer.style.height = 'auto';
  composer.style.height = `${composer.scrollHeight}px`;
}

function submit(page: Page, event: Event): void {
  event.preventDefault();
  void sendDraft(page);
  focusComposer();
}

/** Private chats show it as 'Menu', groups as a slash, as clients do. */
function menuButton(page: Page, { dialog, speaker }: Scene): TemplateResult | typeof nothing {
  if (speaker === undefined || speaker.commands.length === 0) return nothing;
  const { ui } = page;
  const inPrivate = dialog?.chat.kind === 'private';
  const toggle = () => {
    if (ui.commandMenu) closeSuggestions(page);
    else {
      ui.commandMenu = true;
      ui.active = undefined;
      ui.dismissed = undefined;
      page.update();
    }
    focusComposer();
  };
  return html`<button type="button" class="menu-button ${inPrivate ? 'pill-like' : 'round'}" aria-label="Menu of commands" aria-haspopup="listbox" aria-expanded=${ui.commandMenu} @click=${toggle}>${icon(inPrivate ? 'menu' : 'slash')}${inPrivate ? html`<span>Menu</span>` : nothing}</button>`;
}

/** Who writes in a group: everything stays as in a client, but one person has all the accounts. */
function speakerPicker(
  page: Page,
  { dialog, speaker, snapshot }: Scene,
): TemplateResult | typeof nothing {
  if (dialog === undefined || speaker === undefined) return nothing;
  const nameOf = ({ person }: SpeakerState) =>
    personOf(snapshot.people, person)?.name ?? String(person);
  const choose = ({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement)) return;
    page.ui.speakers.set(dialog.chat.id, Number(target.value));
    page.ui.recallSteps = 0;
    inlineTyped(page);
    page.update();
  };
  return html`<label class="speaker" title="Who writes">${avatar(speaker.person, nameOf(speaker), 'small')}<span class="speaker-name">${nameOf(speaker)}</span>${icon('down')}<select aria-label="Who writes" @change=${choose}>${dialog.chat.speakers.map(
    (each) =>
      html`<option value=${each.person} .selected=${each.person === speaker.person}>${nameOf(each)}${roleOf(each)}</option>`,
  )}</select></label>`;
}

function personOf(people: readonly PersonState[], id: number): PersonState | undefined {
  return people.find((person) => person.id === id);
}

function roleOf({ role, anonymous }: SpeakerState): string {
  const words = [role, anonymous ? 'anonymous' : undefined].filter((word) => word !== undefined);
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

function keyboardButton({ ui, update }: Page, chat: number): TemplateResult {
  const hidden = ui.keyboardsHidden.has(chat);
  const toggle = () => {
    if (hidden) ui.keyboardsHidden.delete(chat);
    else ui.keyboardsHidden.add(chat);
    update();
  };
  return html`<button type="button" class="round" aria-label="The bot’s keyboard" aria-pressed=${!hidden} @click=${toggle}>${icon('keyboard')}</button>`;
}
