import { html, nothing, type TemplateResult } from 'lit-html';
import { FAULT_KINDS, type FaultKind, type Standing } from '../../protocol.ts';
import { dialogTitle } from '../dialogs.ts';
import type { Page, Scene } from '../page.ts';

const FAULTS: Readonly<Record<FaultKind, string>> = {
  flood: 'Too many requests (429)',
  bad_gateway: 'Bad gateway (502)',
  lost_before: 'Connection lost, nothing sent',
  lost_after: 'Connection lost after sending',
  hang: 'No answer at all',
  slow: 'A second slower',
};

const STANDINGS: Readonly<Record<Standing, string>> = {
  member: 'Member',
  administrator: 'Administrator',
  muted: 'Muted: may not write',
  left: 'Left',
  kicked: 'Thrown out',
  blocked: 'Blocked',
};

const TIMES = { 1: 'once', 3: '3 times', 10: '10 times' } as const;

/** What goes wrong with the bot's next calls, and what the bot may do here. */
export function faultsTool(page: Page, scene: Scene): TemplateResult {
  const { faults } = scene.snapshot;
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const kind = FAULT_KINDS.find((each) => each === data.get('kind'));
    if (kind) void page.act('fault', { kind, times: Number(data.get('times')) });
  };
  return html`<section class="tool" aria-labelledby="tools-faults"><h3 id="tools-faults" tabindex="-1">Faults</h3><form class="tool-row fault" @submit=${add}><select name="kind" aria-label="What goes wrong">${FAULT_KINDS.map((kind) => html`<option value=${kind}>${FAULTS[kind]}</option>`)}</select><select name="times" aria-label="How many calls">${Object.entries(TIMES).map(([times, words]) => html`<option value=${times}>${words}</option>`)}</select><button type="submit" class="tool-button">Add</button></form>${
    faults.length === 0
      ? html`<p class="quiet">The bot’s calls go through.</p>`
      : html`<ul class="faults">${faults.map(
          ({ id, kind, left }) =>
            html`<li><span>${FAULTS[kind]}</span><span class="count">${left} left</span><button type="button" class="tool-button small" aria-label="Mend: ${FAULTS[kind]}" @click=${() => void page.act('mend', { fault: id })}>Mend</button></li>`,
        )}</ul>${faults.length > 1 ? html`<button type="button" class="tool-button wide" @click=${() => void page.act('mend', {})}>Mend all</button>` : nothing}`
  }${standing(page, scene)}</section>`;
}

function standing(page: Page, { dialog }: Scene): TemplateResult | typeof nothing {
  if (dialog === undefined) return nothing;
  const { chat } = dialog;
  const choose = async ({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const chosen = chat.standings.find((each) => each === target.value);
    if (chosen === undefined) return;
    const done = await page.act('standing', { chat: chat.id, standing: chosen });
    // Refused, the select shows again what is.
    if (done === undefined) target.value = chat.standing;
  };
  const name = dialog.topic ? chat.title : dialogTitle(dialog);
  return html`<label class="field"><span>The bot in “${name}”</span><select @change=${choose}>${chat.standings.map(
    (each) =>
      html`<option value=${each} .selected=${each === chat.standing}>${chat.kind === 'private' && each === 'member' ? 'Not blocked' : STANDINGS[each]}</option>`,
  )}</select></label>`;
}
