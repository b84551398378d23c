import type { Weight } from './shape.ts';

type Split = Weight['split'];

/** A matrix of a linear layer. */
export const matrix = (rows: number, columns: number, split: Split = 'tensor'): Weight => ({
  size: rows * columns,
  split,
  linear: true,
});

/** Numbers that no quantization method makes smaller: norms, biases, routers. */
export const plain = (size: number, split: Split = 'none'): Weight => ({ size, split, linear: false });

/** The bias of a linear layer that is split by its output, none where it has none. */
export const bias = (size: number, present: boolean, split: Split = 'tensor'): readonly Weight[] =>
  present ? [plain(size, split)] : [];

/** A norm over so many numbers; with a bias it has twice as many. */
export const norm = (size: number, withBias = false): Weight => plain(withBias ? 2 * size : size);

/** Gate, up and down, as in Llama. */
export const gated = (hidden: number, inner: number, biased = false): readonly Weight[] => [
  matrix(3 * hidden, inner),
  ...bias(2 * inner, biased),
  ...bias(hidden, biased, 'none'),
];

/** Up and down alone, as in GPT-2. */
export const upDown = (hidden: number, inner: number, biased = false): readonly Weight[] => [
  matrix(2 * hidden, inner),
  ...bias(inner, biased),
  ...bias(hidden, biased, 'none'),
];

/** Routed experts of three matrices each, and the router that picks among them. */
export const experts = (hidden: number, inner: number, number: number): readonly Weight[] => [
  { ...matrix(3 * hidden * inner, number, 'experts'), experts: number },
  plain(hidden * number),
];

/** Weights alike as one, in the order in which they first come. */
export const gathered = (weights: readonly Weight[]): readonly Weight[] => {
  const kinds = new Map<string, Weight>();
  for (const weight of weights) {
    const kind = `${weight.split} ${weight.linear} ${weight.stage} ${weight.perhaps} ${weight.full} ${weight.experts} ${weight.undivided}`;
    const before = kinds.get(kind);
    kinds.set(kind, before === undefined ? weight : { ...before, size: before.size + weight.size });
  }
  return [...kinds.values()].filter(({ size }) => size !== 0);
};
