import type { Page, Scene } from '../page.ts';
import type { InlineOffer } from '../ui.ts';
import { type Completion, complete } from './completion.ts';

/** What is shown above the composer while somebody writes. */
export type Suggestions =
  | { readonly type: 'completion'; readonly completion: Completion; readonly active: number }
  | { readonly type: 'inline'; readonly offer: InlineOffer; readonly active: number };

export function suggestionsOf({ ui }: Page, scene: Scene): Suggestions | undefined {
  const { dialog, draft, speaker, person, snapshot } = scene;
  if (dialog === undefined || speaker === undefined || draft.editing !== undefined)
    return undefined;
  const text = ui.commandMenu ? '/' : draft.text;
  if (ui.dismissed === text) return undefined;
  const { inline } = ui;
  if (inline !== undefined && inline.dialog === dialog.id && !ui.commandMenu) {
    const active = Math.min(ui.active ?? -1, inline.results.length - 1);
    return { type: 'inline', offer: inline, active };
  }
  const completion = complete(text, {
    commands: speaker.commands,
    arguments: snapshot.content.arguments,
    language: person?.language,
    username: dialog.chat.kind === 'private' ? undefined : snapshot.bot.username,
  });
  if (completion === undefined) return undefined;
  const active = Math.min(ui.active ?? completion.proposed, completion.options.length - 1);
  return { type: 'completion', completion, active };
}

export function sizeOf(suggestions: Suggestions): number {
  return suggestions.type === 'inline'
    ? suggestions.offer.results.length
    : suggestions.completion.options.length;
}
