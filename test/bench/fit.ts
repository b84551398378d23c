import { fitOf } from '../../server/src/core/fit/fit-of.ts';
import { applicationsOf, clusterOf } from '../fit/demands.ts';
import type { Sketch } from '../fit/demands.ts';

/** How long the fit of a config takes, in milliseconds; `npm run bench -- fit`. */
const model: Sketch = { replicas: 2, bundles: [{ CPU: 1, GPU: 1 }, { GPU: 1 }], strategy: 'PACK' };
const small: Sketch = { replicas: 3, bundles: [{ CPU: 1 }] };
const third: Sketch = { replicas: 3, bundles: [{ CPU: 0.3, GPU: 0.3 }] };
const many = (count: number, sketch: (i: number) => Sketch) => Array.from({ length: count }, (_, i) => [sketch(i)]);
const mixed = (i: number): Sketch =>
  [model, small, third, { ...small, perNode: 1 }, { ...small, replicas: 7 }][i % 5] ?? small;
const wide = (strategy: Sketch['strategy']): Sketch => ({
  replicas: 1,
  bundles: Array.from({ length: 200 }, (_, i) => ({ CPU: 1 + (i % 7) })),
  ...(strategy && { strategy }),
});

const CASES: readonly (readonly [string, readonly (readonly Sketch[])[], string])[] = [
  [
    'two applications on one node',
    [
      [model, small],
      [model, small],
    ],
    'cpu=8,gpu=4',
  ],
  ['50 deployments × 20 equal nodes, ample', many(50, mixed), '20 x cpu=64,gpu=16'],
  ['50 deployments × 20 equal nodes, tight', many(50, mixed), '20 x cpu=11,gpu=4'],
  ['50 deployments × 20 equal nodes, too little', many(50, mixed), '20 x cpu=4,gpu=2'],
  [
    '50 deployments of one application × 20 nodes of 3 kinds, tight',
    [many(50, mixed).flat()],
    'head: cpu=4; 9 x cpu=16,gpu=4; 10 x cpu=8,gpu=4',
  ],
  [
    '50 applications × 20 nodes of 20 kinds',
    many(50, mixed),
    Array.from({ length: 20 }, (_, i) => `cpu=${String(4 + i)},gpu=${String(i % 9)}`).join(';'),
  ],
  ['10,000 replicas × 64 nodes, too little', [[{ replicas: 10_000, bundles: [{ CPU: 1 }] }]], '64 x cpu=64'],
  ['10,000 replicas × 64 nodes, exact', [[{ replicas: 10_000, bundles: [{ CPU: 0.4 }] }]], '64 x cpu=64'],
  [
    '10,000 replicas × 64 unequal nodes',
    [[{ replicas: 10_000, bundles: [{ CPU: 0.5 }] }]],
    Array.from({ length: 64 }, (_, i) => `cpu=${String(32 + i)}`).join(';'),
  ],
  [
    '20 racing deployments of thirds × 64 nodes',
    many(20, () => ({ replicas: 20, bundles: [{ CPU: 0.7, GPU: 0.3 }] })),
    '64 x cpu=8,gpu=2',
  ],
  ['200 bundles PACK', [[wide('PACK')]], '64 x cpu=13'],
  ['200 bundles SPREAD', [[wide('SPREAD')]], '64 x cpu=13'],
  ['200 bundles STRICT_SPREAD', [[wide('STRICT_SPREAD')]], '64 x cpu=13'],
  ['40 racing groups of 200 bundles', many(40, (i) => wide(i % 2 === 0 ? 'PACK' : 'SPREAD')), '64 x cpu=13'],
  [
    'a gang of 64 on 64 nodes',
    [[{ replicas: 64, bundles: [{ CPU: 1, GPU: 1 }], gang: { size: 64, strategy: 'PACK' } }]],
    '64 x cpu=1,gpu=1',
  ],
];

const ROUNDS = 21;
for (const [name, applications, spec] of CASES) {
  const demands = applicationsOf(applications);
  const cluster = clusterOf(spec);
  const times: number[] = [];
  let status = '';
  for (let i = 0; i < ROUNDS; i++) {
    const start = performance.now();
    status = fitOf(demands, cluster, { level: 'initial', release: '2.60.0', isWhole: true }).status;
    times.push(performance.now() - start);
  }
  const [first = 0] = times;
  const sorted = [...times].sort((a, b) => a - b);
  const [best = 0, middle = 0] = [sorted[0], sorted[Math.floor(ROUNDS / 2)]];
  const told = `${middle.toFixed(1).padStart(8)} ms (best ${best.toFixed(1)}, first ${first.toFixed(1)})`;
  console.log(`${told.padEnd(42)} ${status.padEnd(12)} ${name}`);
}
