import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit-html';

const PATHS = {
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M6 9.5l6 6 6-6',
  send: 'M4 4.5l17 7.5-17 7.5v-5.6l9.5-1.9-9.5-1.9z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  slash: 'M14.5 5l-5 14',
  kebab: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  reply: 'M10 6l-6 6 6 6M4 12h9a7 7 0 0 1 7 6',
  edit: 'M5 19l1-4L16 5l3 3L9 18z',
  outward: 'M8 16L16 8M9.5 8H16v6.5',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  inline: 'M4 12l16-8-4.5 16-4-6.5z',
  keyboard: 'M3 6h18v12H3zM7 10v.01M11 10v.01M15 10v.01M8 14h8',
  clock: 'M12 3a9 9 0 1 0 .01 0M12 7v5l3.5 2',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17.4v.01',
  bolt: 'M13 3L5 14h6l-1 7 8-11h-6z',
  tools: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  code: 'M8 7l-5 5 5 5M16 7l5 5-5 5',
  group:
    'M9 11a3.2 3.2 0 1 0-.01 0M3 19c.5-3.2 2.8-4.6 6-4.6s5.5 1.4 6 4.6M15.5 5a3.1 3.1 0 0 1 .3 6M17.5 14.7c2.1.6 3.200 2 3.5 4.3',
  channel: 'M4 9.5v5h3.5l8.5 4.5V5L7.5 9.5zM19.5 9a4.5 4.5 0 0 1 0 6',
  forum: 'M4 4.5h11.5v8.5H8.5L4 16.5zM19 8.5h1.5v11.5L16.5 17H10',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  ticks: 'M2.5 12.5L7 17l9.5-9.5M12.5 16.5L22 7.5',
} as const;

export type Icon = keyof typeof PATHS;

/** Decoration: whatever it stands on has a label of its own. */
export function icon(name: Icon): TemplateResult {
  return html`<svg class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true">${path(PATHS[name])}</svg>`;
}

function path(line: string): SVGTemplateResult {
  return svg`<path d=${line} />`;
}
