import { createRequire } from 'node:module';
import type { Root } from 'mdast';

type Parser = typeof import('mdast-util-from-markdown');

let parser: Parser | undefined;

/**
 * A document's tree. The parser is loaded with the first body that needs it, which few contents
 * have: it takes time and memory that a starting bot is short of.
 */
export function parseMarkdown(text: string): Root {
  parser ??= createRequire(import.meta.url)('mdast-util-from-markdown') as Parser;
  return parser.fromMarkdown(text);
}
