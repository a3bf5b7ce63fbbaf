import type { Brief, Corpus, Entity, Localised } from '../content/corpus.ts';
import { termsOf } from './words.ts';

/** One fact of a brief: the unit that search ranks and an answer quotes. */
export interface Passage {
  readonly id: string;
  readonly brief: Brief;
  /** The index of the fact in `brief.facts`. */
  readonly fact: number;
}

/** A passage as it is indexed: the terms of its fields. */
export interface PassageTerms {
  readonly text: readonly string[];
  readonly title: readonly string[];
  /** The brief's summary and its translations: a question in Russian finds an English fact. */
  readonly context: readonly string[];
  /** What the brief is about, as terms that no word can be: `@kz`. */
  readonly subjects: readonly string[];
}

export function* passagesOf(corpus: Corpus): Iterable<[Passage, PassageTerms]> {
  for (const brief of corpus.briefs) {
    const title = termsIn(brief.title);
    const context = termsIn(brief.summary ?? {});
    const codes = [...brief.countries, ...brief.organisations, ...brief.topics];
    const subjects = [
      ...codes.map((code) => subjectTerm({ kind: 'country', code })),
      ...brief.people.map((code) => subjectTerm({ kind: 'person', code })),
    ];
    for (const [fact, { text, stance }] of brief.facts.entries()) {
      const words = stance.type === 'report' ? text : `${text}\n${stance.by}`;
      const passage = { id: `${brief.id}#${fact}`, brief, fact };
      yield [passage, { text: termsOf(words), title, context, subjects }];
    }
  }
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
