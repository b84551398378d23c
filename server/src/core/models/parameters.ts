import type { ModelShape } from './shape.ts';

/** All numbers of a model as `transformers` counts them; undefined where a part is unknown, or not known to be there. */
export const parametersOf = (shape: ModelShape): number | undefined => {
  if (shape.unknown.length > 0 || shape.others.some(({ perhaps }) => perhaps)) return undefined;
  const layers = shape.layers.map(({ count, weights }) => count * sum(weights.map(({ size }) => size)));
  return sum([...layers, ...shape.others.map(({ size }) => size)]);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
