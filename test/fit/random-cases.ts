import { fractionsBy } from '../random.ts';
import type { PlayNode } from './play/world.ts';
import type { Plain, Sketch } from './demands.ts';

export interface Case {
  readonly files: readonly (readonly Sketch[])[];
  readonly nodes: readonly PlayNode[];
  readonly release: '2.47.1' | '2.60.0';
}

const REQUESTS: readonly Plain[] = [
  { CPU: 1 },
  { CPU: 0.57 },
  { CPU: 2 },
  { CPU: 3 },
  { CPU: 0 },
  { CPU: 1, GPU: 1 },
  { CPU: 0.5, GPU: 0.6 },
  { CPU: 0, GPU: 0.4 },
  { CPU: 0, GPU: 0.3334 },
  { CPU: 1, GPU: 2 },
  { CPU: 1, acc: 0.001 },
];
const BUNDLES: readonly Plain[] = [
  { CPU: 1 },
  { CPU: 2 },
  { CPU: 3 },
  { CPU: 0.5, GPU: 0.4 },
  { GPU: 1 },
  { CPU: 1, GPU: 1 },
  { GPU: 0.6 },
  { GPU: 1.5 },
  { CPU: 1, acc: 0.001 },
];
const HELPERS: readonly Plain[] = [{ CPU: 1 }, { CPU: 0 }, { CPU: 1, GPU: 1 }];

/** Draws from one row of numbers; the order of the draws is part of what a seed means. */
interface Draw {
  readonly next: () => number;
  readonly one: <T>(choices: readonly T[]) => T;
}

/** One deployment of so many replicas. */
const sketchOf = ({ next, one }: Draw, replicas: number, release: Case['release'], zones: boolean): Sketch => {
  const zone = zones && next() < 0.4 ? { zone: one(['x', 'y']) } : {};
  const helped = release === '2.60.0' && next() < 0.1 ? { helpers: [one(HELPERS)] } : {};
  if (next() < 0.4) {
    const bundles = Array.from({ length: one([1, 1, 2, 2, 3, 4]) }, () => one(BUNDLES));
    const strategy = one(['PACK', 'SPREAD', 'STRICT_PACK', 'STRICT_SPREAD'] as const);
    const actor = next() < 0.2 ? { actor: { CPU: 0, acc: 0.001 } } : {};
    return { replicas, bundles, strategy, ...actor, ...helped };
  }
  if (release === '2.60.0' && replicas === 2 && next() < 0.4)
    return { replicas, bundles: [one(REQUESTS)], gang: { size: 2, strategy: one(['PACK', 'SPREAD']) }, ...helped };
  return { replicas, bundles: [one(REQUESTS)], ...(next() < 0.2 && { perNode: one([1, 2]) }), ...zone, ...helped };
};

/** A small config on a small cluster: at most three nodes and five things to place. */
export const caseOf = (seed: number): Case => {
  const next = fractionsBy(seed);
  const one = <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)] as T;
  const release = one(['2.47.1', '2.60.0'] as const);
  const alike = next() < 0.4;
  const zones = next() < 0.2;
  const node = (): PlayNode => ({
    amounts: { CPU: one([0, 1, 2, 3, 4, 5, 7]), GPU: one([0, 1, 2, 2, 3]), acc: one([0, 1, 1]) },
    ...(zones && { zone: one(['x', 'y']) }),
  });
  const first = node();
  const nodes = Array.from({ length: one([1, 2, 2, 3]) }, (_, i) => (i === 0 || alike ? first : node()));
  let room = 5;
  const sketch = (): Sketch => {
    const replicas = Math.min(room, one([1, 1, 2, 2, 3]));
    room -= replicas;
    return sketchOf({ next, one }, replicas, release, zones);
  };
  const files = Array.from({ length: one([1, 1, 2, 2]) }, () =>
    Array.from({ length: one([1, 2]) }, sketch).filter(({ replicas }) => replicas > 0),
  );
  return { files, nodes, release };
};
