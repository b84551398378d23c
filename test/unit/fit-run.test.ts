import { describe, expect, it } from 'vitest';
import type { FreeNode } from '../../server/src/core/fit/nodes/free-node.ts';
import { run } from '../../server/src/core/fit/search/run.ts';
import type { Policy } from '../../server/src/core/fit/search/run.ts';
import { actor, laid } from '../fit/demands.ts';

describe('a way in which actors go round the nodes from behind', () => {
  it('leaves each node in its place of the cluster', () => {
    const { problem, yard } = laid([[actor({ CPU: 1 }, 2), actor({ CPU: 9 })]], 'cpu=1; cpu=3');
    const policy: Policy = (heads) => heads.findIndex((head) => head !== undefined);
    const { nodes, waiting } = run(problem, yard, { policy, ring: [1, 0], untilWait: false });
    const left = (found: readonly FreeNode[] = []) => found.map(({ free }) => [...free.values()]);
    expect([left(nodes), left(waiting[0]?.nodes())]).toEqual([
      [[0], [20_000]],
      [[0], [20_000]],
    ]);
  });
});
