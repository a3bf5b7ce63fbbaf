/** Characters: nobody asks at such length; what is asked stands at the beginning or at the end. */
const LONGEST = 320;

/** A text that is too long to be a question, without its middle. */
export function withoutMiddle(text: string): string {
  if (text.length <= LONGEST) return text;
  const [beginning, end] = [text.slice(0, LONGEST / 2), text.slice(-LONGEST / 2)];
  // Not in the middle of a word, nor of a character.
  const [last, first] = [beginning.lastIndexOf(' '), end.indexOf(' ')];
  return `${beginning.slice(0, last === -1 ? -1 : last)}${end.slice(first === -1 ? 1 : first)}`;
}
