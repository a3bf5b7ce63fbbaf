/** Cut after a word, or between characters where one word is longer than that. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).toWellFormed();
  const space = cut.lastIndexOf(' ');
  const whole = space > most / 2 ? cut.slice(0, space) : cut;
  return `${whole.replace(/[\s\uFFFD.,;:–—-]+$/u, '')}…`;
}
