/**
 * `npm run bench [-- NAME… [--option…]]`: runs the benches named, or all of them, with the options,
 * and prints their figures.
 */
import { answering } from './answering.ts';
import { previewing } from './previewing.ts';
import { crashing } from './roundups/crashing.ts';
import { delivering } from './roundups/delivering.ts';
import { scale } from './roundups/scale.ts';
import { asking } from './search/asking.ts';
import { fitting } from './search/fitting.ts';
import { search } from './search/retrieval.ts';
import { searching } from './search/searching.ts';
import { starting } from './starting.ts';

/** One figure, with the bound that the design sets for it; without one it explains the others. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** Empty where things are counted. */
  readonly unit: string;
  readonly bound?: number;
  /** The bound of what should be high. */
  readonly least?: number;
}

const BENCHES: Readonly<Record<string, (options: readonly string[]) => Promise<Figure[]>>> = {
  starting,
  answering,
  previewing,
  delivering,
  crashing,
  scale,
  asking,
  fitting,
  search,
  searching,
};

const given = process.argv.slice(2);
const named = given.findIndex((each) => each.startsWith('--'));
const chosen = named === -1 ? given : given.slice(0, named);
const options = named === -1 ? [] : given.slice(named);
for (const name of chosen.length > 0 ? chosen : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (bench === undefined) {
    process.stderr.write(`No bench "${name}": there are ${Object.keys(BENCHES).join(', ')}.\n`);
    process.exitCode = 1;
    continue;
  }
  for (const figure of await bench(options)) process.stdout.write(`${line(figure)}\n`);
}

function line({ name, value, unit, bound, least }: Figure): string {
  const measured = `${name}: ${shown(value)}${unit && ` ${unit}`}`;
  if (least !== undefined) {
    return `${measured} (${value >= least ? 'at least' : 'BELOW'} ${least}${unit && ` ${unit}`})`;
  }
  if (bound === undefined) return measured;
  return `${measured} (${value <= bound ? 'within' : 'ABOVE'} ${bound}${unit && ` ${unit}`})`;
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 2 ? 3 : 2);
}
