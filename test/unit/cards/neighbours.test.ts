import { describe, expect, it } from 'vitest';
import { neighboursOf } from '../../../server/src/core/cards/neighbours.ts';
import { analyze } from '../../../server/src/core/index.ts';

interface Model {
  readonly id: string;
  readonly gpu: number;
  readonly replicas?: number;
}

const config = (models: readonly Model[]): string => `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:${models
        .map(
          ({ id, gpu, replicas = 1 }) => `
        - model_loading_config: { model_id: ${id} }
          placement_group_config: { bundles: [{ CPU: 1, GPU: ${String(gpu)} }] }
          deployment_config: { num_replicas: ${String(replicas)} }`,
        )
        .join('')}
`;

/** Such as `a: b!` where a and b must stand on one card, `a: b` where they may. */
const told = (models: readonly Model[], cluster?: string): readonly string[] => {
  const options = { rayVersionOption: '2.60.0', ...(cluster !== undefined && { clusterOption: cluster }) };
  const analysis = analyze(config(models), options);
  const [capacity] = analysis.configs;
  const parts = analysis.work?.configs[0]?.parts ?? [];
  if (capacity === undefined) return [];
  const applications = parts.map(({ application }) => application);
  return neighboursOf(applications, capacity, 'initial').map(
    ({ engine, must, may }) =>
      `${engine.name}: ${may.map((one) => one.name + (must.includes(one) ? '!' : '')).join(' ')}`,
  );
};

const a = { id: 'a', gpu: 0.4 };
const b = { id: 'b', gpu: 0.4 };

describe('engines on one card', () => {
  it.each<[string, readonly Model[], string | undefined, readonly string[]]>([
    ['two on the only GPU', [a, b], 'cpu=16,gpu=1', ['a: b!', 'b: a!']],
    ['two on two nodes of one GPU', [a, b], '2 x cpu=16,gpu=1', ['a: ', 'b: ']],
    ['two where no nodes are known', [a, b], undefined, ['a: b', 'b: a']],
    ['replicas of one', [{ ...a, replicas: 2 }], 'cpu=16,gpu=1', ['a: a!']],
    ['replicas of one where no nodes are known', [{ ...a, replicas: 2 }], undefined, ['a: a']],
    [
      'parts that do not go onto one card',
      [
        { id: 'a', gpu: 0.6 },
        { id: 'b', gpu: 0.5 },
      ],
      undefined,
      [],
    ],
    ['one that is too large for the others', [a, b, { id: 'c', gpu: 0.7 }], undefined, ['a: b', 'b: a']],
    [
      'three, of which two find room on the first card by their order',
      [
        { id: 'a', gpu: 0.6 },
        { id: 'b', gpu: 0.4 },
        { id: 'c', gpu: 0.4 },
      ],
      'cpu=16,gpu=2',
      ['a: b!', 'b: a!', 'c: '],
    ],
    [
      'whole GPUs',
      [
        { id: 'a', gpu: 1 },
        { id: 'b', gpu: 1 },
      ],
      'cpu=16,gpu=2',
      [],
    ],
  ])('%s', (_, models, cluster, expected) => {
    expect(told(models, cluster)).toEqual(expected);
  });
});
