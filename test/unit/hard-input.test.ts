import { describe, expect, it } from 'vitest';
import { analyze, listed, toRecord } from '../../server/src/core/index.ts';

const deployment = (settings: string, cluster = 'cpu=8,gpu=4'): string =>
  `# rayServeLens: ray: 2.47.1\n# rayServeLens: cluster: ${cluster}\napplications:\n  - import_path: m:app\n    deployments:\n      - { name: D, ${settings} }\n`;

const model = (keys: string, release = '2.47.1', cluster = 'cpu=8,gpu=4'): string =>
  `# rayServeLens: ray: ${release}\n# rayServeLens: cluster: ${cluster}\napplications:\n  - import_path: ray.serve.llm:build_openai_app\n    args:\n      llm_configs:\n        - { model_loading_config: { model_id: x }, ${keys} }\n`;

const lastOf = (text: string) => analyze(text).configs[0]?.applications[0]?.deployments[0];

describe('a text beyond a limit says so and nothing else', () => {
  const head = 'applications:\n  - import_path: m:app\n    args: ';
  const bomb = Array.from(
    { length: 30 },
    (_, i) =>
      `l${String(i + 1)}: &l${String(i + 1)} [${Array(9)
        .fill(`*l${String(i)}`)
        .join(', ')}]`,
  );
  it.each([
    ['characters', `${head}1 #${'x'.repeat(10_000_000)}`, 'characters'],
    ['brackets', `${head}${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'deeper'],
    ['open brackets', `${head}${'{'.repeat(10_000)}`, 'deeper'],
    ['mappings as keys', `${head}${'{'.repeat(10_000)}${'}'.repeat(10_000)}`, 'deeper'],
    ['question marks', `${head}\n      ${'? '.repeat(5_000)}`, 'deeper'],
    ['dashes', `${head}\n      ${'- '.repeat(5_000)}`, 'deeper'],
    ['indentation', `${head}\n${Array.from({ length: 600 }, (_, i) => `${' '.repeat(6 + i)}a:\n`).join('')}`, 'deeper'],
    ['aliases of aliases', ['l0: &l0 [x]', ...bomb, `${head}*l30`].join('\n'), 'aliases'],
    ['merges of aliases', ['l0: &l0 {x: 1}', ...bomb, `${head}{ <<: *l30 }`].join('\n'), 'aliases'],
    [
      'aliases in depth',
      [
        'l0: &l0 [x]',
        ...Array.from({ length: 600 }, (_, i) => `l${String(i + 1)}: &l${String(i + 1)} [*l${String(i)}]`),
        `${head}*l600`,
      ].join('\n'),
      'deeper',
    ],
  ])('%s', (_, text, words) => {
    const { configs, problems, kind } = analyze(text);
    expect({ kind, configs }).toEqual({ kind: 'serve', configs: [] });
    expect(problems.map(({ code }) => code)).toEqual(['beyond-limit']);
    expect(problems[0]?.message.en).toContain(words);
  });

  it('inside of a manifest too', () => {
    const text = `apiVersion: ray.io/v1\nkind: RayService\nmetadata: { name: x }\nspec:\n  serveConfigV2: |\n    applications:\n      - import_path: m:app\n        args: ${'['.repeat(600)}\n`;
    const { configs, problems, kind } = analyze(text);
    expect({ kind, configs, codes: problems.map(({ code }) => code) }).toEqual({
      kind: 'rayservice',
      configs: [],
      codes: ['beyond-limit'],
    });
    expect(problems[0]?.range.start).toBeGreaterThan(text.indexOf('args'));
  });

  it('a file of 400 levels is read', () => {
    expect(analyze(`${head}{ x: ${'['.repeat(400)}${']'.repeat(400)} }\n`).configs).toHaveLength(1);
  });
});

describe('a number of any size', () => {
  it.each([
    ['ray_actor_options: { num_gpus: 1.0e+308 }', 'GPU', 1e308],
    ['ray_actor_options: { num_gpus: 4000000000 }', 'GPU', 4e9],
    ['ray_actor_options: { memory: 1.0e+300 }', 'memory', 1e300],
    ['ray_actor_options: { resources: { X: 1.0e+200 } }', 'X', 1e200],
    ['placement_group_bundles: [{ CPU: 1.0e+308 }]', 'CPU', 1e308],
    ['num_replicas: 1000000000000000000', 'CPU', undefined],
  ])('%s is that amount', (settings, name, amount) => {
    const found = lastOf(deployment(settings));
    const each = listed(found?.replica?.bundles ?? []).map(toRecord)[0]?.[name];
    if (amount !== undefined) expect(each).toBe(amount);
    expect(analyze(deployment(settings)).configs[0]?.fit?.initial.status).not.toBe('fits');
  });

  it.each(['.inf', '.nan', '-.inf'])('num_gpus: %s is no amount', (value) => {
    expect(lastOf(deployment(`ray_actor_options: { num_gpus: ${value} }`))?.demand ?? null).toBeNull();
  });

  it.each([
    ['engine_kwargs: { tensor_parallel_size: 1000000 }', '2.47.1', 1_000_000],
    ['engine_kwargs: { tensor_parallel_size: 1000000 }', '2.60.0', 1_000_000],
    ['engine_kwargs: { tensor_parallel_size: 1000, pipeline_parallel_size: 1000 }', '2.60.0', 1_000_000],
    [
      'placement_group_config: { bundle_per_worker: { GPU: 1 } }, engine_kwargs: { tensor_parallel_size: 100000 }',
      '2.60.0',
      100_000,
    ],
  ])('%s on %s', (keys, release, gpus) => {
    const config = analyze(model(keys, release)).configs[0];
    expect(toRecord(config?.applications[0]?.deployments[0]?.demand?.min ?? new Map()).GPU ?? 0).toBe(gpus);
    expect(config?.fit?.initial.status).not.toBe('fits');
  });

  it.each(['.nan', '.inf', '-.inf'])('target_capacity: %s is no percentage', (value) => {
    const text = `${deployment('num_replicas: 2, ray_actor_options: { num_cpus: 2 }')}target_capacity: ${value}\n`;
    expect(lastOf(text)?.demand ?? null).toBeNull();
  });

  it('a list of bundles that no memory holds is unknown', () => {
    expect(lastOf(model('engine_kwargs: { tensor_parallel_size: 4000000000 }'))?.demand).toBeNull();
  });

  it.each(['cpu=4, gpu=4000000000', 'cpu=1e308', 'cpu=1e999', '99999 x cpu=4,gpu=100000000'])(
    'of the cluster: %s',
    (cluster) => {
      expect(() => analyze(deployment('num_replicas: 3, ray_actor_options: { num_gpus: 0.5 }', cluster))).not.toThrow();
    },
  );
});

it('aliased lists and models are as many as they stand for', () => {
  const list = Array.from({ length: 800 }, (_, i) => `  - name: D${String(i)}\n    num_replicas: 2\n`).join('');
  const applications = Array.from(
    { length: 800 },
    (_, i) => `  - { name: a${String(i)}, import_path: m:app, deployments: *l }\n`,
  ).join('');
  expect(analyze(`x: &l\n${list}applications:\n${applications}`).problems.map(({ code }) => code)).toEqual([
    'beyond-limit',
  ]);
  const models = Array(3000).fill('*m').join(', ');
  const text = `x: &m { model_loading_config: { model_id: x } }\napplications:\n  - import_path: ray.serve.llm:build_openai_app\n    args: { llm_configs: [${models}] }\n`;
  expect(analyze(text).configs[0]?.applications[0]?.deployments).toHaveLength(3001);
});
