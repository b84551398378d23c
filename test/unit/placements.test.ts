import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../server/src/core/clusters/cluster.ts';
import { fitNow } from '../../server/src/core/fit/growth.ts';
import { fitOn } from '../../server/src/core/fit/on-cluster.ts';
import { placementsOf } from '../../server/src/core/index.ts';
import type { Placement } from '../../server/src/core/index.ts';
import { applicationsOf, clusterOf } from '../fit/demands.ts';
import type { Sketch } from '../fit/demands.ts';

const outcomesOf = (files: readonly (readonly Sketch[])[], spec: string): readonly Placement[] => {
  const [applications, cluster] = [applicationsOf(files), clusterOf(spec)];
  const question = { level: 'initial', release: '2.60.0', isWhole: true } as const;
  const found = placementsOf(applications, cluster, question, fitNow(applications, cluster, question));
  return Array.from({ length: found?.outcomes ?? 0 }, (_, i) => found?.of(i)).filter((one) => one !== undefined);
};

/** Each spot as `kind replica/bundle on node, holds the actor, starts`. */
const spots = (files: readonly (readonly Sketch[])[], spec: string): readonly string[] | undefined =>
  outcomesOf(files, spec)[0]?.spots.map(
    ({ kind, replica, bundle, node, holdsActor, starts }) =>
      `${kind} ${String(replica)}/${String(bundle)} on ${String(node)}${holdsActor ? ', actor' : ''}${starts ? '' : ', never'}`,
  );

const actor = (CPU: number, replicas = 1): Sketch => ({ replicas, bundles: [{ CPU }] });

describe('where everything lies', () => {
  it('replicas without bundles are numbered from 1 on, each with its actor', () => {
    expect(spots([[actor(1, 2)]], 'cpu=2')).toEqual(['actor 1/null on 0, actor', 'actor 2/null on 0, actor']);
  });

  it('bundles are numbered in each replica, and the actor sits in the first', () => {
    const group: Sketch = { replicas: 2, bundles: [{ CPU: 1 }, { CPU: 1 }, { widget: 1 }], strategy: 'STRICT_PACK' };
    expect(spots([[group]], '2 x cpu=2,widget=1')).toEqual([
      'bundle 1/1 on 0, actor',
      'bundle 1/2 on 0',
      'bundle 1/3 on 0',
      'bundle 2/1 on 1, actor',
      'bundle 2/2 on 1',
      'bundle 2/3 on 1',
    ]);
  });

  it('replicas of a gang are numbered through all gangs', () => {
    const gang: Sketch = { ...actor(1, 4), gang: { size: 2, strategy: 'PACK' } };
    expect(spots([[gang]], 'cpu=4')?.map((told) => told.slice(0, 'bundle 1/1'.length))).toEqual([
      'bundle 1/1',
      'bundle 2/1',
      'bundle 3/1',
      'bundle 4/1',
    ]);
  });

  it('a helper is no replica and starts by itself', () => {
    expect(spots([[{ ...actor(1), helpers: [{ CPU: 1 }] }]], 'cpu=2')).toEqual([
      'helper 0/null on 0',
      'actor 1/null on 0, actor',
    ]);
  });

  it('a reserved group whose actor asks for more than its bundle holds never starts', () => {
    const never: Sketch = { replicas: 1, bundles: [{ CPU: 1 }, { CPU: 1 }], strategy: 'PACK', actor: { widget: 1 } };
    expect(spots([[never]], 'cpu=2,widget=1')).toEqual([
      expect.stringMatching(/^bundle 1\/1 on 0, never$/),
      expect.stringMatching(/^bundle 1\/2 on 0, never$/),
    ]);
  });
});

describe('what is told beside the spots', () => {
  it('the amounts that a node has, and no others', () => {
    const [first] = outcomesOf([[{ replicas: 1, bundles: [{ CPU: 1, GPU: 0.5 }] }]], 'cpu=2,gpu=1');
    expect(first?.nodes[0]?.resources).toEqual([
      { name: 'CPU', used: 1, total: 2 },
      { name: 'GPU', used: 0.5, total: 1 },
    ]);
  });

  it('no amounts of what Ray counts for itself', () => {
    const [first] = outcomesOf([[{ ...actor(1), perNode: 1 }]], 'cpu=2');
    expect(first?.nodes[0]?.resources).toEqual([{ name: 'CPU', used: 1, total: 2 }]);
  });

  it('a replica that asks for nothing may lie anywhere, also on a full node', () => {
    const [first] = outcomesOf([[actor(2)], [actor(0)]], 'cpu=2');
    expect(first?.spots.map(({ application }) => application)).toEqual(['a0']);
    expect(first?.anywhere).toMatchObject([{ application: 'a1', replicas: 1 }]);
  });
});

describe('what each node holds', () => {
  it('is told by deployment, of a group over several nodes what lies there', () => {
    const group: Sketch = { replicas: 1, bundles: [{ CPU: 1 }, { CPU: 2 }], strategy: 'STRICT_SPREAD' };
    const [first] = outcomesOf([[group]], 'cpu=1; cpu=4');
    expect(first?.nodes.map(({ replicas }) => replicas.map((one) => one.amounts))).toEqual([
      [{ CPU: 1 }],
      [{ CPU: 2 }],
    ]);
  });
});

