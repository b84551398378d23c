import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReplicaShape } from '../../server/src/core/index.ts';
import { isAmple, isShort, totalOf } from '../../server/src/core/fit/bounds.ts';
import { freeNodes } from '../../server/src/core/fit/placement.ts';
import { explore, summarise } from '../../server/src/core/fit/simulate.ts';
import { resources } from '../../server/src/core/ray/resources.ts';

const shape = fc
  .record({ CPU: fc.integer({ min: 0, max: 4 }), GPU: fc.integer({ min: 0, max: 2 }) })
  .map((amounts): ReplicaShape => ({ bundles: [resources(amounts)], strategy: null }));
const node = fc.record({ CPU: fc.integer({ min: 0, max: 6 }), GPU: fc.integer({ min: 0, max: 3 }) });

describe('what the sums prove', () => {
  it('never contradicts the search over every order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ shape, replicas: fc.integer({ min: 1, max: 2 }) }), { minLength: 1, maxLength: 3 }),
        fc.array(node, { minLength: 1, maxLength: 3 }),
        (deployments, offered) => {
          const queues = deployments.map(({ shape: one, replicas }, i) =>
            Array.from({ length: replicas }, () => ({ application: 'a', deployment: String(i), shape: one })),
          );
          const groups = offered.map((amounts) => ({ count: 1, resources: resources(amounts), labels: new Map() }));
          const nodes = freeNodes({ source: 'option', name: '', nodes: groups }) ?? [];
          const outcomes = explore(nodes, queues);
          if (outcomes === null) return;
          const { status } = summarise(outcomes);
          const items = queues.flat();
          if (isShort(totalOf(items), nodes)) expect(status).toBe('does-not-fit');
          if (isAmple(items, totalOf(items), nodes)) expect(status).toBe('fits');
        },
      ),
      { seed: 42, numRuns: 500 },
    );
  });
});
