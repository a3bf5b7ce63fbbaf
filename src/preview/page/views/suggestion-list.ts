import { html, nothing, type TemplateResult } from 'lit-html';
import { choose, composerKey } from '../composer/keys.ts';
import type { Suggestions } from '../composer/suggestions.ts';
import { moreResults } from '../inline-mode.ts';
import { openLink } from '../opening.ts';
import type { Page } from '../page.ts';
import type { InlineOffer } from '../ui.ts';
import { avatar } from './avatar.ts';

type Of<Type extends Suggestions['type']> = Extract<Suggestions, { type: Type }>;

/** Whatever completes the text is chosen while the composer keeps the focus. */
export function suggestionList(page: Page, suggestions: Suggestions): TemplateResult {
  return suggestions.type === 'inline'
    ? inlineResults(page, suggestions)
    : completions(page, suggestions);
}

export function optionId(index: number): string {
  return `suggestion-${index}`;
}

/** After drawing: scrolls to what was just chosen, and only then, or the wheel would be undone. */
export function revealActive(): void {
  const list = document.getElementById('suggestions');
  const option = list?.querySelector('[aria-selected=true]');
  if (list === null || list.dataset.revealed === (option?.id ?? '')) return;
  list.dataset.revealed = option?.id ?? '';
  option?.scrollIntoView({ block: 'nearest' });
}

function completions(page: Page, suggestions: Of<'completion'>): TemplateResult {
  const { completion, active } = suggestions;
  const onKey = (event: KeyboardEvent) => composerKey(page, event);
  const label = completion.type === 'command' ? 'Commands' : 'What may follow';
  return html`<div class="suggestions" @mousedown=${keepFocus}><ul id="suggestions" role="listbox" tabindex="0" aria-label=${label} aria-activedescendant=${active >= 0 ? optionId(active) : nothing} @keydown=${onKey}>${completion.options.map(
    (option, index) =>
      html`<li id=${optionId(index)} role="option" class="option" aria-selected=${index === active} @click=${() => choose(page, suggestions, index, 'send')}><span class="option-label">${option.label}</span><span class="option-text" dir="auto">${option.description}</span></li>`,
  )}</ul>${count(completion.options.length)}</div>`;
}

function inlineResults(page: Page, suggestions: Of<'inline'>): TemplateResult {
  const { offer, active } = suggestions;
  const onKey = (event: KeyboardEvent) => composerKey(page, event);
  const onScroll = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof Element)) return;
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    if (scrollHeight - scrollTop - clientHeight < 80) void moreResults(page);
  };
  return html`<div class="suggestions" aria-busy=${offer.state === 'asking'} @mousedown=${keepFocus}>${above(page, offer)}${
    offer.results.length > 0
      ? html`<ul id="suggestions" role="listbox" tabindex="0" aria-label="Results" aria-activedescendant=${active >= 0 ? optionId(active) : nothing} @keydown=${onKey} @scroll=${onScroll}>${offer.results.map(
          (offered, index) => {
            const { title, description } = wordsOf(offered.result);
            return html`<li id=${optionId(index)} role="option" class="option result" aria-selected=${index === active} @click=${() => choose(page, suggestions, index, 'send')}>${avatar(index + title.length, title)}<span class="result-text"><strong dir="auto">${title}</strong><span dir="auto">${description}</span></span></li>`;
          },
        )}</ul>`
      : html`<p class="no-results">${stateOf(offer)}</p>`
  }${offer.state === 'asking' || offer.more ? html`<div class="progress"></div>` : nothing}${count(offer.results.length)}</div>`;
}

function above(page: Page, { button }: InlineOffer): TemplateResult | typeof nothing {
  if (button === undefined) return nothing;
  const username = page.world.snapshot?.bot.username ?? '';
  const run = () => {
    if (button.start_parameter === undefined) page.toast('The preview can’t open a Mini App.');
    else
      openLink(
        page,
        `https://t.me/${username}?start=${encodeURIComponent(button.start_parameter)}`,
      );
  };
  return html`<button type="button" class="switch-to-private" @click=${run}>${button.text}</button>`;
}

function stateOf({ state }: InlineOffer): string {
  if (state === 'asking') return 'Asking the bot…';
  return state === 'silent' ? 'The bot didn’t answer in time.' : 'No results.';
}

function count(size: number): TemplateResult {
  const words = size === 1 ? '1 suggestion' : `${size} suggestions`;
  return html`<span class="unseen" role="status">${words}</span>`;
}

/** Kinds of results differ in what they carry; most have these. */
function wordsOf(result: InlineOffer['results'][number]['result']): {
  title: string;
  description: string;
} {
  const words = result as { title?: string; description?: string; caption?: string };
  return {
    title: words.title ?? result.type.replaceAll('_', ' '),
    description: words.description ?? words.caption ?? '',
  };
}

function keepFocus(event: Event): void {
  if (event.target instanceof Element && event.target.closest('button')) return;
  event.preventDefault();
}