describe('the outcomes that chance leaves open', () => {
  it('are all there where any of four may be the one that finds room', () => {
    const waiting = outcomesOf([[actor(1)], [actor(1)], [actor(1)], [actor(1)]], 'cpu=1').map((one) =>
      one.waiting
        .map(({ application }) => application)
        .toSorted()
        .join(),
    );
    expect(waiting.toSorted()).toEqual(['a0,a1,a2', 'a0,a1,a3', 'a0,a2,a3', 'a1,a2,a3']);
  });

  it('are shown where even the number of those that wait is open', () => {
    const waiting = outcomesOf([[actor(3)], [actor(2, 2)]], 'cpu=4').map((one) =>
      one.waiting.map(({ application, replicas }) => `${application} ${String(replicas)}`).join(),
    );
    expect(waiting.toSorted()).toEqual(['a0 1', 'a1 2']);
  });

  it('are told by their number, the last for any after it', () => {
    const [applications, cluster] = [applicationsOf([[actor(3)], [actor(2, 2)]]), clusterOf('cpu=4')];
    const question = { level: 'initial', release: '2.60.0', isWhole: true } as const;
    const found = placementsOf(applications, cluster, question, fitNow(applications, cluster, question));
    expect(found?.of(99)).toEqual(found?.of(1));
    expect(found?.of(99).spots).not.toEqual([]);
  });

  it('are not laid out where the fit is not known for another reason than the number of orders', () => {
    const [applications, cluster] = [applicationsOf([[actor(1)]]), clusterOf('cpu=4')];
    const question = { level: 'initial', release: '2.60.0', isWhole: true } as const;
    const unknown = { status: 'unknown', pending: null, pendingTotal: null } as const;
    expect(placementsOf(applications, cluster, question, unknown)).toBeNull();
    expect(placementsOf(applications, cluster, question, { ...unknown, undecided: true })?.outcomes).toBe(1);
  });

  it('are the same each time', () => {
    const files = [[actor(1)], [actor(2)], [actor(3)], [actor(1)]];
    expect(outcomesOf(files, 'cpu=4')).toEqual(outcomesOf(files, 'cpu=4'));
  });
});

describe('nodes that an autoscaler adds', () => {
  it.each([1, 2, 3, 4, 10, 17, 100])('are as few as give all of it room: %i for one more each', (more) => {
    const applications = applicationsOf([[actor(4, more + 1)]]);
    const nodes = clusterOf('cpu=4').nodes.map((group) => ({ ...group, maxCount: 120 }));
    const cluster: Cluster = { source: 'option', name: '', nodes };
    const question = { level: 'initial', release: '2.60.0', isWhole: true } as const;
    const fit = fitOn(applications, cluster, question);
    expect(fit).toMatchObject({ status: 'fits', scaled: true });
    expect(placementsOf(applications, cluster, question, fit)?.of(0).added).toEqual([
      false,
      ...Array.from({ length: more }, () => true),
    ]);
  });
});

describe('a group goes to the node', () => {
  const lies = (sketch: Pick<Sketch, 'bundles' | 'strategy'>, spec: string) =>
    outcomesOf([[{ replicas: 1, ...sketch }]], spec)[0]?.spots.map(({ node }) => node);

  it.each(['PACK', 'STRICT_PACK'] as const)('that stands first among equal ones by %s', (strategy) => {
    expect(lies({ bundles: [{ CPU: 1 }, { CPU: 1 }], strategy }, '3 x cpu=4')).toEqual([0, 0]);
  });

  it('of which it takes the smaller share of the GPUs', () => {
    const bundles = [{ GPU: 1 }, { GPU: 1 }];
    expect(lies({ bundles, strategy: 'STRICT_PACK' }, 'cpu=1,gpu=4; cpu=1,gpu=8')).toEqual([1, 1]);
  });

  it('of which it takes the smaller shares, whatever the amounts are', () => {
    const bundles = [{ CPU: 2 }, { widget: 1 }];
    expect(lies({ bundles, strategy: 'STRICT_PACK' }, 'cpu=4,widget=100; cpu=8,widget=50')).toEqual([1, 1]);
  });
});

describe('a group is laid out from its largest bundle on', () => {
  const lies = (bundles: Sketch['bundles'], spec: string) =>
    outcomesOf([[{ replicas: 1, bundles, strategy: 'PACK' }]], spec)[0]?.spots.map(({ node }) => node);

  it.each([
    ['a custom resource before more CPUs', [{ CPU: 3 }, { CPU: 1, widget: 1 }], 'cpu=3,widget=1; cpu=4', [1, 0]],
    ['memory before more CPUs', [{ CPU: 3 }, { CPU: 1, memory: 2e9 }], 'cpu=3,memory=4GB; cpu=4,memory=1GB', [1, 0]],
    [
      'a GPU before more of a custom resource',
      [
        { CPU: 1, widget: 3 },
        { CPU: 1, GPU: 1 },
      ],
      'cpu=1,gpu=1,widget=4; cpu=1,widget=3',
      [1, 0],
    ],
    ['more GPUs before fewer', [{ GPU: 1 }, { GPU: 3 }], 'cpu=1,gpu=2; cpu=1,gpu=3', [0, 1]],
  ] as const)('%s', (_, bundles, spec, nodes) => {
    expect(lies(bundles as Sketch['bundles'], spec)).toEqual(nodes);
  });
});
