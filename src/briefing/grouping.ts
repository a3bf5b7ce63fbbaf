import type { Brief, Code, Subject } from '../content/corpus.ts';
import { organisationWithPage, subjectOf, subjectsOf } from './names.ts';
import type { Reading } from './reading.ts';

/**
 * The subject under which a brief stands where everything is shown: the country of a brief on one
 * country, else the first organisation; undefined for a brief with neither.
 */
export function mainSubject(brief: Brief, { corpus }: Reading): Subject | undefined {
  const countries = brief.countries.flatMap((code) => corpus.countries.get(code) ?? []);
  const organisations = brief.organisations.flatMap(
    (code) => organisationWithPage(code, corpus) ?? [],
  );
  return countries.length === 1 ? countries[0] : organisations[0];
}

/**
 * The followed subject under which a brief stands, by the same rule as far as it goes, then by
 * country, then by topic; undefined for a brief on nothing that is followed.
 */
export function mainFollowed(
  brief: Brief,
  followed: readonly Code[],
  reading: Reading,
): Subject | undefined {
  const main = mainSubject(brief, reading);
  const matched = subjectsOf(brief, reading.corpus).filter(({ code }) => followed.includes(code));
  return (
    matched.find((subject) => subject === main) ??
    matched.find(({ kind }) => kind === 'organisation') ??
    matched[0]
  );
}

/** Which of the followed subjects a brief is on, in the order in which they are followed. */
export function followedIn(
  brief: Brief,
  followed: readonly Code[],
  { corpus }: Reading,
): readonly Subject[] {
  const codes = new Set([...brief.countries, ...brief.organisations, ...brief.topics]);
  return followed.flatMap((code) => (codes.has(code) ? (subjectOf(code, corpus) ?? []) : []));
}
