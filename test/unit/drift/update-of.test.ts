import { describe, expect, it } from 'vitest';
import { analyze, codeFrom, parsePython, resources, toRecord, updateOf } from '../../../server/src/core/index.ts';
import type { LiveCluster } from '../../../server/src/core/live/live-cluster.ts';
import { liveOf } from './live-of.ts';

const RELEASE = '2.60.0';

const CODE = 'from ray import serve\n\n@serve.deployment\nclass Api:\n    pass\n\napp = Api.bind()\n';

const codeOf = codeFrom({
  module: (name) => (name === 'app' ? { path: 'app.py', text: CODE } : null),
  parse: parsePython,
});

const file = (cpus: number, count: number): string => `applications:
- name: one
  import_path: app:app
  deployments:
  - name: Api
    num_replicas: ${String(count)}
    autoscaling_config: null
    ray_actor_options: {num_cpus: ${String(cpus)}}
`;

/** A node of so many CPUs on which replicas of so many hold theirs. */
const cluster = (total: number, cpus: number, count: number): LiveCluster => {
  const ids = Array.from({ length: count }, (_, index) => `actor-${String(index)}`);
  const options = { num_replicas: count, autoscaling_config: null, ray_actor_options: { num_cpus: cpus } };
  const live = liveOf(RELEASE, {
    applications: {
      one: {
        name: 'one',
        status: 'RUNNING',
        source: 'declarative',
        deployed_app_config: { name: 'one', import_path: 'app:app', deployments: [{ name: 'Api', ...options }] },
        deployments: {
          Api: {
            name: 'Api',
            status: 'HEALTHY',
            target_num_replicas: count,
            deployment_config: { name: 'Api', num_replicas: count, ray_actor_options: { num_cpus: cpus } },
          },
        },
      },
    },
  });
  const [application] = live.serve?.applications ?? [];
  const [deployment] = application?.deployments ?? [];
  if (live.serve === null || application === undefined || deployment === undefined) throw new Error('no deployment');
  const replicas = ids.map((actor) => ({
    id: actor,
    state: 'RUNNING',
    node: 'n',
    ip: null,
    actor,
    worker: null,
    logFile: null,
    startedAt: null,
  }));
  return {
    ...live,
    nodes: [
      {
        id: 'n',
        ip: '10.0.0.1',
        isHead: true,
        reserved: null,
        total: resources({ CPU: total }),
        free: resources({ CPU: total - cpus * count }),
        labels: new Map(),
      },
    ],
    groups: [],
    actors: ids.map((id) => ({
      id,
      className: 'ServeReplica',
      name: `SERVE_REPLICA::one#Api#${id}`,
      state: 'ALIVE',
      node: 'n',
      required: resources({ CPU: cpus }),
      group: null,
    })),
    serve: { ...live.serve, applications: [{ ...application, deployments: [{ ...deployment, replicas }] }] },
  };
};

const told = (text: string, live: LiveCluster) => {
  const { before, during, after, room, waiting } = updateOf(
    analyze(text, { rayVersionOption: RELEASE, codeOf }),
    0,
    live,
  );
  const [b, d, a] = [before, during, after].map((part) => part && toRecord(part).CPU);
  return { sums: [b, d, a], room, waiting: waiting.map(({ deployment }) => deployment) };
};

