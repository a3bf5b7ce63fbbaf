import { html, type TemplateResult } from 'lit-html';
import { colourOf, initialsOf } from '../chat/author.ts';

/** A circle with initials. The name stands beside it, so it says nothing to those who listen. */
export function avatar(
  id: number,
  name: string,
  size: 'small' | 'medium' | 'large' = 'medium',
): TemplateResult {
  return html`<span class="avatar ${size} colour-${colourOf(id)}" aria-hidden="true">${initialsOf(name)}</span>`;
}

/** Topics are told from chats by their shape. */
export function topicMark(id: number): TemplateResult {
  return html`<span class="topic-mark colour-${colourOf(id)}" aria-hidden="true">#</span>`;
}
