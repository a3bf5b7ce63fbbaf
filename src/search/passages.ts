import type { Brief, Corpus, Entity } from '../content/corpus.ts';

/** One fact of a brief: the unit that search ranks and an answer quotes. */
export interface Passage {
  readonly id: string;
  readonly brief: Brief;
  /** The index of the fact in `brief.facts`. */
  readonly fact: number;
}

/** A passage as it is indexed. */
export interface PassageDocument {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  /** The brief's summary and its translations: a question in Russian finds an English fact. */
  readonly context: string;
  /** Names of the brief's subjects, places and people in every language and spelling. */
  readonly names: string;
}

export function passagesOf(corpus: Corpus): { passage: Passage; document: PassageDocument }[] {
  return corpus.briefs.flatMap((brief) => {
    const title = Object.values(brief.title).join('\n');
    const context = Object.values(brief.summary ?? {}).join('\n');
    const names = namesOf(brief, corpus);
    return brief.facts.map((fact, index) => {
      const id = `${brief.id}#${index}`;
      const by = fact.stance.type === 'report' ? '' : `\n${fact.stance.by}`;
      return {
        passage: { id, brief, fact: index },
        document: { id, text: fact.text + by, title, context, names },
      };
    });
  });
}

function namesOf(brief: Brief, corpus: Corpus): string {
  const entities: (Entity | undefined)[] = [
    ...brief.countries.map((code) => corpus.countries.get(code) ?? corpus.places.get(code)),
    ...brief.organisations.map((code) => corpus.organisations.get(code)),
    ...brief.topics.map((code) => corpus.topics.get(code)),
    ...brief.people.map((code) => corpus.people.get(code)),
  ];
  return entities.flatMap((entity) => (entity === undefined ? [] : spellings(entity))).join('\n');
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