describe('the course of a deploy', () => {
  it('sums what is held before, at most on the way, and after', () => {
    expect(told(file(2, 2), cluster(8, 1, 2))).toEqual({ sums: [2, 4, 4], room: 'enough', waiting: [] });
    expect(told(file(1, 4), cluster(8, 1, 2))).toEqual({ sums: [2, 4, 4], room: 'enough', waiting: [] });
  });

  it('is stuck where all has no room in the end', () => {
    expect(told(file(3, 2), cluster(4, 1, 2))).toEqual({ sums: [2, 6, 6], room: 'stuck', waiting: ['Api'] });
  });

  it('lets what is too much stop before anything is replaced', () => {
    expect(told(file(4, 2), cluster(8, 2, 4))).toEqual({ sums: [8, 8, 8], room: 'enough', waiting: [] });
    expect(told(file(5, 3), cluster(16, 4, 4))).toEqual({ sums: [16, 16, 15], room: 'enough', waiting: [] });
  });

  it('does not sum what is not known of an application that starts', () => {
    const unread = `${file(1, 2)}- name: two\n  import_path: elsewhere:app\n  route_prefix: /two\n`;
    expect(told(unread, cluster(8, 1, 2))).toMatchObject({ sums: [undefined, null, null], room: 'unknown' });
  });

  it('goes beyond the count by whole gangs', () => {
    const gangs = '    max_surge_percent: 25\n    gang_scheduling_config: {gang_size: 2}\n';
    expect(told(file(2, 4) + gangs, cluster(20, 1, 4)).sums).toEqual([4, 12, 8]);
    expect(told(`${file(2, 4)}    max_surge_percent: 25\n`, cluster(20, 1, 4)).sums).toEqual([4, 10, 8]);
  });

  it('is stuck where new replicas start before old ones stop, and have no room beside them', () => {
    const surge = '    max_surge_percent: 50\n';
    expect(told(file(3, 1), cluster(3, 1, 1))).toMatchObject({ room: 'enough' });
    expect(told(file(3, 1) + surge, cluster(4, 1, 1))).toMatchObject({ room: 'enough' });
    expect(told(file(3, 1) + surge, cluster(3, 1, 1))).toMatchObject({
      room: 'stuck',
      waiting: ['Api'],
    });
  });
});

/** An application that grew to so many replicas of a CPU, between 1 and 5 of them. */
const grown = (total: number, count: number): LiveCluster => {
  const live = cluster(total, 1, count);
  const options = { autoscaling_config: { min_replicas: 1, max_replicas: 5 }, ray_actor_options: { num_cpus: 1 } };
  const [application] = live.serve?.applications ?? [];
  const [deployment] = application?.deployments ?? [];
  if (live.serve === null || application === undefined || deployment === undefined) throw new Error('no deployment');
  const config = { name: 'one', import_path: 'app:app', deployments: [{ name: 'Api', ...options }] };
  const deployments = [{ ...deployment, config: { name: 'Api', ...options } }];
  return { ...live, serve: { ...live.serve, applications: [{ ...application, deployedConfig: config, deployments }] } };
};

const scaling = (cpus: number, bounds: string): string => `applications:
- name: one
  import_path: app:app
  deployments:
  - name: Api
    autoscaling_config: {${bounds}}
    ray_actor_options: {num_cpus: ${String(cpus)}}
`;

const beside = (cpus: number): string => `- name: two
  import_path: app:app
  route_prefix: /two
  deployments: [{name: Api, num_replicas: 1, ray_actor_options: {num_cpus: ${String(cpus)}}}]
`;

/** `AutoscalingState.register`; two LLM applications with `min_replicas: 0` on a head of 2.60.0 kept the replicas they had. */
describe('the course of a deploy over replicas that follow the load', () => {
  it('counts as many as Serve wants now, not the fewest', () => {
    expect(told(scaling(1, 'min_replicas: 1, max_replicas: 5') + beside(1), grown(4, 3))).toEqual({
      sums: [undefined, 1, 1],
      room: 'enough',
      waiting: [],
    });
    expect(told(scaling(1, 'min_replicas: 1, max_replicas: 5') + beside(2), grown(4, 3))).toMatchObject({
      room: 'stuck',
      waiting: ['Api'],
    });
    expect(told(scaling(2, 'min_replicas: 0, max_replicas: 5'), grown(4, 3))).toMatchObject({
      sums: [3, 6, 6],
      room: 'stuck',
    });
  });

  it('keeps them within the new bounds', () => {
    expect(told(scaling(2, 'min_replicas: 1, max_replicas: 2'), grown(4, 3))).toMatchObject({
      sums: [3, 4, 4],
      room: 'enough',
    });
  });

  it('begins with the first count of the file where that is said and anything changes', () => {
    expect(told(scaling(2, 'min_replicas: 1, initial_replicas: 1, max_replicas: 5'), grown(4, 3))).toMatchObject({
      sums: [3, 3, 2],
      room: 'enough',
    });
  });

  it('knows nothing where the release does not tell the number and they change', () => {
    const live = grown(4, 3);
    const untold = {
      ...live,
      serve: live.serve && {
        ...live.serve,
        applications: live.serve.applications.map((one) => ({
          ...one,
          deployments: one.deployments.map((own) => ({ ...own, target: null, status: 'UPDATING' })),
        })),
      },
    };
    expect(told(scaling(1, 'min_replicas: 1, max_replicas: 4'), untold)).toMatchObject({ room: 'unknown' });
  });
});
