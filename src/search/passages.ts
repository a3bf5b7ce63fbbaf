import type { Brief, Entity, Localised } from '../content/corpus.ts';
import type { DocumentTerms } from './engine.ts';
import { termsOf } from './words.ts';

/** One fact of a brief: what an answer quotes. */
export interface Passage {
  readonly id: string;
  readonly brief: Brief;
  /** The index of the fact in `brief.facts`. */
  readonly fact: number;
}

/**
 * A brief as it is indexed: title, summary and facts count together. The translations are with
 * them, so that a question in Russian finds English facts.
 */
export function documentOf(brief: Brief): DocumentTerms {
  const codes = [...brief.countries, ...brief.organisations, ...brief.topics];
  return {
    text: brief.facts.flatMap((_, fact) => termsOf(factText(brief, fact))),
    title: termsIn(brief.title),
    context: termsIn(brief.summary ?? {}),
    // What the brief is about, as terms that no word can be.
    subjects: [
      ...codes.map((code) => subjectTerm({ kind: 'country', code })),
      ...brief.people.map((code) => subjectTerm({ kind: 'person', code })),
    ],
  };
}

/** What a fact says, and who says so. */
export function factText(brief: Brief, fact: number): string {
  const { text = '', stance } = brief.facts[fact] ?? {};
  return stance === undefined || stance.type === 'report' ? text : `${text}\n${stance.by}`;
}

/** The term for whatever a brief can be about; people's codes are a namespace of their own. */
export function subjectTerm({ kind, code }: Pick<Entity, 'kind' | 'code'>): string {
  return kind === 'person' ? `@@${code}` : `@${code}`;
}

function termsIn(text: Localised): string[] {
  return Object.values(text).flatMap(termsOf);
}

/** Every way an entity is written, the English name first. */
export function spellings(entity: Entity): string[] {
  const short = entity.kind === 'organisation' ? Object.values(entity.short) : [];
  const names = [
    ...Object.values(entity.name),
    ...short,
    ...entity.aliases.map(({ text }) => text),
  ];
  return [...new Set(names)];
}
