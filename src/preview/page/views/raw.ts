import { html, type TemplateResult } from 'lit-html';
import type { MessageState } from '../../protocol.ts';

/** What went over the wire to make a message what it is, as plain text. */
export function rawView({ byBot, calls, update }: MessageState): TemplateResult {
  if (calls.length > 0) {
    return html`<div class="raw">${calls.map(({ method, params }, index) =>
      block(method, params, index === calls.length - 1),
    )}</div>`;
  }
  if (update !== undefined)
    return html`<div class="raw">${block(kindOf(update), update, true)}</div>`;
  const silence = byBot ? 'No call is known.' : 'The bot wasn’t told of this message.';
  return html`<div class="raw"><p class="raw-none">${silence}</p></div>`;
}

function block(name: string, content: unknown, open: boolean): TemplateResult {
  return html`<details ?open=${open}><summary>${name}</summary><pre tabindex="0" role="group" aria-label=${name}>${JSON.stringify(content, null, 2)}</pre></details>`;
}

function kindOf(update: NonNullable<MessageState['update']>): string {
  const kind = Object.keys(update).find((field) => field !== 'update_id') ?? 'update';
  return `update ${update.update_id}: ${kind}`;
}
