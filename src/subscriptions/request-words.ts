/** A word of a request without the punctuation around it. */
export interface RequestWord {
  readonly text: string;
  /** Lower case, ё as е. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits with what stands between them, and the sign of an offset. */
const BARE = /(?:[+\-−–](?=\d))?[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/u;

export function wordsOf(line: string): RequestWord[] {
  return Array.from(line.matchAll(/[^\s,;]+/gu), (match) => {
    const text = BARE.exec(match[0])?.[0] ?? match[0];
    const start = match.index + match[0].indexOf(text);
    const folded = text.toLowerCase().replaceAll('ё', 'е');
    return { text, folded, start, end: start + text.length };
  }).filter(({ text }) => !/^[\p{P}\p{Sm}\p{M}\p{C}]+$/u.test(text));
}

/** A flag is the code of its country. */
export function flagsSpelt(line: string): string {
  return line.replace(/[\u{1F1E6}-\u{1F1FF}]{2}/gu, (flag) => {
    const letters = Array.from(flag, (one) => (one.codePointAt(0) ?? 0) - 0x1f1e6 + 97);
    return ` ${String.fromCharCode(...letters)} `;
  });
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

export const EVERYTHING = words('everything all any все всем всему');
export const SILENT = words('silent silently quiet quietly тихо беззвучно молча');
export const FILLERS = words(
  `a an and about at each every for from in of on please news o'clock oclock subjects the time to
  topics weekly with zone в во всех еженедельно и каждую каждое каждый каждые на новости новостях о
  об обо по пожалуйста про с со темы час часа часов часовой пояс время времени`,
);
