import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer } from '../../server/src/core/index.ts';

interface Model {
  readonly id: string;
  readonly gpu: number;
  readonly memory?: number;
  readonly replicas?: number;
  readonly card?: string;
}

const model = ({ id, gpu, memory, replicas = 1, card }: Model): string => `
        - model_loading_config: { model_id: ${id} }
          placement_group_config: { bundles: [{ CPU: 1, GPU: ${String(gpu)} }] }
          deployment_config: { num_replicas: ${String(replicas)} }${card === undefined ? '' : `\n          accelerator_type: ${card}`}${
            memory === undefined ? '' : `\n          engine_kwargs: { gpu_memory_utilization: ${String(memory)} }`
          }`;

const config = (models: readonly Model[]): string => `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:${models.map(model).join('')}
`;

const said = (text: string, clusterOption: string | undefined, rayVersionOption: string) => {
  const analysis = analyze(text, { rayVersionOption, ...(clusterOption !== undefined && { clusterOption }) });
  const problems = analysis.problems.filter(({ code }) => code === 'shared-card');
  return { analysis, problems, told: problems.map(({ severity }) => severity).join() };
};

const ONE = 'cpu=16,gpu=1';
const a = (memory?: number, gpu = 0.4) => ({ id: 'a', gpu, ...(memory !== undefined && { memory }) });
const b = (memory?: number, gpu = 0.4) => ({ id: 'b', gpu, ...(memory !== undefined && { memory }) });

describe('engines that share a GPU, measured on real cards', () => {
  it.each<[string, readonly Model[], string | undefined, string]>([
    ['0.9 and 0.9 on the only GPU', [a(0.9), b(0.9)], ONE, 'error'],
    ['both left to vLLM', [a(), b()], ONE, 'error'],
    ['0.9 and 0.1', [a(0.9), b(0.1)], ONE, 'error'],
    ['0.5 and 0.5', [a(0.5), b(0.5)], ONE, 'error'],
    ['0.5 and 0.49 leave no room for driver and processes', [a(0.5), b(0.49)], ONE, 'warning'],
    ['0.49 and 0.49 on an unnamed card', [a(0.49), b(0.49)], ONE, 'warning'],
    [
      '0.49 and 0.49 on an H100',
      [
        { ...a(0.49), card: 'H100' },
        { ...b(0.49), card: 'H100' },
      ],
      `${ONE},accelerator_type:H100=1`,
      '',
    ],
    [
      '0.5 and 0.49 on an A100 of 80 GB',
      [
        { ...a(0.5), card: 'A100-80G' },
        { ...b(0.49), card: 'A100-80G' },
      ],
      `${ONE},accelerator_type:A100-80G=1`,
      'error',
    ],
    ['0.45 and 0.45', [a(0.45), b(0.45)], ONE, ''],
    ['two replicas of one', [{ ...a(), replicas: 2 }], ONE, 'error'],
    ['a GPU each by parts that do not add up to one', [a(0.9, 0.6), b(0.9, 0.6)], 'cpu=16,gpu=2', ''],
    ['two GPUs of one node: Ray fills one before the other', [a(0.9), b(0.9)], 'cpu=16,gpu=2', 'error'],
    ['two nodes of one GPU: Ray takes the emptier one', [a(0.9), b(0.9)], '2 x cpu=16,gpu=1', ''],
    [
      'three engines, two GPUs on two nodes',
      [a(0.9), b(0.9), { id: 'c', gpu: 0.4, memory: 0.9 }],
      '2 x cpu=16,gpu=1',
      'error',
    ],
    ['no nodes are known', [a(0.9), b(0.9)], undefined, 'warning'],
    ['no nodes are known, and one engine alone', [a(0.9)], undefined, ''],
    ['no nodes are known, parts that cannot meet', [a(0.9, 0.6), b(0.9, 0.6)], undefined, ''],
    ['whole GPUs', [a(0.9, 1), b(0.9, 1)], 'cpu=16,gpu=2', ''],
  ])('%s', (_, models, cluster, told) => {
    expect(said(config(models), cluster, '2.60.0').told).toBe(told);
  });

  it('warns where the order in which applications start decides who meets', () => {
    const application = (name: string, own: Model): string =>
      config([own])
        .replace('- name: llm', `- name: ${name}\n    route_prefix: /${name}`)
        .replace('applications:\n', '');
    const text = `applications:\n${application('a', a(0.3, 0.6))}${application('b', b(0.3))}${application('c', { id: 'c', gpu: 0.4, memory: 0.8 })}`;
    const { problems } = said(text, 'cpu=32,gpu=2', '2.60.0');
    expect(problems.map(({ severity, message }) => [severity, message.en])).toEqual([
      [
        'warning',
        'b and c may share one GPU; they take 0.3 and 0.8 of its memory. Then whichever starts last does not start.',
      ],
    ]);
  });

  it('offers no share that the weights alone exceed', () => {
    const on = (id: string): readonly Model[] => [a(0.9), b(0.9)].map((one) => ({ ...one, id, card: 'L4' }));
    const fixesOf = (id: string) => {
      const { analysis, problems } = said(config(on(id)), `${ONE},accelerator_type:L4=1`, '2.60.0');
      expect(problems).toHaveLength(1);
      return problems.flatMap((problem) => fixer(analysis)(problem)).filter(({ edits }) => edits.length > 0);
    };
    expect(fixesOf('meta-llama/Llama-3.1-8B').map(({ title }) => title.en)).not.toContainEqual(
      expect.stringContaining('gpu_memory_utilization'),
    );
    expect(fixesOf('Qwen/Qwen2.5-0.5B')[0]?.title.en).toContain('Set gpu_memory_utilization: 0.37');
  });

  it('offers what leaves no crowd, and nothing that was not tried', () => {
    const three = [
      { ...a(0.9, 0.5), replicas: 3 },
      { ...b(0.9, 0.5), replicas: 1 },
    ];
    const titles = (budget?: number) => {
      const { analysis, problems } = said(config(three), 'cpu=16,gpu=2', '2.60.0');
      return problems.flatMap(fixer(analysis, budget === undefined ? {} : { budget })).map(({ title }) => title.en);
    };
    expect(titles()).toEqual(['Set gpu_memory_utilization: 0.47 in a and b']);
    expect(titles(0)).toEqual([]);
  });

  it('is unsure where vLLM may be older than its check and the shares differ', () => {
    const former = (models: readonly Model[]): string =>
      config(models).replaceAll(/placement_group_config: \{ bundles: \[(.*)\] \}/g, 'resources_per_bundle: $1');
    expect(said(former([a(0.9), b(0.5)]), ONE, '2.47.1').told).toBe('warning');
    expect(said(former([a(0.9), b(0.5)]), ONE, '2.48.0').told).toBe('error');
    expect(said(former([a(), b()]), ONE, '2.47.1').told).toBe('error');
  });

  it('says the default of the vLLM of the release', () => {
    const text = (release: string) => said(config([a(), b()]), ONE, release).problems[0]?.message.en;
    expect(text('2.55.1')).toBe(
      'a and b share one GPU; each takes 0.9 of its memory (vLLM’s default). Whichever starts last does not start.',
    );
    expect(text('2.56.0')).toContain('each takes 0.92 of its memory (vLLM’s default)');
  });
});

