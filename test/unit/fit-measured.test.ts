import { describe, expect, it } from 'vitest';
import { fitOf } from '../../server/src/core/fit/fit-of.ts';
import { applicationsOf, clusterOf } from '../fit/demands.ts';
import type { Plain, Sketch } from '../fit/demands.ts';

/** What real multi-node Ray 2.47.1 and 2.60.0 did with made-up nodes. */
const fit = (files: readonly (readonly Sketch[])[], cluster: string, release = '2.60.0') =>
  fitOf(applicationsOf(files), clusterOf(cluster), { level: 'initial', release, isWhole: true });
const status = (files: readonly (readonly Sketch[])[], cluster: string, release?: string) =>
  fit(files, cluster, release).status;
const actor = (request: Plain, replicas = 1): Sketch => ({ replicas, bundles: [request] });
const group = (strategy: Sketch['strategy'], bundles: readonly Plain[], replicas = 1): Sketch => ({
  replicas,
  bundles,
  actor: {},
  ...(strategy && { strategy }),
});
const cpus = (...amounts: readonly number[]): readonly Plain[] => amounts.map((CPU) => ({ CPU }));
const gpus = (...amounts: readonly number[]): readonly Plain[] => amounts.map((GPU) => ({ GPU }));

describe('amounts as Ray counts them', () => {
  it('are cut: 3 × 0.3334 GPU fit one, 3 × 0.3335 do not', () => {
    expect(status([[actor({ GPU: 0.3334 }, 3)]], 'cpu=1,gpu=1')).toBe('fits');
    expect(status([[actor({ GPU: 0.3335 }, 3)]], 'cpu=1,gpu=1')).toBe('does-not-fit');
  });

  it('take a fraction from the one GPU that it leaves least of', () => {
    expect(fit([[actor({ GPU: 0.2 }, 2), actor({ GPU: 0.8 }, 2)]], 'cpu=1,gpu=2')).toMatchObject({
      status: 'does-not-fit',
      pendingTotal: 1,
    });
    expect(status([[actor({ GPU: 0.5 }, 2), actor({ GPU: 1 })]], 'cpu=1,gpu=2')).toBe('fits');
  });

  it('of a bundle may be 1.5 GPUs', () => {
    expect(status([[group('STRICT_PACK', gpus(1.5, 0.5))]], 'cpu=1,gpu=2')).toBe('fits');
  });
});

describe('groups', () => {
  it.each(['PACK', 'STRICT_PACK'] as const)('of 3 × 0.6 GPU never start on 2-GPU nodes by %s', (strategy) => {
    expect(status([[group(strategy, gpus(0.6, 0.6, 0.6))]], '2 x cpu=1,gpu=2')).toBe('does-not-fit');
  });

  it('of 3 × 0.6 GPU start by SPREAD', () => {
    expect(status([[group('SPREAD', gpus(0.6, 0.6, 0.6))]], '2 x cpu=1,gpu=2')).toBe('fits');
  });

  it('take their GPUs in the order in which the bundles are written', () => {
    expect(status([[group('STRICT_PACK', gpus(0.4, 0.4, 0.6, 0.6))]], 'cpu=1,gpu=2')).toBe('does-not-fit');
    expect(status([[group('STRICT_PACK', gpus(0.6, 0.6, 0.4, 0.4))]], 'cpu=1,gpu=2')).toBe('fits');
    expect(status([[group('STRICT_PACK', gpus(0.4, 0.6, 0.4, 0.6))]], 'cpu=1,gpu=2')).toBe('fits');
  });

  it('place the largest bundles first', () => {
    expect(status([[group('PACK', cpus(1, 1, 3, 3))]], '2 x cpu=4')).toBe('fits');
  });

  it('miss a perfect packing by PACK, not by SPREAD', () => {
    expect(status([[group('PACK', cpus(3, 3, 2, 2, 2, 2))]], '2 x cpu=7')).toBe('does-not-fit');
    expect(status([[group('SPREAD', cpus(3, 3, 2, 2, 2, 2))]], '2 x cpu=7')).toBe('fits');
  });

  it('of STRICT_PACK go to the emptiest node and can leave a large one waiting', () => {
    expect(status([[group('STRICT_PACK', cpus(1, 1)), group('STRICT_PACK', cpus(4, 4))]], 'cpu=2;cpu=8')).toBe(
      'does-not-fit',
    );
  });

  it('of STRICT_SPREAD need as many nodes as bundles, of SPREAD not', () => {
    expect(status([[group('STRICT_SPREAD', cpus(1, 1, 1))]], '2 x cpu=4')).toBe('does-not-fit');
    expect(status([[group('SPREAD', cpus(1, 1, 1))]], '2 x cpu=4')).toBe('fits');
  });

  it('hold nothing while they wait', () => {
    expect(fit([[group('STRICT_PACK', cpus(4, 4)), actor({ CPU: 4 }, 2)]], '2 x cpu=4')).toMatchObject({
      pendingTotal: 1,
    });
  });

  it('race with plain actors on several nodes, not on a single head', () => {
    expect(status([[group('STRICT_PACK', cpus(4)), actor({ CPU: 4 })]], '2 x cpu=4')).toBe('fits');
    expect(fit([[group('PACK', cpus(3)), actor({ CPU: 3 })]], 'cpu=4').pending).toEqual([
      { application: 'a0', deployment: 'd1', replicas: 1 },
    ]);
    expect(fit([[group('PACK', cpus(3)), actor({ CPU: 3 })]], 'cpu=0;cpu=4')).toMatchObject({
      pending: null,
      pendingTotal: 1,
    });
  });
});

