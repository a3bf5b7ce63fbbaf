import pino, { type Logger } from 'pino';
import type { LogLevel } from './configuration.ts';

export type { Logger };

/** Anything that looks like a bot token, also where it is not the configured one. */
const TOKEN = /\d{5,}:[A-Za-z0-9_-]{20,}/g;

interface Lines {
  write(line: string): unknown;
}

/**
 * A log line names the event, ids and counts. As the last line of defence each is cleared of
 * `secrets` and of whatever has a token's form, whoever put it there.
 *
 * @param output where lines go
 */
export function createLogger(
  level: LogLevel,
  secrets: readonly string[],
  output: Lines = process.stdout,
): Logger {
  const hidden = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  const cleared: Lines = {
    write(line) {
      let clear = line.replace(TOKEN, '[token]');
      for (const secret of hidden) clear = clear.replaceAll(secret, '[token]');
      output.write(clear);
    },
  };
  return pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    cleared,
  );
}

/** Where a person reads the log, its lines are made readable; elsewhere they are JSON. */
export async function terminal(): Promise<Lines> {
  if (!process.stdout.isTTY) return process.stdout;
  // Loaded only where it is wanted: it takes 30 ms.
  const { default: pretty } = await import('pino-pretty');
  return pretty({ sync: true, messageKey: 'event' });
}

/** Causes of causes followed; an error may be its own. */
const DEEPEST = 3;

/**
 * What may be logged of an error: its class, its code and where it was thrown. Its message may hold
 * the token (grammY's HttpError) or a reader's words (GrammyError's payload, a parser's complaint).
 */
export function errorFields(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, message, stack = '' } = error;
  const fields: Record<string, unknown> = { error: name };
  if ('code' in error && typeof error.code === 'string') fields.code = error.code;
  if ('error_code' in error) fields.status = error.error_code;
  if ('method' in error && typeof error.method === 'string') fields.method = error.method;
  if ('description' in error) fields.description = error.description;
  const cause = 'error' in error ? error.error : error.cause;
  if (cause instanceof Error && depth < DEEPEST) fields.cause = errorFields(cause, depth + 1);
  // The message stands in front of the frames, and its own lines may look like some.
  const start = stack.indexOf(message);
  fields.at = (start < 0 ? stack : stack.slice(start + message.length))
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  return fields;
}
