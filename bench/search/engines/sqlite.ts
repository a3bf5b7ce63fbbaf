import { DatabaseSync } from 'node:sqlite';
import { BEST, type BenchEngine } from './engine.ts';

/** FTS5 with its own words and stems, any of the question's words. */
export const sqlite: BenchEngine = (documents) => {
  const database = new DatabaseSync(':memory:');
  database.exec(
    "create virtual table documents using fts5(id unindexed, title, text, tokenize = 'porter unicode61')",
  );
  const insert = database.prepare('insert into documents values (?, ?, ?)');
  database.exec('begin');
  for (const { id, title, text } of documents) insert.run(id, title, text);
  database.exec('commit');
  const select = database.prepare(
    `select id from documents where documents match ? order by rank limit ${BEST}`,
  );
  return (question) => {
    const words = question.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    return select.all(words.map((word) => `"${word}"`).join(' OR ')).map(({ id }) => String(id));
  };
};
