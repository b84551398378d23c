import { describe, expect, it } from 'vitest';
import { analyze, driftOf } from '../../../server/src/core/index.ts';
import { leavesByHand } from '../../../server/src/core/ray/facts/leaving.ts';
import { at } from '../../../server/src/core/ray/release.ts';
import { liveOf, RELEASES } from '../live/answers.ts';

/** As `oracle/serve_oracle/rest/record.py` sent it, written as people do. */
const SENT = `
applications:
- name: sized
  route_prefix: /sized
  import_path: running:build
  args: {size: large}
  deployments:
  - name: Sized
    num_replicas: 2
    user_config: &sized {size: medium}
- {name: elastic, route_prefix: /elastic, import_path: "running:plain",
   deployments: [{name: answer, autoscaling_config: {max_replicas: 3.0, min_replicas: 1}}]}
- name: grouped
  route_prefix: /grouped
  import_path: running.plain
  deployments:
  - name: answer
    ray_actor_options: {num_cpus: 0.50, num_gpus: 0}
    placement_group_bundles: [{CPU: 0.5}, {CPU: 0.5, GPU: 0.5}]
    placement_group_strategy: PACK
- name: waiting
  route_prefix: /waiting
  import_path: running:plain
  deployments:
  - name: answer
    num_replicas: 2
    ray_actor_options: {num_cpus: 1.0, num_gpus: 0.4}
- name: missing
  route_prefix: /missing
  import_path: running:absent
`;

const drift = (text: string, release: string) =>
  driftOf(analyze(text, { rayVersionOption: release }), 0, liveOf(release));

/** [application, deployment, option] of what stands below the frame. */
const told = (text: string, release: string) =>
  drift(text, release).differences.flatMap(({ application, deployment, option }) =>
    application === null ? [] : [[application, deployment, option]],
  );

/** What is written otherwise, and where that is told. */
const CHANGES: readonly (readonly [from: string, to: string, where: readonly unknown[]])[] = [
  ['size: large', 'size: small', ['sized', null, 'args.size']],
  ['{size: large}', '{size: large, more: 1}', ['sized', null, 'args.more']],
  ['route_prefix: /sized', 'route_prefix: /other', ['sized', null, 'route_prefix']],
  ['{size: medium}', '{size: big}', ['sized', 'Sized', 'user_config.size']],
  ['    num_replicas: 2\n    user', '    num_replicas: 3\n    user', ['sized', 'Sized', 'num_replicas']],
  ['max_replicas: 3.0', 'max_replicas: 4', ['elastic', 'answer', 'autoscaling_config.max_replicas']],
  [
    'min_replicas: 1}',
    'min_replicas: 1, upscale_delay_s: 5}',
    ['elastic', 'answer', 'autoscaling_config.upscale_delay_s'],
  ],
  ['num_cpus: 0.50', 'num_cpus: 0.25', ['grouped', 'answer', 'ray_actor_options.num_cpus']],
  ['GPU: 0.5}]', 'GPU: 0.25}]', ['grouped', 'answer', 'placement_group_bundles.1.GPU']],
  ['strategy: PACK', 'strategy: SPREAD', ['grouped', 'answer', 'placement_group_strategy']],
  ['num_gpus: 0.4}', 'num_gpus: 0.4}\n    health_check_period_s: 5', ['waiting', 'answer', 'health_check_period_s']],
  ['num_gpus: 0.4}', 'num_gpus: 0.4}\n    max_replicas_per_node: 2', ['waiting', 'answer', 'max_replicas_per_node']],
  ['import_path: running:absent', 'import_path: running:plain', ['missing', null, 'import_path']],
  [
    'import_path: running:build',
    'import_path: running:build\n  runtime_env: {env_vars: {A: "1"}}',
    ['sized', null, 'runtime_env.env_vars'],
  ],
  ['- name: missing', '- name: new', ['missing', null, 'name']],
];

describe.each(RELEASES)('a real cluster of %s', (release) => {
  const isLeft = at(leavesByHand, release) !== false;

  it('differs in nothing from the file that was sent, however it is written', () => {
    expect(told(SENT, release)).toEqual(isLeft ? [] : [['by-hand', null, 'name']]);
  });

  it.each(CHANGES)('tells alone that %j is %j', (from, to, where) => {
    expect(SENT).toContain(from);
    const found = told(SENT.replace(from, to), release);
    expect(found).toContainEqual(where);
    expect(found.filter(([, , option]) => option !== 'name').length).toBeLessThanOrEqual(1);
  });

  it('keeps what serve.run started where the release does, and removes what a file brought', () => {
    const { applications } = drift('applications:\n- {name: sized, import_path: "running:build"}\n', release);
    const changes = Object.fromEntries(applications.map(({ name, change }) => [name, change]));
    expect(changes).toMatchObject({
      sized: 'builds-anew',
      'by-hand': isLeft ? 'kept' : 'vanishes',
      elastic: 'vanishes',
      waiting: 'vanishes',
    });
  });
});