describe('the two apps of the start', () => {
  const file = readFileSync(new URL('../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');
  const mended = file
    .replaceAll(
      'resources_per_bundle: { CPU: 0.5, GPU: 0.4 }',
      '$&\n          experimental_configs: { num_router_replicas: 1 }',
    )
    .replaceAll('max_replicas: 2', 'max_replicas: 1');

  it('fit once their routers are mended, and then one engine would not start', () => {
    const { problems, analysis } = said(mended, undefined, '2.49.2');
    expect(analysis.configs[0]?.fit?.initial.status).toBe('fits');
    expect(problems.map(({ severity, message }) => [severity, message.en])).toEqual([
      [
        'error',
        'falcon3-1b and falcon-h1-0.5b share one GPU; each takes 0.9 of its memory (vLLM’s default). Whichever starts last does not start.',
      ],
    ]);
  });

  it('lead to the other engine, and what it takes', () => {
    const { problems } = said(mended, undefined, '2.49.2');
    expect(problems.flatMap(({ related }) => related.map(({ message }) => message.en))).toEqual([
      'falcon3-1b takes 0.9 of the memory',
    ]);
  });

  it('have nothing left to say after the fix', () => {
    const { problems, analysis } = said(mended, undefined, '2.49.2');
    const [fix] = problems.flatMap((problem) => fixer(analysis)(problem));
    expect(fix?.title.en).toBe('Set gpu_memory_utilization: 0.38 in falcon3-1b and falcon-h1-0.5b');
    const after = applyEdits(mended, fix?.edits ?? []);
    expect(after).toContain('engine_kwargs: { gpu_memory_utilization: 0.38 }');
    expect(analyze(after, {}).problems).toEqual([]);
  });
});
