import { describe, expect, it } from 'vitest';
import { analyze, toRecord } from '../../server/src/core/index.ts';
import { listed } from '../../server/src/core/ray/bundles.ts';

const model = (keys: string): string =>
  `applications:\n- name: a\n  import_path: ray.serve.llm:build_openai_app\n  args:\n    llm_configs:\n    - { model_loading_config: { model_id: x }, ${keys} }\n`;

const configOf = (keys: string, release: string) => analyze(model(keys), { rayVersionOption: release }).configs[0];

const bundles = (keys: string, release: string) => {
  const server = configOf(keys, release)?.applications[0]?.deployments.find(({ name }) => name.endsWith(':x'));
  return server?.replica && listed(server.replica.bundles).map(toRecord);
};

/** What these releases answered when they were asked (`npm run oracle -- ask`). */
const ANSWERS: readonly (readonly [release: string, keys: string, bundles: readonly object[]])[] = [
  ['2.54.0', 'accelerator_type: L4, placement_group_config: { bundles: [] }', [{ CPU: 1 }]],
  ['2.54.0', 'placement_group_config: { bundles: [{ CPU: 2 }] }', [{ CPU: 3, GPU: 1 }]],
  ['2.54.0', 'placement_group_config: { bundles: [{ CPU: 2, GPU: 0 }] }', [{ CPU: 3 }]],
  [
    '2.54.0',
    'placement_group_config: { bundles: [{ CPU: 1 }, { CPU: 1, GPU: 0.5 }] }',
    [
      { CPU: 2, GPU: 1 },
      { CPU: 1, GPU: 0.5 },
    ],
  ],
  ['2.54.1', 'accelerator_type: L4, placement_group_config: { bundles: [{ CPU: 2, GPU: 0 }] }', [{ CPU: 3 }]],
  ['2.54.0', 'use_cpu: true', [{ CPU: 2 }]],
  ['2.54.0', 'accelerator_type: TPU-V6E', [{ CPU: 2 }]],
  [
    '2.54.0',
    'accelerator_type: L4, placement_group_config: { bundles: [{ CPU: 2 }] }',
    [{ CPU: 3, GPU: 1, 'accelerator_type:L4': 0.001 }],
  ],
  ['2.60.0', 'accelerator_type: TPU-V6E', [{ CPU: 1, TPU: 1, 'accelerator_type:TPU-V6E': 0.001 }]],
  [
    '2.60.0',
    'placement_group_config: { bundles: [{ CPU: 1 }, { CPU: 1, GPU: 0.5 }] }',
    [{ CPU: 2 }, { CPU: 1, GPU: 0.5 }],
  ],
  ['2.60.0', 'accelerator_config: { kind: cpu }', [{ CPU: 2 }]],
  [
    '2.60.0',
    'accelerator_config: { kind: cpu }, placement_group_config: { bundles: [{ GPU: 1 }] }',
    [{ CPU: 1, GPU: 1 }],
  ],
];

describe('what the engine of a model runs on decides what it reserves', () => {
  it.each(ANSWERS)('on %s: %s', (release, keys, wanted) => {
    expect(configOf(keys, release)?.verdict.status).toBe('accepted');
    expect(bundles(keys, release)).toEqual(wanted);
  });

  it.each([
    'accelerator_type: TPU-V6E, placement_group_config: {}',
    'accelerator_type: TPU-V6E, placement_group_config: { bundles: [{ CPU: 2 }] }',
    'accelerator_type: L4, placement_group_config: { bundles: [{ CPU: 2 }] }',
  ])('2.60.0 refuses to build %s', (keys) => {
    expect(configOf(keys, '2.60.0')?.verdict).toMatchObject({ status: 'rejected', stage: 'build' });
  });
});
