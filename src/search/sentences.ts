/** A sentence ends before a capital; 'г.' and initials are followed by one too, but seldom end one. */
const BORDER = /(?<=[^\s.]{3}[.!?…»"])\s+(?=["«“]?[\p{Lu}\d])/u;

/** The sentences of a text, in its order. */
export function sentencesOf(text: string): string[] {
  return text.trim().split(BORDER);
}
