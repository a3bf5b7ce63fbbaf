import { html, nothing, type TemplateResult } from 'lit-html';
import type { Page, Scene } from '../page.ts';
import { botTimeInWords, localInput, offsetInWords } from './bot-time.ts';

const STEPS = [
  [-7, '−1 week'],
  [-1, '−1 day'],
  [1, '+1 day'],
  [7, '+1 week'],
] as const;

/** Moves the bot's wall clock. */
export function timeTool(page: Page, { snapshot }: Scene): TemplateResult {
  const { clock } = snapshot;
  const { date, time } = botTimeInWords(page.now(), clock);
  const travelled = clock.offsetMs !== 0;
  const go = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const at = new FormData(event.target).get('at');
    if (typeof at === 'string' && at !== '') void page.act('travel', { at });
    else page.toast('Choose a date and a time first.');
  };
  return html`<section class="tool" aria-labelledby="tools-time"><h3 id="tools-time" tabindex="-1">Time</h3><div class="bot-clock ${travelled ? 'travelled' : ''}"><span class="clock-time">${time}</span><span class="clock-date">${date}</span><span class="clock-zone">${clock.zone}${travelled ? html` · <strong>${offsetInWords(clock.offsetMs)}</strong>` : ' · the real time'}</span></div><div class="tool-row">${STEPS.map(
    ([days, label]) =>
      html`<button type="button" class="tool-button" @click=${() => void page.act('travel', { days })}>${label}</button>`,
  )}</div><form class="tool-row" @submit=${go}><input type="datetime-local" name="at" aria-label="Date and time to go to, in the region’s zone" value=${localInput(page.now(), clock)} /><button type="submit" class="tool-button">Go</button></form>${
    travelled
      ? html`<button type="button" class="tool-button wide accent" @click=${() => void page.act('travel', { back: true })}>Back to now</button>`
      : nothing
  }</section>`;
}
