import { html, nothing, type TemplateResult } from 'lit-html';
import type { ProblemState } from '../../protocol.ts';
import type { Scene } from '../page.ts';

/** What the check says of the content as it is on disk now. */
export function problemsTool({ snapshot }: Scene): TemplateResult {
  const { briefs, stale, problems, leftOut } = snapshot.content;
  const served = `${briefs} ${briefs === 1 ? 'brief is' : 'briefs are'} served`;
  return html`<section class="tool" aria-labelledby="tools-problems"><h3 id="tools-problems" tabindex="-1">Problems${problems.length > 0 ? html` <span class="badge">${problems.length}</span>` : nothing}</h3>${
    stale
      ? html`<p class="notice">The folder can’t be served as it is now. Until it is mended, the bot serves what it was before.</p>`
      : nothing
  }${
    problems.length === 0
      ? html`<p class="all-well"><strong>No problems.</strong> ${served}.</p>`
      : html`<p class="quiet">${served}.</p><ul class="problems">${problems.map(problemView)}</ul>`
  }${
    leftOut.length > 0
      ? html`<h4>Left out because of an error</h4><ul class="left-out">${leftOut.map((file) => html`<li><code>${file}</code></li>`)}</ul>`
      : nothing
  }</section>`;
}

function problemView({ severity, file, line, text }: ProblemState): TemplateResult {
  return html`<li class=${severity}><span class="severity">${severity}</span><code>${file}${line === undefined ? '' : `:${line}`}</code><p>${text}</p></li>`;
}
