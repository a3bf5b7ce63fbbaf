import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BEST, type BenchDocument } from './engines/engine.ts';

/** Documents, questions, and which of the former answer the latter. */
export interface Collection {
  readonly name: string;
  readonly documents: readonly BenchDocument[];
  readonly questions: readonly JudgedQuestion[];
}

export interface JudgedQuestion {
  readonly text: string;
  /** How well each document answers, above 0; whatever isn't here doesn't. */
  readonly grades: ReadonlyMap<string, number>;
}

/** Reads `folder/name/{docs,queries,qrels}.jsonl`; undefined where there is no such collection. */
export function readCollection(folder: string, name: string): Collection | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  const grades = new Map<string, Map<string, number>>();
  for (const judged of linesOf<Judgement>(join(path, 'qrels.jsonl'))) {
    if (judged.grade <= 0) continue;
    const known = grades.get(judged.query) ?? new Map<string, number>();
    grades.set(judged.query, known.set(judged.doc, judged.grade));
  }
  const documents = linesOf<Partial<BenchDocument> & { id: string }>(join(path, 'docs.jsonl'));
  const questions = linesOf<{ id: string; text: string }>(join(path, 'queries.jsonl'));
  return {
    name,
    documents: documents.map(({ id, title = '', text = '' }) => ({ id, title, text })),
    questions: questions.flatMap(({ id, text }) => {
      const answers = grades.get(id);
      return answers === undefined ? [] : [{ text, grades: answers }];
    }),
  };
}

interface Judgement {
  readonly query: string;
  readonly doc: string;
  readonly grade: number;
}

function linesOf<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** How near a ranking comes to the best possible one: nDCG over the first ten, 0 to 1. */
export function gainOf(ids: readonly string[], grades: JudgedQuestion['grades']): number {
  const ideal = [...grades.values()].sort((a, b) => b - a);
  return discounted(ids.map((id) => grades.get(id) ?? 0)) / discounted(ideal);
}

function discounted(grades: readonly number[]): number {
  return grades
    .slice(0, BEST)
    .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}

/** One divided by the place of the first answer among the first ten, else 0. */
export function reciprocalRank(ids: readonly string[], grades: JudgedQuestion['grades']): number {
  const place = ids.slice(0, BEST).findIndex((id) => grades.has(id));
  return place === -1 ? 0 : 1 / (place + 1);
}
