import type { PhrasingContent } from 'mdast';
import { tidy } from './text.ts';

/** What inline Markdown says without its markup, and what of it has no place in a body. */
export interface PlainText {
  readonly text: string;
  readonly hasLink: boolean;
  readonly hasImage: boolean;
}

/** Emphasis, code and links give their text; inline HTML stays the characters that were typed. */
export function plainText(nodes: readonly PhrasingContent[]): PlainText {
  let text = '';
  let hasLink = false;
  let hasImage = false;
  walk(nodes);
  return { text: tidy(text), hasLink: hasLink || holdsAddress(text), hasImage };

  function walk(content: readonly PhrasingContent[]): void {
    for (const node of content) {
      if (node.type === 'break') text += ' ';
      if (node.type === 'image' || node.type === 'imageReference') hasImage = true;
      if (node.type === 'link' || node.type === 'linkReference') hasLink = true;
      if ('value' in node) text += node.value;
      if ('children' in node) walk(node.children);
    }
  }
}

/** As `plainText`, of a line that holds no markup. */
export function plainLine(text: string): PlainText {
  return { text: tidy(text), hasLink: holdsAddress(text), hasImage: false };
}

function holdsAddress(text: string): boolean {
  return /https?:\/\//i.test(text);
}
