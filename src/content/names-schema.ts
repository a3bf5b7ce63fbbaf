import * as z from 'zod';
import type { Alias, Localised } from './corpus.ts';
import {
  byLanguage,
  code,
  fields,
  localisedName,
  localisedText,
  text,
  textWithout,
  urlFault,
} from './fields.ts';
import { foldName } from './names.ts';
import { quoted } from './problems.ts';
import type { Vocabulary } from './vocabulary.ts';

type NamesSchemas = ReturnType<typeof namesSchemas>;
export type NamesFields = { [Kind in keyof NamesSchemas]: z.output<NamesSchemas[Kind]> };

/** Entries of the names files: `organisations.yaml`, `places.yaml`, `topics.yaml`, `people.yaml`. */
export function namesSchemas(vocabulary: Vocabulary) {
  const names = naming(vocabulary);
  const readerText = localisedText(vocabulary.languages).exactOptional();
  return {
    organisation: fields({
      ...names,
      short: localisedName(vocabulary.languages).exactOptional(),
      website: textWithout(urlFault).exactOptional(),
    }),
    place: fields({
      ...names,
      iso: isoCode.exactOptional(),
      within: code(vocabulary, 'setting').exactOptional(),
    }),
    topic: fields({ ...names, description: readerText }),
    person: fields({ ...names, role: readerText }),
  };
}

/** The keys that everything with a name has. */
export function naming(vocabulary: Vocabulary) {
  return {
    name: localisedName(vocabulary.languages),
    aliases: byLanguage(z.array(text)).default({}),
  };
}

/** ISO 3166 alpha-2. */
export const isoCode = textWithout((iso) => {
  if (/^[A-Z]{2}$/.test(iso)) return undefined;
  const advice = /^[a-z]{2}$/i.test(iso) ? ` (did you mean ${quoted(iso.toUpperCase())}?)` : '';
  return `${quoted(iso)} is not two capital letters${advice}`;
});

/** Every spelling once for each language, without those of the names themselves. */
export function aliasesOf(
  given: Readonly<Record<string, readonly string[]>>,
  names: readonly Localised[],
): Alias[] {
  const key = (language: string, spelling: string): string => `${language} ${foldName(spelling)}`;
  const taken = new Set(
    names.flatMap((name) => Object.entries(name).map(([language, one]) => key(language, one))),
  );
  const aliases: Alias[] = [];
  for (const [language, spellings] of Object.entries(given)) {
    for (const spelling of spellings) {
      if (taken.has(key(language, spelling))) continue;
      taken.add(key(language, spelling));
      aliases.push({ text: spelling, language });
    }
  }
  return aliases;
}
