/**
 * Subjects as one text that is equal where they are: codes hold no comma. Empty for everything.
 *
 * @param subjects sorted, each once
 */
export function subjectsText(subjects: readonly string[]): string {
  return subjects.join(',');
}

export function subjectsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(',');
}
