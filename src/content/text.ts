/** In code points: a page shows any single text whole, and a page has 4096. */
const LONGEST = 1000;

/** One line without spaces at its ends; no-break spaces stay. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\v\f\r ]+/g, ' ')
    .trim();
}

/** Why a tidy text can't be shown to readers, if it can't. */
export function textFault(text: string): string | undefined {
  if (text === '') return 'is empty';
  if (!text.isWellFormed() || /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(text)) {
    return 'holds an invisible control character: type the text anew';
  }
  const length = [...text].length;
  if (length > LONGEST) return `holds ${length} characters, ${LONGEST} at most`;
  return undefined;
}

export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