describe('plain actors', () => {
  it('go round: on equal nodes two small ones block a replica of a whole node', () => {
    expect(fit([[actor({ CPU: 1 }, 2), actor({ CPU: 4 })]], '2 x cpu=4').pending).toEqual([
      { application: 'a0', deployment: 'd1', replicas: 1 },
    ]);
  });

  it('begin at a random node, so on unequal nodes chance decides', () => {
    expect(status([[actor({ CPU: 1 }), actor({ CPU: 8 })]], 'cpu=4;cpu=8')).toBe('depends');
  });

  it('without CPUs run on a full node and on a head without any', () => {
    expect(status([[actor({ CPU: 4 }), actor({ CPU: 0 }, 50)]], 'cpu=0;cpu=4')).toBe('fits');
  });

  it('keep to max_replicas_per_node exactly', () => {
    expect(fit([[{ ...actor({ CPU: 1 }, 5), perNode: 2 }]], '2 x cpu=16').pendingTotal).toBe(1);
    expect(status([[{ ...actor({ CPU: 0 }, 4), perNode: 2 }]], '2 x cpu=16')).toBe('fits');
  });

  it('hold up nothing that comes later', () => {
    expect(fit([[actor({ CPU: 9 }), actor({ CPU: 1 })]], 'cpu=2').pending).toEqual([
      { application: 'a0', deployment: 'd0', replicas: 1 },
    ]);
  });
});

describe('what ties replicas to nodes', () => {
  const elsewhere: Sketch = {
    replicas: 1,
    bundles: [{ CPU: 1 }, { CPU: 1, 'accelerator_type:L4': 0.001 }],
    strategy: 'PACK',
    actor: { CPU: 1, 'accelerator_type:L4': 0.001 },
  };

  it('lets an actor sit in any bundle up to 2.56, only in the first from 2.57 on', () => {
    expect(status([[elsewhere]], 'cpu=4,accelerator_type:L4=1', '2.47.1')).toBe('fits');
    expect(status([[elsewhere]], 'cpu=4,accelerator_type:L4=1', '2.56.1')).toBe('fits');
    expect(fit([[elsewhere, actor({ CPU: 3 })]], 'cpu=4,accelerator_type:L4=1', '2.57.0').pendingTotal).toBe(2);
  });

  it('gives no seat in a bundle without the GPU that the actor asks for', () => {
    const apart: Sketch = { ...elsewhere, bundles: [{ CPU: 1 }, { CPU: 1, GPU: 1 }], actor: { CPU: 1, GPU: 1 } };
    expect(status([[apart]], 'cpu=4,gpu=1', '2.56.1')).toBe('fits');
    expect(status([[apart]], 'cpu=4,gpu=1', '2.57.0')).toBe('does-not-fit');
  });

  it('starts a gang as a whole or not at all', () => {
    const gang: Sketch = { ...actor({ CPU: 1 }, 4), gang: { size: 2, strategy: 'PACK' } };
    expect(fit([[gang]], 'cpu=3').pendingTotal).toBe(2);
    expect(fit([[{ ...gang, replicas: 3 }]], 'cpu=8').pendingTotal).toBe(3);
  });

  it('starts no replica without its helper', () => {
    expect(fit([[{ ...actor({ CPU: 1 }, 2), helpers: [{ CPU: 9 }] }, actor({ CPU: 1 })]], 'cpu=8').pending).toEqual([
      { application: 'a0', deployment: 'd0', replicas: 2 },
    ]);
  });

  it('asks for nodes by label', () => {
    expect(status([[{ ...actor({ CPU: 1 }), zone: 'b' }]], 'cpu=4,label:zone=a')).toBe('does-not-fit');
    expect(status([[{ ...actor({ CPU: 1 }), zone: 'b' }]], 'cpu=4,label:zone=a;cpu=4,label:zone=b')).toBe('fits');
  });
});
