import { describe, expect, it } from 'vitest';
import { fitNow } from '../../server/src/core/fit/growth.ts';
import { analyze } from '../../server/src/core/index.ts';
import { reasonText } from '../../server/src/core/fit/reason/reason-text.ts';
import { applicationsOf, clusterOf } from '../fit/demands.ts';
import type { Sketch } from '../fit/demands.ts';

const reason = (files: readonly (readonly Sketch[])[], cluster: string) =>
  fitNow(applicationsOf(files), clusterOf(cluster), { level: 'initial', release: '2.60.0', isWhole: true }).reason;
const words = (files: readonly (readonly Sketch[])[], cluster: string) => {
  const found = reason(files, cluster);
  return found && reasonText(found).en;
};
const actor = (CPU: number, replicas = 1): Sketch => ({ replicas, bundles: [{ CPU }] });
const packed: Sketch = { replicas: 1, bundles: [3, 3, 2, 2, 2, 2].map((CPU) => ({ CPU })), strategy: 'PACK' };

describe('why something waits', () => {
  it('because no node is that large', () => {
    expect(reason([[actor(8)]], '2 x cpu=4')).toMatchObject({
      cause: 'never',
      deployment: 'd0',
      bundles: [{ CPU: 8 }],
      short: { resource: 'CPU', asked: 8, largest: { free: 4, total: 4 }, taken: [] },
      placeable: false,
    });
    expect(words([[actor(8)]], '2 x cpu=4')).toBe('no node has 8 CPU in one piece for a0/d0: the largest has 4');
  });

  it('because others take what only one node has, though the node with room for the rest has none of it', () => {
    const model: Sketch = { replicas: 2, bundles: [{ CPU: 3, GPU: 1 }] };
    expect(words([[model]], 'cpu=4; cpu=4,gpu=1')).toBe(
      'no node has 1 GPU free for a0/d0: the one with most left has 1, all of them taken by a0/d0 (1 ×)',
    );
  });

  it('because the node with room for the rest has too little of one thing, which others have', () => {
    expect(reason([[{ replicas: 1, bundles: [{ CPU: 3, GPU: 1 }] }]], 'cpu=8; cpu=2,gpu=1')?.short).toEqual({
      resource: 'CPU',
      asked: 3,
      largest: { node: 1, free: 2, total: 2 },
      taken: [],
    });
  });

  it('because of the first bundle that no node takes, not of one that some node takes', () => {
    const group: Sketch = { replicas: 1, bundles: [{ CPU: 2 }, { widget: 1 }], strategy: 'PACK' };
    expect(words([[group]], 'cpu=1; cpu=4')).toBe('no node offers widget, of which a0/d0 needs 1');
  });

  it('not because of what a node has exactly enough of', () => {
    expect(words([[{ replicas: 1, bundles: [{ CPU: 4, widget: 1, gadget: 1 }] }]], 'cpu=4')).toBe(
      'no node offers widget, of which a0/d0 needs 1',
    );
  });

  it('because others take what it needs', () => {
    expect(words([[actor(2.5), actor(8)]], 'cpu=8')).toBe(
      'no node has 8 CPU free for a0/d1: the one with most left has 8, 2.5 of them taken by a0/d0 (1 ×)',
    );
    expect(reason([[actor(2.5), actor(8)]], 'cpu=8')).toMatchObject({ cause: 'not-with-others', placeable: false });
  });

  it('in Vietnamese too, with what is taken in whole and in part', () => {
    const inVietnamese = (files: readonly (readonly Sketch[])[], cluster: string) => {
      const found = reason(files, cluster);
      return found && reasonText(found).vi;
    };
    expect(inVietnamese([[actor(2.5), actor(8)]], 'cpu=8')).toBe(
      'không node nào còn 8 CPU cho a0/d1: node còn nhiều nhất có 8, trong đó 2.5 đã bị dùng bởi a0/d0 (1 ×)',
    );
    expect(inVietnamese([[actor(4, 2), actor(8)]], 'cpu=8')).toBe(
      'không node nào còn 8 CPU cho a0/d1: node còn nhiều nhất có 8, trong đó tất cả đã bị dùng bởi a0/d0 (2 ×)',
    );
  });

  it('with bundles that need a node each, of which there are too few, and no hand can lay them otherwise', () => {
    const apart = (count: number, CPU: number): Sketch => ({
      replicas: 1,
      bundles: Array.from({ length: count }, () => ({ CPU })),
      strategy: 'STRICT_SPREAD',
    });
    expect(reason([[apart(2, 1)]], 'cpu=8')).toMatchObject({ placeable: false });
    expect(reason([[apart(3, 1)]], '2 x cpu=8')).toMatchObject({ placeable: false });
    expect(reason([[apart(2, 1)]], '2 x cpu=8')).toBeUndefined();
    expect(reason([[actor(1), apart(2, 4)]], '2 x cpu=4; cpu=2')).toMatchObject({ placeable: true });
  });

  it('because no node takes its bundles as they must stand, though each would find one', () => {
    const apart: Sketch = { replicas: 1, bundles: [{ CPU: 4 }, { CPU: 4 }], strategy: 'STRICT_SPREAD' };
    expect(reason([[apart]], 'cpu=4; cpu=2')).toMatchObject({ cause: 'never', placeable: false });
  });

  it('because Ray’s order misses a layout that exists', () => {
    expect(reason([[packed]], '2 x cpu=7')).toMatchObject({ cause: 'missed', placeable: true });
    expect(reason([[actor(1, 2), actor(4)]], '2 x cpu=4')).toMatchObject({ cause: 'not-with-others', placeable: true });
    expect(words([[actor(1, 2), actor(4)]], '2 x cpu=4')).toBe(
      'no node has 4 CPU free for a0/d1: the one with most left has 4, 1 of them taken by a0/d0 (1 ×); laid out by hand all would have room, but Ray’s order does not find it',
    );
  });

  it('because its bundle does not hold what its actor asks for', () => {
    const elsewhere: Sketch = {
      replicas: 1,
      bundles: [{ CPU: 1 }, { widget: 1 }],
      strategy: 'PACK',
      actor: { widget: 1 },
    };
    expect(reason([[elsewhere]], 'cpu=4,widget=1')).toMatchObject({
      cause: 'not-in-group',
      short: null,
      placeable: false,
    });
  });

  it('because of a limit per node, a helper, or a GPU that nobody has', () => {
    expect(words([[{ ...actor(1, 2), perNode: 1 }]], 'cpu=8')).toContain('max_replicas_per_node');
    expect(reason([[{ ...actor(1), helpers: [{ CPU: 9 }] }]], 'cpu=8')?.cause).toBe('helper');
    expect(words([[{ replicas: 1, bundles: [{ CPU: 1, GPU: 1 }] }]], 'cpu=8')).toBe(
      'no node offers GPU, of which a0/d0 needs 1',
    );
  });

  it('not where one node of several has room for a helper', () => {
    expect(reason([[{ ...actor(1), helpers: [{ CPU: 3 }] }]], 'cpu=1; cpu=4')).toBeUndefined();
  });

  it('until a node group has grown', () => {
    const nodes = clusterOf('cpu=4').nodes.map((group) => ({ ...group, maxCount: 5 }));
    const fit = fitNow(
      applicationsOf([[actor(4, 3)]]),
      { source: 'option', name: '', nodes },
      { level: 'initial', release: '2.60.0', isWhole: true },
    );
    expect(fit).toMatchObject({ status: 'does-not-fit', reason: { cause: 'not-now', growth: { group: 0, nodes: 2 } } });
  });

  it('until the one group that can grow has grown', () => {
    const nodes = clusterOf('cpu=4; cpu=4').nodes.map((group, i) => (i === 0 ? group : { ...group, maxCount: 5 }));
    const question = { level: 'initial', release: '2.60.0', isWhole: true } as const;
    const fit = fitNow(applicationsOf([[actor(4, 3)]]), { source: 'option', name: '', nodes }, question);
    expect(fit.reason).toMatchObject({ cause: 'not-now', growth: { group: 1, nodes: 1 } });
  });

  it('is part of the message', () => {
    const text =
      'applications:\n  - import_path: a:b\n    deployments:\n      - { name: D, num_replicas: 1, ray_actor_options: { num_cpus: 8 } }\n';
    const { problems } = analyze(text, { clusterOption: '2 x cpu=4', rayVersionOption: '2.60.0' });
    expect(problems.find(({ code }) => code === 'node-fit')?.message.en).toContain(
      'No node has 8 CPU in one piece for default/D: the largest has 4.',
    );
  });
});
