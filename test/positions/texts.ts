import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

export interface PlacedText {
  readonly name: string;
  readonly text: string;
}

const textsIn = (folder: string): readonly PlacedText[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => ({ name, text: readFileSync(resolve(folder, name), 'utf8') }))
    : [];

/** The bundled examples, and the real configs where they are at hand. */
export const texts = (): readonly PlacedText[] => [
  ...textsIn(resolve('examples')),
  ...textsIn(resolve('../shared/corpus')),
];

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Some of all, which ones the seed decides. */
export const drawn = <T>(all: readonly T[], count: number, seed: number): readonly T[] => {
  const random = randomOf(seed);
  return all
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, one]) => one);
};
