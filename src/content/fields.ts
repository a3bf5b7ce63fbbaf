import * as z from 'zod';
import type { Source } from './corpus.ts';
import { dateFault, partialDateFault } from './dates.ts';
import { localised } from './localised.ts';
import { didYouMean, didYouMeanOneOf } from './nearest.ts';
import { quoted } from './problems.ts';
import { textFault, tidy } from './text.ts';
import { codeFault, languageFault, type Role, type Vocabulary } from './vocabulary.ts';

/** Building blocks of the schemas. Values come from `readYaml`: text, lists, maps. */

const MOST_CODES = 30;

/** A map with these keys alone; each unknown one is an issue of its own, with the nearest known. */
export function fields<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape);
  const unknownKey = z.custom<unknown>(() => false, {
    error: (issue) => {
      const key = String(issue.path?.at(-1));
      return `unknown key${didYouMeanOneOf(key, known)}`;
    },
  });
  // A catch-all of our own and not z.strictObject, which has one issue (and one line) for all keys.
  return z.object(shape).catchall(unknownKey) as unknown as z.ZodObject<Shape, z.core.$strict>;
}

/** Text in which `fault` finds nothing wrong. */
export function textWithout(fault: (text: string) => string | undefined) {
  return z.string().superRefine((text, context) => {
    const message = fault(text);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
}

/** A text for readers in one language. */
export const text = z
  .string()
  .overwrite(tidy)
  .superRefine((value, context) => {
    const message = textFault(value);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

export const isoDate = textWithout(dateFault);
export const partialDate = textWithout(partialDateFault);

export const source: z.ZodType<Source> = fields({
  publisher: text,
  url: textWithout(urlFault).exactOptional(),
  author: text.exactOptional(),
  published: partialDate.exactOptional(),
  note: text.exactOptional(),
});

export function urlFault(url: string): string | undefined {
  if (/^https?:\/\/[^\s/]/i.test(url) && !/\s/.test(url) && URL.canParse(url)) return undefined;
  const advice = URL.canParse(`https://${url}`) && /^[\w-]+(\.[\w-]+)+(\/|$)/.test(url);
  return `${quoted(url)} is not an http or https address${advice ? ` (did you mean ${quoted(`https://${url}`)}?)` : ''}`;
}

/** The code of something that the content declares. */
export function code(vocabulary: Vocabulary, role: Role) {
  return textWithout((value) => codeFault(vocabulary, role, value));
}

/** The id of a brief, as it is now. */
export function briefId({ briefs }: Vocabulary) {
  return textWithout((id) =>
    briefs.has(id) ? undefined : `unknown id ${quoted(id)}${didYouMean(id, briefs)}`,
  );
}

/** A list of codes; absent, it is empty. */
export function codes(vocabulary: Vocabulary, role: Role) {
  return listOf(code(vocabulary, role)).default([]);
}

export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).max(MOST_CODES);
}

/** Something by language, in any language that exists. */
export function byLanguage<Value extends z.ZodType>(value: Value) {
  return z.record(textWithout(languageFault), value);
}

/** A name in the first language, or a map with at least that one and any other language. */
export function localisedName(languages: readonly string[]) {
  return localisedMap(languages, languageFault);
}

/** A text in the first language, or a map with at least that one and others of the region. */
export function localisedText(languages: readonly string[]) {
  return localisedMap(languages, (language) =>
    languages.length === 0 || languages.includes(language)
      ? languageFault(language)
      : notOfRegion(language, languages),
  );
}

function localisedMap(
  languages: readonly string[],
  fault: (language: string) => string | undefined,
) {
  const [first] = languages;
  const map = z
    .record(textWithout(fault), text)
    .refine((given) => first === undefined || Object.hasOwn(given, first), {
      path: [first ?? 'und'],
      error: `is missing: every text has ${quoted(first ?? 'und')}, the region's first language`,
      // Also where another language is wrong.
      when: ({ value }) => typeof value === 'object' && value !== null,
    });
  return z
    .preprocess((value, context) => {
      if (typeof value === 'string') return { [first ?? 'und']: value };
      if (!Array.isArray(value)) return value;
      context.addIssue({ code: 'custom', message: 'must be text or a map by language, is a list' });
      return z.NEVER;
    }, map)
    .transform((given) => localised(new Map(Object.entries(given)), languages));
}

/** What the region's other languages say, with these keys. */
export function translations<Shape extends z.ZodRawShape>(
  languages: readonly string[],
  shape: Shape,
) {
  const [first, ...others] = languages;
  const other = textWithout((language) => {
    if (first === undefined || others.includes(language)) return undefined;
    if (language === first) return `${quoted(first)} is the first language: it has no translation`;
    return notOfRegion(language, languages);
  });
  return z.record(other, fields(shape)).exactOptional();
}

function notOfRegion(language: string, languages: readonly string[]): string {
  return `${quoted(language)} is not a language of the region${didYouMeanOneOf(language, languages)}`;
}
