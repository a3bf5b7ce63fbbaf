import { html, nothing, type TemplateResult } from 'lit-html';
import type { Page, Scene } from '../page.ts';
import { icon } from '../views/icon.ts';
import { botTimeInWords, offsetInWords } from './bot-time.ts';
import { openTools, toggleTools } from './opening.ts';

/** The bar above the messenger: it belongs to the preview, not to Telegram. */
export function toolbar(page: Page, { snapshot }: Scene): TemplateResult {
  const { ui } = page;
  const { clock, faults, content, region, bot } = snapshot;
  const { date, time } = botTimeInWords(page.now(), clock);
  const travelled = clock.offsetMs !== 0;
  const name = region.en ?? Object.values(region)[0] ?? '';
  return html`<header class="toolbar"><h1><span class="brand">Preview</span><span class="region">${name}</span><span class="bot-name">@${bot.username}</span></h1><div class="toolbar-tools"><button type="button" class="chip ${travelled ? 'travelled' : ''}" title="The bot’s clock, ${clock.zone}" @click=${() => openTools(page, 'time')}>${icon('clock')}<span class="chip-date">${date}, </span><span class="chip-time">${time.slice(0, 5)}</span>${
    travelled ? html`<span class="chip-mark">${offsetInWords(clock.offsetMs)}</span>` : nothing
  }</button>${
    faults.length > 0
      ? html`<button type="button" class="chip faulty" @click=${() => openTools(page, 'faults')}>${icon('bolt')}<span>${faults.length}</span><span class="chip-word">${faults.length === 1 ? 'fault' : 'faults'}</span></button>`
      : nothing
  }${problemsChip(page, content)}<button type="button" class="chip raw-chip" aria-pressed=${ui.raw} @click=${() => toggleRaw(page)}>${icon('code')}<span class="chip-word">Raw calls</span></button><button type="button" id="tools-toggle" class="chip" aria-expanded=${ui.toolsShown} aria-controls="tools" aria-label="Tools" @click=${() => toggleTools(page)}>${icon('tools')}<span class="chip-word">Tools</span></button></div></header>`;
}

export function toggleRaw({ ui, update }: Page): void {
  ui.raw = !ui.raw;
  update();
}

function problemsChip(
  page: Page,
  content: Scene['snapshot']['content'],
): TemplateResult | typeof nothing {
  const { length } = content.problems;
  if (length === 0 && !content.stale) return nothing;
  const errors = content.stale || content.problems.some(({ severity }) => severity === 'error');
  return html`<button type="button" class="chip ${errors ? 'erring' : 'warning'}" @click=${() => openTools(page, 'problems')}>${icon('warning')}<span>${length}</span><span class="chip-word">${length === 1 ? 'problem' : 'problems'}</span></button>`;
}
