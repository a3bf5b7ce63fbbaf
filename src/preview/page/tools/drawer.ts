import { html, nothing, type TemplateResult } from 'lit-html';
import type { Page, Scene } from '../page.ts';
import { applyTheme, rememberTheme, THEMES, type Theme } from '../theme.ts';
import { icon } from '../views/icon.ts';
import { faultsTool } from './faults-tool.ts';
import { closeTools } from './opening.ts';
import { problemsTool } from './problems-tool.ts';
import { timeTool } from './time-tool.ts';
import { toggleRaw } from './toolbar.ts';

export function drawer(page: Page, scene: Scene): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    closeTools(page);
  };
  return html`<aside id="tools" class="drawer" aria-label="Tools" ?hidden=${!page.ui.toolsShown} @keydown=${onKey}>${
    page.ui.toolsShown
      ? html`<div class="drawer-head"><h2>Tools</h2><button type="button" id="tools-close" class="round" aria-label="Close the tools" @click=${() => closeTools(page)}>${icon('close')}</button></div><div class="drawer-body">${timeTool(page, scene)}${faultsTool(page, scene)}${problemsTool(scene)}${viewTool(page)}</div>`
      : nothing
  }</aside>`;
}

function viewTool(page: Page): TemplateResult {
  const choose = (theme: Theme) => {
    page.ui.theme = theme;
    applyTheme(theme);
    rememberTheme(theme);
    page.update();
  };
  return html`<section class="tool" aria-labelledby="tools-view"><h3 id="tools-view">View</h3><label class="switch"><input type="checkbox" role="switch" .checked=${page.ui.raw} @change=${() => toggleRaw(page)} /><span class="track"></span>Raw calls under each message</label><fieldset class="segments"><legend>Theme</legend>${THEMES.map(
    (theme) =>
      html`<label><input type="radio" name="theme" value=${theme} .checked=${page.ui.theme === theme} @change=${() => choose(theme)} /><span>${theme}</span></label>`,
  )}</fieldset></section>`;
}
