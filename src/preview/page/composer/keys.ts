import { chooseResult } from '../inline-mode.ts';
import { type Page, type Scene, sceneOf } from '../page.ts';
import { focusComposer, sendDraft, sendText, setDraft } from '../sending.ts';
import type { CompletionOption } from './completion.ts';
import { recalled, saidBy } from './recall.ts';
import { type Suggestions, sizeOf, suggestionsOf } from './suggestions.ts';

/** What the keys do that aren't just written. */
export function composerKey(page: Page, event: KeyboardEvent): void {
  const scene = sceneOf(page);
  // While an input method composes, its keys are its own.
  if (scene === undefined || event.isComposing) return;
  const suggestions = suggestionsOf(page, scene);
  const done =
    (suggestions !== undefined && suggestionKey(page, event, suggestions)) ||
    ownKey(page, event, scene);
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}

function suggestionKey(page: Page, event: KeyboardEvent, suggestions: Suggestions): boolean {
  const { ui } = page;
  const size = sizeOf(suggestions);
  const { active } = suggestions;
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      if (size === 0) return false;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      ui.active = active < 0 ? (step > 0 ? 0 : size - 1) : (active + step + size) % size;
      page.update();
      return true;
    }
    case 'Enter':
      if (event.shiftKey || active < 0) return false;
      choose(page, suggestions, active, 'send');
      return true;
    case 'Tab':
      if (event.shiftKey || active < 0) return false;
      choose(page, suggestions, active, 'insert');
      return true;
    case 'Escape':
      closeSuggestions(page);
      return true;
    default:
      return false;
  }
}

export function closeSuggestions(page: Page): void {
  const { ui } = page;
  const text = sceneOf(page)?.draft.text ?? '';
  if (!ui.commandMenu || text === '/') ui.dismissed = text;
  ui.commandMenu = false;
  ui.inline = undefined;
  ui.active = undefined;
  page.update();
}

export function choose(
  page: Page,
  suggestions: Suggestions,
  index: number,
  how: 'send' | 'insert',
): void {
  if (suggestions.type === 'inline') {
    const offered = suggestions.offer.results[index];
    if (offered !== undefined) void chooseResult(page, offered);
    focusComposer();
    return;
  }
  const option = suggestions.completion.options[index];
  if (option !== undefined) chooseOption(page, option, how);
}

function chooseOption(page: Page, option: CompletionOption, how: 'send' | 'insert'): void {
  const fromMenu = page.ui.commandMenu;
  page.ui.commandMenu = false;
  if (how === 'insert' || option.open) {
    setDraft(page, { ...draftOf(page), text: `${option.text} ` });
  } else {
    const { replyTo } = draftOf(page);
    // The menu leaves alone what is being written.
    if (!fromMenu) setDraft(page, { text: '' });
    page.ui.active = undefined;
    page.update();
    void sendText(page, option.text, replyTo);
  }
  focusComposer();
}

function draftOf(page: Page): Scene['draft'] {
  return sceneOf(page)?.draft ?? { text: '' };
}

function ownKey(page: Page, event: KeyboardEvent, scene: Scene): boolean {
  const { ui } = page;
  const { draft } = scene;
  switch (event.key) {
    case 'Enter':
      if (event.shiftKey) return false;
      void sendDraft(page);
      return true;
    case 'Escape':
      if (draft.replyTo === undefined && draft.editing === undefined) return false;
      setDraft(page, { text: draft.editing === undefined ? draft.text : '' });
      return true;
    case 'ArrowUp':
      if (draft.text !== '' && ui.recallSteps === 0) return false;
      return recall(page, scene, 'older');
    case 'ArrowDown':
      if (ui.recallSteps === 0) return false;
      return recall(page, scene, 'newer');
    default:
      return false;
  }
}

function recall(page: Page, scene: Scene, towards: 'older' | 'newer'): boolean {
  const { dialog, speaker, draft } = scene;
  if (dialog === undefined || speaker === undefined) return false;
  const { steps, text } = recalled(
    saidBy(dialog.messages, speaker.person),
    page.ui.recallSteps,
    towards,
  );
  if (steps === page.ui.recallSteps) return true;
  setDraft(page, { ...draft, text });
  // Else a recalled command would open its completion, and the next arrow would move in it.
  page.ui.dismissed = text;
  page.ui.recallSteps = steps;
  focusComposer();
  return true;
}
