import { analyze, codeFrom, parsePython, toRecord, updateOf } from '../../../server/src/core/index.ts';
import type { LiveCluster } from '../../../server/src/core/live/live-cluster.ts';
import { actor, node } from '../live/live.ts';
import { liveOf } from './live-of.ts';

const RELEASE = '2.60.0';

const CODE = 'from ray import serve\n\n@serve.deployment\nclass Api:\n    pass\n\napp = Api.bind()\n';

export const liveCode = codeFrom({
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
  const live = deployed(cpus, count);
  const [application] = live.serve?.applications ?? [];
  const [deployment] = application?.deployments ?? [];
  if (live.serve === null || application === undefined || deployment === undefined) throw new Error('no deployment');
  const ids = Array.from({ length: count }, (_, index) => `actor-${String(index)}`);
  const replicas = ids.map((id) => ({ ...replica, id, actor: id }));
  return {
    ...live,
    nodes: [node('n', { CPU: total }, { CPU: total - cpus * count }, true)],
    groups: [],
    actors: ids.map((id) => actor(id, 'one#Api', 'n', { CPU: cpus })),
    serve: { ...live.serve, applications: [{ ...application, deployments: [{ ...deployment, replicas }] }] },
  };
};

const replica = { state: 'RUNNING', node: 'n', ip: null, worker: null, logFile: null, startedAt: null };

const deployed = (cpus: number, count: number): LiveCluster => {
  const options = { num_replicas: count, autoscaling_config: null, ray_actor_options: { num_cpus: cpus } };
  return liveOf(RELEASE, {
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
};

export const told = (text: string, live: LiveCluster) => {
  const { before, during, after, room, waiting } = updateOf(
    analyze(text, { rayVersionOption: RELEASE, codeOf: liveCode }),
    0,
    live,
  );
  const [b, d, a] = [before, during, after].map((part) => part && toRecord(part).CPU);
  return { sums: [b, d, a], room, waiting: waiting.map(({ deployment }) => deployment) };
};
