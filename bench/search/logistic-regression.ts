import { Matrix, solve } from 'ml-matrix';

/** Something measured, and whether it was so. */
export interface Row {
  readonly values: readonly number[];
  readonly isTrue: boolean;
}

/** The intercept, then the weight of each value. */
export type Model = readonly number[];

/** Keeps weights small that little speaks for, in units of each value's standard deviation. */
const RIDGE = 3;
const STEPS = 25;

/** The model under which what was measured is likeliest, by Newton's method. */
export function fitted(rows: readonly Row[]): Model {
  const measured = new Matrix(rows.map(({ values }) => [...values]));
  const means = measured.mean('column');
  const spreads = measured.standardDeviation('column', { mean: means }).map((each) => each || 1);
  const scaled = measured.subRowVector(means).divRowVector(spreads);
  scaled.addColumn(
    0,
    rows.map(() => 1),
  );
  const outcomes = Matrix.columnVector(rows.map(({ isTrue }) => Number(isTrue)));
  const ridge = Matrix.diag([0, ...means.map(() => RIDGE)]);
  let model = Matrix.zeros(scaled.columns, 1);
  for (let step = 0; step < STEPS; step++) {
    const chances = scaled.mmul(model).to1DArray().map(logistic);
    const slope = scaled
      .transpose()
      .mmul(Matrix.columnVector(chances).sub(outcomes))
      .add(ridge.mmul(model));
    const bends = chances.map((chance) => chance * (1 - chance));
    const bend = scaled.transpose().mulRowVector(bends).mmul(scaled).add(ridge);
    model = model.sub(solve(bend, slope));
  }
  const [first = 0, ...others] = model.to1DArray();
  const weights = others.map((weight, at) => weight / (spreads[at] ?? 1));
  return [first - dot(weights, means), ...weights];
}

export function probability([always = 0, ...weights]: Model, values: readonly number[]): number {
  return logistic(always + dot(weights, values));
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
