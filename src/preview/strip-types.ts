import { stripTypeScriptTypes } from 'node:module';

/**
 * TypeScript as JavaScript, every line and column where it was.
 *
 * @throws SyntaxError
 */
export function stripTypes(source: string): string {
  // Node warns once that its function is experimental; on the terminal that would look like a fault.
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (rest[0] === 'ExperimentalWarning' && String(warning).includes('stripTypeScriptTypes'))
      return;
    Reflect.apply(emitWarning, process, [warning, ...rest]);
  };
  try {
    return stripTypeScriptTypes(source, { mode: 'strip' });
  } finally {
    process.emitWarning = emitWarning;
  }
}
