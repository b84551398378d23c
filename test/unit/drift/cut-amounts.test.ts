import { describe, expect, it } from 'vitest';
import { analyze, contradictionsOf, driftOf, toRecord } from '../../../server/src/core/index.ts';
import { actor, application, cluster, deployment, node } from '../live/live.ts';
import { liveCode } from './course.ts';

const TEXT = `applications:
- name: one
  import_path: app:app
  deployments:
  - name: Api
    num_replicas: 2
    ray_actor_options: {num_cpus: 1, num_gpus: 0.3334}
`;

const CONFIG = {
  name: 'one',
  import_path: 'app:app',
  deployments: [{ name: 'Api', num_replicas: 2, ray_actor_options: { num_cpus: 1, num_gpus: 0.3334 } }],
};

/** What a head of 2.60.0 told of 0.3334 of a GPU: a replica holds 0.3333 of it. */
const running = () => {
  const api = { ...deployment('Api', 'HEALTHY', 2, ['n', 'n']), config: CONFIG.deployments[0] };
  return cluster(
    {
      ray: '2.60.0',
      nodes: [node('n', { CPU: 4, GPU: 1 }, { CPU: 2, GPU: 0.3334 }, true)],
      actors: ['Api0', 'Api1'].map((id) => actor(id, 'one#Api', 'n', { CPU: 1, GPU: 0.3333 })),
    },
    application('one', { deployedConfig: CONFIG, deployments: [api] }),
  );
};

describe('an amount that Ray cuts', () => {
  const analysis = analyze(TEXT, { rayVersionOption: '2.60.0', codeOf: liveCode });

  it('contradicts nothing that was said', () => {
    expect(contradictionsOf(running(), analysis, 0)).toEqual([]);
  });

  it('is summed as nodes give it away', () => {
    const { sums } = driftOf(analysis, 0, cluster({ ray: '2.60.0' }));
    expect(toRecord(sums.after ?? new Map())).toEqual({ CPU: 2, GPU: 0.6666 });
  });
});
