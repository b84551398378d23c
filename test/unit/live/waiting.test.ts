import { describe, expect, it } from 'vitest';
import { resources, roomFor, runningOf } from '../../../server/src/core/index.ts';
import type { LiveActor, LiveCluster, Resources } from '../../../server/src/core/index.ts';
import { actor, application, cluster, deployment, group, node } from './live.ts';

type Amounts = Readonly<Record<string, number>>;

const pending = (owner: string, id: string, required: Amounts, state = 'PENDING_CREATION'): LiveActor => ({
  ...actor(id, owner, '1', required),
  name: `SERVE_REPLICA::${owner}#${id}`,
  state,
  node: null,
});

const waits = (count: number, ...bundles: readonly Amounts[]) => ({
  bundles: bundles.map((one): Resources => resources(one)),
  strategy: bundles.length > 1 ? 'PACK' : null,
  count,
});

/** One replica of `app/Model` that starts, in a cluster of these nodes. */
const whyOn = (rest: Partial<LiveCluster>, replicas = 1): readonly string[] => {
  const model = deployment(
    'Model',
    'UPDATING',
    replicas,
    Array.from({ length: replicas }, () => null),
  );
  const live = cluster(rest, application('app', { status: 'DEPLOYING', deployments: [model] }));
  return runningOf(live, null, 0).flatMap(({ deployments }) =>
    deployments.flatMap(({ why }) => why.map(({ en }) => en)),
  );
};

/** The same in short, of the application as a whole. */
const shortOn = (rest: Partial<LiveCluster>, startedAt: number | null = null): string | null => {
  const model = deployment('Model', 'UPDATING', 1, [null]);
  const replicas = model.replicas.map((one) => ({ ...one, startedAt }));
  const live = cluster(rest, application('app', { status: 'DEPLOYING', deployments: [{ ...model, replicas }] }));
  return runningOf(live, null, 0)[0]?.short?.en ?? null;
};

describe('why a replica does not run yet, in short', () => {
  const both = { CPU: 2, GPU: 1 };
  const own = pending('app#Model', 'Model0', both);

  it('is what is needed and what stands against it, of several resources without who holds them', () => {
    const held: LiveActor = { ...actor('t', 'x#y', '1', { CPU: 3, GPU: 1 }), name: 'trainer', className: 'Trainer' };
    const nodes = [node('1', { CPU: 4, GPU: 1 }, { CPU: 1, GPU: 0 })];
    expect(shortOn({ nodes, actors: [own, held], waiting: [waits(1, both)] })).toBe(
      '1 replica waits for room: needs 2 CPU, 1 GPU; 3 of 4 CPU are reserved; 1 of 1 GPU are reserved',
    );
  });

  it('is not how long it has been so', () => {
    const alive = { ...actor('Model0', 'app#Model', '1', both), state: 'ALIVE' };
    const told = shortOn({ actors: [alive], readAt: 60_000 }, 20);
    expect(told).toMatch(/^1 replica starts: its process runs/);
    expect(told).not.toContain('40 s');
    expect(whyOn({ actors: [alive] })[0]).toContain('its process runs');
  });
});

