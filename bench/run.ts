/** `npm run bench [-- NAME…]`: runs the benches named, or all of them, and prints their figures. */
import { answering } from './answering.ts';
import { previewing } from './previewing.ts';
import { crashing } from './roundups/crashing.ts';
import { delivering } from './roundups/delivering.ts';
import { scale } from './roundups/scale.ts';
import { starting } from './starting.ts';

/** One figure, with the bound that the design sets for it; without one it explains the others. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** Empty where things are counted. */
  readonly unit: string;
  readonly bound?: number;
}

const BENCHES: Readonly<Record<string, () => Promise<Figure[]>>> = {
  starting,
  answering,
  previewing,
  delivering,
  crashing,
  scale,
};

const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (bench === undefined) {
    process.stderr.write(`No bench "${name}": there are ${Object.keys(BENCHES).join(', ')}.\n`);
    process.exitCode = 1;
    continue;
  }
  for (const figure of await bench()) process.stdout.write(`${line(figure)}\n`);
}

function line({ name, value, unit, bound }: Figure): string {
  const measured = `${name}: ${shown(value)}${unit && ` ${unit}`}`;
  if (bound === undefined) return measured;
  return `${measured} (${value <= bound ? 'within' : 'ABOVE'} ${bound}${unit && ` ${unit}`})`;
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 2 ? 3 : 2);
}
