/** Two letters the wrong way round are one error, though two letters differ. */
export function* swaps(term: string): Iterable<string> {
  for (let at = 0; at + 1 < term.length; at++) {
    const [first = '', second = ''] = [term[at], term[at + 1]];
    if (first !== second) yield term.slice(0, at) + second + first + term.slice(at + 2);
  }
}
