import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { CompiledQuery, QueryResult } from 'kysely';

/** The program's own queries are far fewer; a list of ids in one makes a new text each time. */
const MOST_PREPARED = 200;

interface Prepared {
  readonly statement: StatementSync;
  /** Whether it answers with rows: node:sqlite doesn't say, and `run` would drop them. */
  readonly reads: boolean;
}

/** Runs queries on a connection, each text prepared once. */
export function createStatements(
  database: DatabaseSync,
): <Row>(query: CompiledQuery) => QueryResult<Row> {
  const cache = new Map<string, Prepared>();

  function prepare(text: string): Prepared {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const statement = database.prepare(text);
    const prepared = { statement, reads: statement.columns().length > 0 };
    if (cache.size >= MOST_PREPARED) cache.clear();
    cache.set(text, prepared);
    return prepared;
  }

  return <Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> => {
    const values = parameters.map(bound);
    const { statement, reads } = prepare(sql);
    if (reads) return { rows: statement.all(...values) as Row[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
  };
}

/**
 * node:sqlite takes a `Date` for named parameters and shifts the rest, and stores true as 1, which
 * PostgreSQL would not: so only what means the same everywhere gets through.
 */
function bound(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new TypeError(`only strings, safe integers and null are stored, not this ${typeof value}`);
}
