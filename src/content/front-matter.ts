export interface FrontMatter {
  readonly yaml: string;
  readonly body: string;
  /** The line of the file on which `yaml` begins. */
  readonly yamlLine: number;
  readonly bodyLine: number;
}

const FENCE = /^---[ \t]*$/;

/** Cuts a file in two at its `---` lines; a string says what is wrong with them. */
export function splitFrontMatter(text: string): FrontMatter | string {
  const lines = text.split('\n');
  if (!FENCE.test(lines[0] ?? '')) return 'has no front matter: begin with a line "---"';
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end === -1) return 'the front matter is not closed: end it with a line "---"';
  return {
    yaml: lines.slice(1, end).join('\n'),
    body: lines.slice(end + 1).join('\n'),
    yamlLine: 2,
    bodyLine: end + 2,
  };
}
