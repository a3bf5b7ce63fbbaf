import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LoadOptions, loadCorpus } from '../../src/content/load.ts';
import {
  changed,
  contentFolder,
  FIRST,
  type Files,
  problemLines,
  SECOND,
  VALID,
} from './folder.ts';

export interface Mistake {
  /** What differs from the valid region. */
  readonly files: Files;
  /** Every problem of the folder as `formatProblem` writes it, warnings marked. */
  readonly problems: readonly string[];
  readonly options?: LoadOptions;
}

/** A test for each mistake, by its name. */
export function testMistakes(mistakes: Readonly<Record<string, Mistake>>): void {
  for (const [name, { files, problems, options }] of Object.entries(mistakes)) {
    test(`reports ${name}`, async (context) => {
      const directory = await contentFolder(context, files);
      const loaded = await loadCorpus(directory, options);
      assert.deepEqual(problemLines(directory, loaded), problems);
    });
  }
}

/** The first brief with one part replaced. */
export function brief(part: string, by: string): Files {
  return changed(FIRST, part, by);
}

/** The second brief with another body. */
export function body(text: string): Files {
  return changed(SECOND, '- Only one fact.\n', text);
}

/** A names file with more lines. */
export function added(path: 'places.yaml' | 'topics.yaml' | 'people.yaml', lines: string): Files {
  return { [path]: VALID[path] + lines };
}