describe('why a replica does not run yet', () => {
  const need = { CPU: 2 };
  const own = pending('app#Model', 'Model0', need);

  it('is room that somebody outside of Serve holds', () => {
    const held: LiveActor = { ...actor('t', 'x#y', '1', { CPU: 3 }), name: 'trainer', className: 'Trainer' };
    expect(
      whyOn({ nodes: [node('1', { CPU: 4 }, { CPU: 1 })], actors: [own, held], waiting: [waits(1, need)] }),
    ).toEqual(['1 replica waits for room: needs 2 CPU; 3 of 4 CPU are reserved; 1 × Trainer, not of Serve, holds 3']);
  });

  it('is room that nobody is known to hold', () => {
    expect(whyOn({ nodes: [node('1', { CPU: 4 }, { CPU: 1 })], actors: [own], waiting: [waits(1, need)] })).toEqual([
      '1 replica waits for room: needs 2 CPU; 3 of 4 CPU are reserved; nobody knows who holds 3: a task, or a replica that is about to start',
    ]);
  });

  it('is room for what a new replica needs, not for what the old one beside it holds', () => {
    const old: LiveActor = actor('Model0', 'app#Model', '1', { CPU: 1 });
    const model = deployment('Model', 'UPDATING', 2, ['1', null]);
    const live = cluster(
      {
        nodes: [node('1', { CPU: 4 }, { CPU: 3 })],
        actors: [old, pending('app#Model', 'Model1', { CPU: 4 })],
        waiting: [waits(1, { CPU: 4 })],
      },
      application('app', { status: 'DEPLOYING', deployments: [model] }),
    );
    expect(runningOf(live, null, 0)[0]?.deployments[0]?.why.map(({ en }) => en)).toEqual([
      '1 replica waits for room: needs 4 CPU; 1 of 4 CPU are reserved; 1 replica of app/Model holds 1',
    ]);
  });

  it('is room, whatever groups without a name others have', () => {
    const other = { ...group('g', 'x#y', [['1', { CPU: 3 }]]), name: '' };
    const nodes = [node('1', { CPU: 4 }, { CPU: 1 })];
    expect(whyOn({ nodes, actors: [own], groups: [other], waiting: [waits(1, need)] })).toEqual([
      '1 replica waits for room: needs 2 CPU; 3 of 4 CPU are reserved; 1 × placement group, not of Serve, holds 3',
    ]);
  });

  it('is room in one piece', () => {
    const nodes = [node('1', { CPU: 4 }, { CPU: 1 }), node('2', { CPU: 4 }, { CPU: 1 })];
    expect(whyOn({ nodes, actors: [own], waiting: [waits(1, need)] })[0]).toMatch(
      /^1 replica waits for room: needs 2 CPU; 2 CPU are free, but at most 1 CPU on one node; /,
    );
  });

  it('is a resource that no node has', () => {
    const tpu = pending('app#Model', 'Model0', { TPU: 4 });
    expect(
      whyOn({ nodes: [node('1', { CPU: 4 }, { CPU: 4 })], actors: [tpu], waiting: [waits(1, { TPU: 4 })] }),
    ).toEqual(['1 replica waits for room: needs 4 TPU; no node has TPU']);
  });

  it('is something else than amounts where each part has room', () => {
    expect(
      whyOn({ nodes: [node('1', { CPU: 4 }, { CPU: 4 })], actors: [own], waiting: [waits(1, need)] })[0],
    ).toContain('labels, `max_replicas_per_node`');
  });

  it('is its group, whose bundles it needs, not what its actor asks for inside', () => {
    const inside = { ...pending('app#Model', 'Model0', { CPU: 1 }), group: 'Model0' };
    const waiting = {
      ...group('Model0', 'app#Model', [
        ['', { CPU: 1 }],
        ['', { GPU: 2 }],
      ]),
      state: 'PENDING',
    };
    const unplaced = { ...waiting, bundles: waiting.bundles.map((one) => ({ ...one, node: null })) };
    const nodes = [node('1', { CPU: 4, GPU: 1 }, { CPU: 4, GPU: 1 })];
    expect(whyOn({ nodes, actors: [inside], groups: [unplaced], waiting: [waits(1, { CPU: 1 }, { GPU: 2 })] })).toEqual(
      ['1 replica waits for room: needs 1 CPU, 2 GPU in 2 bundles; no node has 2 GPU: the largest has 1 GPU'],
    );
  });

  it('is not told apart from a process where the cluster tells fewer than are alike', () => {
    const two = [own, pending('app#Model', 'Model1', need)];
    const nodes = [node('1', { CPU: 4 }, { CPU: 0 })];
    expect(whyOn({ nodes, actors: two, waiting: [waits(1, need)] }, 2)[0]).toMatch(
      /^2 replicas start or wait for room, each: needs/,
    );
    expect(whyOn({ nodes, actors: two, waiting: [waits(2, need)] }, 2)[0]).toMatch(
      /^2 replicas wait for room, each: needs/,
    );
    expect(whyOn({ nodes, actors: two, waiting: [] }, 2)[0]).toMatch(/^2 replicas start: has its room/);
  });

  it('is what the autoscaler has not added yet', () => {
    const text =
      '======== Autoscaler status: 2026-01-01 00:00:00 ========\nNode status\n---\nActive:\n 1 head\nPending:\n worker, 1 launching\nRecent failures:\n (no failures)\n';
    const rest = {
      nodes: [node('1', { CPU: 1 }, { CPU: 1 })],
      actors: [own],
      waiting: [waits(1, need)],
      growing: true,
    };
    expect(whyOn({ ...rest, statusText: text })[0]).toMatch(
      /the largest has 1 CPU; the autoscaler starts nodes \(worker, 1 launching\)$/,
    );
    expect(whyOn({ ...rest, statusText: '' })[0]).toMatch(/the autoscaler has not asked for more nodes$/);
    expect(roomFor(cluster(rest), [])?.description.nodes.at(-1)).toMatchObject({ count: 0, countUnknown: true });
  });

  it('is what Serve or others have still to do', () => {
    const nodes = [node('1', { CPU: 4 }, { CPU: 4 })];
    expect(whyOn({ nodes, actors: [] })).toEqual(['1 replica starts: Serve has not asked for its actor yet']);
    expect(whyOn({ nodes, actors: null })[0]).toContain('were not read');
    const state = (name: string): readonly string[] =>
      whyOn({ nodes, actors: [pending('app#Model', 'Model0', need, name)] });
    expect(state('DEPENDENCIES_UNREADY')[0]).toContain('as arguments');
    expect(state('ALIVE')[0]).toContain('`__init__`');
  });

  it('is the gang that starts as a whole or not at all', () => {
    const model = deployment('Model', 'UPDATING', 2, [null, null]);
    const config = { gang_scheduling_config: { gang_size: 2 } };
    const gang = {
      ...group('g', '', [['1', { CPU: 3 }], ['1', { CPU: 3 }]]), // prettier-ignore
      name: 'SERVE_GANG::app_Model_0_abc123',
      state: 'PENDING',
    };
    const live = cluster(
      {
        nodes: [node('1', { CPU: 4 }, { CPU: 4 })],
        groups: [{ ...gang, bundles: gang.bundles.map((one) => ({ ...one, node: null })) }],
        actors: ['Model0', 'Model1'].map((id) => ({ ...pending('app#Model', id, { CPU: 3 }), group: 'g' })),
      },
      application('app', { status: 'DEPLOYING', deployments: [{ ...model, config }] }),
    );
    expect(runningOf(live, null, 0)[0]?.deployments[0]?.why.map(({ en }) => en)).toEqual([
      '2 replicas wait for room, each: needs 3 CPU, in a gang of 2 replicas that start together or not at all, which needs 6 CPU in 2 bundles; all nodes together have 4 CPU',
    ]);
  });
});
