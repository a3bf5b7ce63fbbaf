/** Letters that a text is within `most` typing errors of another by; more than that is `Infinity`. */
export function typingErrors(written: string, meant: string, most: number): number {
  if (Math.abs(written.length - meant.length) > most) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let last = Array.from({ length: meant.length + 1 }, (_, index) => index);
  for (let row = 1; row <= written.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= meant.length; column++) {
      const same = written[row - 1] === meant[column - 1];
      let errors = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      // Two letters in the wrong order are one error.
      if (
        row > 1 &&
        column > 1 &&
        written[row - 1] === meant[column - 2] &&
        written[row - 2] === meant[column - 1]
      ) {
        errors = Math.min(errors, (before[column - 2] ?? 0) + 1);
      }
      current.push(errors);
      least = Math.min(least, errors);
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    before = last;
    last = current;
  }
  const errors = last[meant.length] ?? 0;
  return errors > most ? Number.POSITIVE_INFINITY : errors;
}

/** Typing errors forgiven in a word of so many letters: none in short ones, too near to each other. */
export function forgivable(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** A bit for each letter that a text has: texts within n errors differ in 2n bits at most. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index++) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];
const VOWELS = /^[aeiouyаеиоуыэюя]{2}$/;

/**
 * Whether one word may have become another under the fingers: a wrong letter must be a neighbour on
 * the keyboard or, with `vowels`, another vowel. Anything but a single wrong letter may.
 */
export function mayBeSlip(written: string, meant: string, vowels = true): boolean {
  if (written.length !== meant.length) return true;
  let at = 0;
  while (at < meant.length && written[at] === meant[at]) at++;
  if (written.slice(at + 1) !== meant.slice(at + 1)) return true;
  const [wrong = '', right = ''] = [written[at], meant[at]];
  if (vowels && VOWELS.test(wrong + right)) return true;
  return ROWS.some(
    (row) => row.includes(wrong) && Math.abs(row.indexOf(wrong) - row.indexOf(right)) === 1,
  );
}
