import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fractionsBy } from '../random.ts';

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

/** Some of all, which ones the seed decides. */
export const drawn = <T>(all: readonly T[], count: number, seed: number): readonly T[] => {
  const random = fractionsBy(seed);
  return all
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, one]) => one);
};
