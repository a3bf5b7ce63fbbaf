import * as z from 'zod';
import { CONFIDENCES, KINDS, PRECISIONS } from './closed-sets.ts';
import {
  briefId,
  codes,
  fields,
  isoDate,
  listOf,
  source,
  text,
  textWithout,
  translations,
} from './fields.ts';
import { idFault } from './ids.ts';
import type { Vocabulary } from './vocabulary.ts';

export type BriefFields = z.output<ReturnType<typeof briefSchema>>;

/** The front matter of `briefs/YYYY/<id>.md`. */
export function briefSchema(vocabulary: Vocabulary) {
  return fields({
    title: text,
    date: isoDate,
    precision: z.enum(PRECISIONS).default('day'),
    date_to: isoDate.exactOptional(),
    confidence: z.enum(CONFIDENCES).default('high'),
    kind: z.enum(KINDS),
    countries: codes(vocabulary, 'country'),
    organisations: codes(vocabulary, 'organisation'),
    topics: codes(vocabulary, 'topic'),
    people: codes(vocabulary, 'person'),
    mentioned: codes(vocabulary, 'party'),
    sources: z.array(source).min(1),
    related: listOf(briefId(vocabulary)).default([]),
    formerly: listOf(textWithout(idFault)).default([]),
    corrections: z.array(fields({ date: isoDate, text })).default([]),
    translations: translations(vocabulary.languages, {
      title: text.exactOptional(),
      summary: text.exactOptional(),
    }),
  });
}
