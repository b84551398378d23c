import { analyze, codeFrom, parsePython, resources, toRecord, updateOf } from '../../../server/src/core/index.ts';
import type { LiveCluster } from '../../../server/src/core/live/live-cluster.ts';
import { liveOf } from './live-of.ts';

const RELEASE = '2.60.0';

const CODE = 'from ray import serve\n\n@serve.deployment\nclass Api:\n    pass\n\napp = Api.bind()\n';

const codeOf = codeFrom({
  module: (name) => (name === 'app' ? { path: 'app.py', text: CODE } : null),
  parse: parsePython,
});

export const file = (cpus: number, count: number): string => `applications:
- name: one
  import_path: app:app
  deployments:
  - name: Api
    num_replicas: ${String(count)}
    autoscaling_config: null
    ray_actor_options: {num_cpus: ${String(cpus)}}
`;

/** A node of so many CPUs on which replicas of so many hold theirs. */
export const cluster = (total: number, cpus: number, count: number): LiveCluster => {
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

export const told = (text: string, live: LiveCluster) => {
  const { before, during, after, room, waiting } = updateOf(
    analyze(text, { rayVersionOption: RELEASE, codeOf }),
    0,
    live,
  );
  const [b, d, a] = [before, during, after].map((part) => part && toRecord(part).CPU);
  return { sums: [b, d, a], room, waiting: waiting.map(({ deployment }) => deployment) };
};
