/** `npm run bench [-- NAME…]`: runs the benches named, or all of them, and prints their figures. */
import { answering } from './answering.ts';
import { previewing } from './previewing.ts';
import { starting } from './starting.ts';

/** One figure, with the bound that the design sets for it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bound: number;
}

const BENCHES: Readonly<Record<string, () => Promise<Figure[]>>> = {
  starting,
  answering,
  previewing,
};

const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (bench === undefined) {
    process.stderr.write(`No bench "${name}": there are ${Object.keys(BENCHES).join(', ')}.\n`);
    process.exitCode = 1;
    continue;
  }
  for (const { name: figure, value, unit, bound } of await bench()) {
    const verdict = value <= bound ? 'within' : 'ABOVE';
    process.stdout.write(`${figure}: ${value.toFixed(2)} ${unit} (${verdict} ${bound} ${unit})\n`);
  }
}
