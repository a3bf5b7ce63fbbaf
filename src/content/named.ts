import type * as z from 'zod';
import type { Organisation, Person, Place, Topic } from './corpus.ts';
import { readFields } from './issues.ts';
import type { Item } from './item.ts';
import { aliasesOf, type NamesFields } from './names-schema.ts';

/** Entries of the names files; undefined where one has an error, which is then reported. */

export function readNamedOrganisation(
  item: Item,
  schema: z.ZodType<NamesFields['organisation']>,
): Organisation | undefined {
  const given = readFields(item, schema);
  if (given === undefined || item.failed) return undefined;
  const { aliases, short = given.name, ...rest } = given;
  const spellings = aliasesOf(aliases, [given.name, short]);
  return { kind: 'organisation', code: item.code, ...rest, short, aliases: spellings };
}

export function readPlace(item: Item, schema: z.ZodType<NamesFields['place']>): Place | undefined {
  const given = readFields(item, schema);
  if (given === undefined || item.failed) return undefined;
  const aliases = aliasesOf(given.aliases, [given.name]);
  return { kind: 'place', code: item.code, ...given, aliases };
}

export function readTopic(item: Item, schema: z.ZodType<NamesFields['topic']>): Topic | undefined {
  const given = readFields(item, schema);
  if (given === undefined || item.failed) return undefined;
  const aliases = aliasesOf(given.aliases, [given.name]);
  return { kind: 'topic', code: item.code, ...given, aliases };
}

export function readPerson(
  item: Item,
  schema: z.ZodType<NamesFields['person']>,
): Person | undefined {
  const given = readFields(item, schema);
  if (given === undefined || item.failed) return undefined;
  const aliases = aliasesOf(given.aliases, [given.name]);
  return { kind: 'person', code: item.code, ...given, aliases };
}
