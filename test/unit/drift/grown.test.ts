import { describe, expect, it } from 'vitest';
import type { LiveCluster } from '../../../server/src/core/index.ts';
import { cluster, told } from './course.ts';

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
    expect(told(scaling(1, 'min_replicas: 1, max_replicas: 5') + beside(2), grown(4, 3)).room).toBe('stuck');
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
