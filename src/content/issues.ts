import type * as z from 'zod';
import { type Item, valueAt } from './item.ts';
import { didYouMeanOneOf } from './nearest.ts';
import { quoted } from './problems.ts';
import type { Path } from './yaml.ts';

/** An item's value as its schema has it; every issue becomes a problem of the item. */
export function readFields<Value>(item: Item, schema: z.ZodType<Value>): Value | undefined {
  const result = schema.safeParse(item.value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    item.error(pathOf(issue, item.value), messageOf(issue));
  }
  return undefined;
}

// A plain text stands for a map by language; its issues are the text's own.
function pathOf(issue: z.core.$ZodIssue, value: unknown): Path {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const scalar = path.findIndex(
    (_, index) => typeof valueAt(value, path.slice(0, index)) === 'string',
  );
  return scalar === -1 ? path : path.slice(0, scalar);
}

function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing';
      return `must be ${typeName(issue.expected)}, is ${nameOf(issue.input)}`;
    case 'invalid_value':
      return valueMessage(issue.input, issue.values.map(String), issue.path);
    case 'invalid_key':
      return issue.issues[0]?.message ?? issue.message;
    case 'too_small':
      return 'is empty: it needs at least one';
    case 'too_big':
      return `holds ${Array.isArray(issue.input) ? issue.input.length : 'more'}, ${issue.maximum} at most`;
    default:
      return issue.message;
  }
}

function valueMessage(input: unknown, allowed: readonly string[], path: readonly PropertyKey[]) {
  if (input === undefined) return `is missing (one of ${allowed.join(', ')})`;
  if (typeof input !== 'string') return `must be text, is ${nameOf(input)}`;
  return `unknown ${String(path.at(-1))} ${quoted(input)}${didYouMeanOneOf(input, allowed)}`;
}

function typeName(expected: string): string {
  switch (expected) {
    case 'string':
      return 'text';
    case 'array':
      return 'a list';
    case 'record':
      return 'a map by language';
    default:
      return 'a map';
  }
}

function nameOf(input: unknown): string {
  if (input === null) return 'empty';
  if (typeof input === 'string') return 'text';
  return Array.isArray(input) ? 'a list' : 'a map';
}
