import { describe, expect, it } from 'vitest';
import { toRecord } from '../../../server/src/core/index.ts';
import type { LiveCluster } from '../../../server/src/core/index.ts';
import { heldBy } from '../../../server/src/core/drift/update/held.ts';
import { heldIn } from '../../../server/src/core/live/held.ts';
import { actor, application, cluster, deployment, group, node } from './live.ts';

const holdersOf = (live: LiveCluster): readonly (readonly [string, string | null])[] =>
  (heldIn(live).holdings?.all ?? []).map(({ holder, owner }) => [
    holder,
    owner && `${owner.application}/${owner.deployment}`,
  ]);

const nodes = [node('1', { CPU: 8 }, { CPU: 0 })];
const model = deployment('Model', 'HEALTHY', 2, ['1', '1']);

describe('who holds what in a cluster', () => {
  it('is told by names of replicas, of their groups, of gangs and of actors beside replicas', () => {
    const live = cluster(
      {
        nodes,
        actors: [
          actor('r', 'app#Model', '1', { CPU: 1 }),
          { ...actor('h', '', '1', { CPU: 1 }), name: 'SERVE_DEPLOYMENT_ACTOR::app::Model::v::helper' },
          { ...actor('x', '', '1', { CPU: 1 }), name: 'mine' },
        ],
        groups: [
          group('g', 'app#Model', [['1', { CPU: 1 }]]),
          { ...group('k', '', [['1', { CPU: 1 }]]), name: 'SERVE_GANG::app_Model_0_abc123' },
        ],
      },
      application('app', { deployments: [model] }),
    );
    expect(holdersOf(live)).toEqual([
      ['g', 'app/Model'],
      ['k', 'app/Model'],
      ['r', 'app/Model'],
      ['h', 'app/Model'],
      ['x', null],
    ]);
  });

  it('is told by the actors of replicas, and of a group by those in it, where two deployments may have a name', () => {
    const live = cluster(
      {
        nodes,
        actors: [
          { ...actor('a', '', '1', { CPU: 1 }), name: 'SERVE_REPLICA::a_b#c#1', group: 'k' },
          { ...actor('Model0', '', '1', { CPU: 1 }), name: '' },
        ],
        groups: [{ ...group('k', '', [['1', { CPU: 2 }]]), name: 'SERVE_GANG::a_b_c_0_abc123' }],
      },
      application('a_b', { deployments: [deployment('c', 'HEALTHY', 1, ['1'])] }),
      application('a', { deployments: [deployment('b_c', 'HEALTHY', 1, ['1'])] }),
      application('app', {
        deployments: [{ ...model, replicas: model.replicas.map((one) => ({ ...one, actor: one.id })) }],
      }),
    );
    expect(holdersOf(live)).toEqual([
      ['k', 'a_b/c'],
      ['Model0', 'app/Model'],
    ]);
  });

  it('is a deployment that Serve does not tell any more while its replicas stop', () => {
    const live = cluster({ nodes, actors: [actor('r', 'app#Old', '1', { CPU: 1 })] }, application('app'));
    expect(holdersOf(live)).toEqual([['r', 'app/Old']]);
  });

  it('is nobody of what waits', () => {
    const waits = { ...group('g', 'app#Model', [['1', { CPU: 1 }]]), state: 'PENDING' };
    const actors = [{ ...actor('r', 'app#Model', '1', { CPU: 1 }), node: null }];
    expect(holdersOf(cluster({ nodes, actors, groups: [waits] }))).toEqual([]);
    expect(heldIn(cluster({ nodes, actors: null })).holdings).toBeNull();
  });
});

describe('what a deployment holds', () => {
  const of = (live: LiveCluster) => {
    const [app] = live.serve?.applications ?? [];
    const [one] = app?.deployments ?? [];
    const held = app && one && heldBy(app.name, one, live);
    return held && [toRecord(held.all), toRecord(held.settled)];
  };
  const replica = (id: string, state = 'RUNNING') => ({
    ...model.replicas[0],
    ...{ id, state, node: '1', ip: null, actor: id, worker: null, logFile: null, startedAt: null },
  });
  const app = (target: number, ...replicas: readonly ReturnType<typeof replica>[]) =>
    application('app', { deployments: [{ ...model, target, replicas }] });

  it('is what stops too, and at rest what as many replicas hold as Serve wants', () => {
    const actors = ['a', 'b', 'c'].map((id) => actor(id, 'app#Model', '1', { CPU: 2 }));
    const live = cluster({ nodes, actors }, app(2, replica('a'), replica('b'), replica('c', 'STOPPING')));
    expect(of(live)).toEqual([{ CPU: 6 }, { CPU: 4 }]);
  });

  it('is nothing of a replica that waits for room, which holds it at rest', () => {
    const actors = [actor('a', 'app#Model', '1', { CPU: 2 })];
    const live = cluster({ nodes, actors }, app(2, replica('a'), { ...replica('b', 'STARTING'), node: '1' }));
    expect(of(live)).toEqual([{ CPU: 2 }, { CPU: 4 }]);
  });

  it('is the group of a gang once, not once for each of its replicas', () => {
    const inGang = (id: string, gang: string) => ({ ...actor(id, 'app#Model', '1', { CPU: 1 }), group: gang });
    const gang = (id: string) => ({
      ...group(id, '', [['1', { CPU: 1 }], ['1', { CPU: 1 }]]), // prettier-ignore
      name: `SERVE_GANG::app_Model_0_${id}`,
    });
    const live = cluster(
      {
        nodes,
        actors: [inGang('a', 'aa'), inGang('b', 'aa'), inGang('c', 'bb'), inGang('d', 'bb')],
        groups: [gang('aa'), gang('bb')],
      },
      app(6, replica('a'), replica('b'), replica('c'), replica('d')),
    );
    expect(of(live)).toEqual([{ CPU: 4 }, { CPU: 6 }]);
  });

  it('is not known where the cluster does not tell the actor of a replica that runs', () => {
    expect(of(cluster({ nodes, actors: [] }, app(1, replica('a'))))).toBeNull();
  });
});
