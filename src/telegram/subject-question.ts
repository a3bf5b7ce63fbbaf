import { subjectOf } from '../briefing/names.ts';
import { textIn } from '../content/localised.ts';
import { isSubject } from '../search/names.ts';
import { wordsOf } from '../search/words.ts';
import type { Library } from './respond.ts';

type Named = Pick<Library, 'corpus' | 'messages'>;

/**
 * What somebody asks of a subject behind a command: `kz last week`. Undefined where no subject is
 * named, or nothing else.
 */
export function questionOf(
  text: string,
  library: Named & Pick<Library, 'search'>,
): string | undefined {
  const [code = '', ...rest] = text.split(/\s+/);
  if (rest.length === 0) return undefined;
  const name = nameOfCode(code, library);
  if (name !== undefined) return `${name} ${rest.join(' ')}`;
  const named = library.search.names.likely(text, wordsOf(text));
  return named.some(({ entity }) => isSubject(entity)) ? text : undefined;
}

/** The text with names for the codes that our commands are called by: `kz oil`, but not `5 kg`. */
export function withCodesNamed(text: string, library: Named): string {
  return text.replace(
    /(?<![\p{L}\p{N}_]|\p{N}\s)[\p{L}\p{N}_]+/gu,
    (word) => nameOfCode(word, library) ?? word,
  );
}

/** The text with names for flags: a flag is two letters of ISO 3166. */
export function withFlagsNamed(text: string, { corpus, messages }: Named): string {
  return text.replace(/\p{RI}{2}/gu, (flag) => {
    const iso = Array.from(flag, letterOf).join('');
    const flown = [...corpus.countries.values(), ...corpus.places.values()].find(
      (each) => each.iso === iso,
    );
    return flown === undefined ? flag : ` ${textIn(flown.name, messages.language).text} `;
  });
}

const FIRST_INDICATOR = 0x1f1e6;

function letterOf(indicator: string): string {
  return String.fromCharCode(65 + (indicator.codePointAt(0) ?? 0) - FIRST_INDICATOR);
}

function nameOfCode(code: string, { corpus, messages }: Named): string | undefined {
  const subject = subjectOf(code.toLowerCase(), corpus);
  // Codes of topics are words like others.
  if (subject === undefined || subject.kind === 'topic') return undefined;
  return textIn(subject.name, messages.language).text;
}
