import { html, nothing, type TemplateResult } from 'lit-html';
import type { Page, Scene } from '../page.ts';
import { botTimeInWords, localInput, nextMonday, offsetInWords } from './bot-time.ts';

const STEPS = [
  [
    [{ days: -7 }, '−1 week'],
    [{ days: -1 }, '−1 day'],
    [{ days: 1 }, '+1 day'],
    [{ days: 7 }, '+1 week'],
  ],
  // What may have been lost is sent once more a minute later.
  [
    [{ minutes: 2 }, '+2 min'],
    [{ minutes: 60 }, '+1 hour'],
  ],
] as const;

/** Moves the bot's wall clock. */
export function timeTool(page: Page, { snapshot }: Scene): TemplateResult {
  const { clock } = snapshot;
  const { date, time } = botTimeInWords(page.now(), clock);
  const travelled = clock.offsetMs !== 0;
  const step = ([by, label]: (typeof STEPS)[number][number]) =>
    html`<button type="button" class="tool-button" @click=${() => void page.act('travel', by)}>${label}</button>`;
  const monday = html`<button type="button" class="tool-button" title="When roundups come, unless another time is chosen" @click=${() => void page.act('travel', { at: nextMonday(page.now(), clock) })}>Next Mon 09:00</button>`;
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const at = new FormData(event.target).get('at');
    if (typeof at !== 'string' || at === '') return page.toast('Choose a date and a time first.');
    void page.act('travel', { at });
    // From here on it shows the bot's own time again.
    event.target.reset();
  };
  return html`<section class="tool" aria-labelledby="tools-time"><h3 id="tools-time" tabindex="-1">Time</h3><div class="bot-clock ${travelled ? 'travelled' : ''}"><span class="clock-time">${time}</span><span class="clock-date">${date}</span><span class="clock-zone">${clock.zone}${travelled ? html` · <strong>${offsetInWords(clock.offsetMs)}</strong>` : ' · the real time'}</span></div>${STEPS.map((row, index) => html`<div class="tool-row">${row.map(step)}${index === 0 ? nothing : monday}</div>`)}<form class="tool-row" @submit=${go}><input type="datetime-local" name="at" aria-label="Date and time to go to, in the region’s zone" value=${localInput(page.now(), clock)} /><button type="submit" class="tool-button">Go</button></form>${
    travelled
      ? html`<button type="button" class="tool-button wide accent" @click=${() => void page.act('travel', { back: true })}>Back to now</button>`
      : nothing
  }</section>`;
}
