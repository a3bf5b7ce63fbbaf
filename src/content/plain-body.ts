/** A body whose Markdown is a paragraph and a list of one-line items, none with markup. */
export interface PlainBody {
  readonly summary?: PlainLine;
  readonly facts: readonly PlainLine[];
}

export interface PlainLine {
  readonly text: string;
  /** Of the body, from 1. */
  readonly line: number;
}

// What begins no block ('1. ' would be a list) and holds nothing that marks anything up.
const TEXT = /^(?!\d{1,9}[.)](?: |$))[\p{L}\p{N}"'“‘«(][^\\`*_[\]<>&|~!#\p{Cc}]*$/u;

/**
 * Reads the bodies that need no Markdown parser, which are nearly all: that saves a starting bot
 * half of the time for bodies, and the parser's memory. Undefined for all others, those with mistakes
 * among them; whatever is read here the parser reads alike, which a test holds to.
 */
export function plainBody(body: string): PlainBody | undefined {
  const facts: PlainLine[] = [];
  let summary: PlainLine | undefined;
  let previous = '';
  for (const [index, text] of body.split('\n').entries()) {
    const line = index + 1;
    const isFact = text.startsWith('- ');
    const words = isFact ? text.slice(2) : text;
    if (words !== '') {
      if (!TEXT.test(words)) return undefined;
      if (isFact && facts.length > 0 && previous === '') return undefined;
      if (!isFact && (summary !== undefined || facts.length > 0)) return undefined;
      if (isFact) facts.push({ text: words, line });
      else summary = { text: words, line };
    } else if (isFact) return undefined;
    previous = text;
  }
  return { ...(summary !== undefined && { summary }), facts };
}
