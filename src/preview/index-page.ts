import { createHash } from 'node:crypto';

/** Where the page's imports of packages lead; with the slash also `lit-html/directives/repeat.js`. */
const IMPORT_MAP = JSON.stringify({
  imports: {
    'lit-html': '/vendor/lit-html/lit-html.js',
    'lit-html/': '/vendor/lit-html/',
  },
});

const PLACE = '<!-- import map -->';

/** The page with its import map, which has to stand in the document itself. */
export function withImportMap(html: string): string {
  return html.replace(PLACE, () => `<script type="importmap">${IMPORT_MAP}</script>`);
}

/**
 * Lets run what we serve and nothing else: briefs and the words of whoever types can't become code,
 * not even by a mistake of the page.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(IMPORT_MAP).digest('base64')}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');
