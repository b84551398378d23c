import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer } from '../../server/src/core/index.ts';

const model = (id: string, gpu: number, share: number, replicas = 1): string => `
        - model_loading_config: { model_id: ${id} }
          placement_group_config: { bundles: [{ CPU: 1, GPU: ${String(gpu)} }] }
          deployment_config: { num_replicas: ${String(replicas)} }
          engine_kwargs: { gpu_memory_utilization: ${String(share)} }
          runtime_env: { env_vars: { VLLM_RAY_PER_WORKER_GPUS: "${String(gpu)}" } }`;

const config = (...models: readonly string[]): string => `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:${models.join('')}
`;

const said = (text: string, cluster: string | undefined = 'cpu=16,gpu=1') => {
  const analysis = analyze(text, { rayVersionOption: '2.60.0', clusterOption: cluster });
  const problems = analysis.problems.filter(({ code }) => code === 'unused-memory');
  return { analysis, problems, told: problems.map(({ severity }) => severity).join() };
};

describe('memory of a card that nobody can use', () => {
  it.each<[string, string, string | undefined, string]>([
    ['two replicas that fill the GPU and take little', config(model('a', 0.49, 0.3, 2)), undefined, 'hint'],
    ['two models', config(model('a', 0.5, 0.3), model('b', 0.5, 0.2)), undefined, 'hint'],
    ['two replicas that take most of it', config(model('a', 0.49, 0.45, 2)), undefined, ''],
    ['room for another one', config(model('a', 0.4, 0.2), model('b', 0.2, 0.1)), undefined, ''],
    ['one that leaves the GPU to others', config(model('a', 0.4, 0.3)), undefined, ''],
    ['nodes on which they may stand apart', config(model('a', 0.49, 0.3, 2)), '2 x cpu=16,gpu=1', ''],
    ['whole GPUs', config(model('a', 1, 0.3)), undefined, ''],
  ])('%s', (_, text, cluster, told) => {
    expect(said(text, cluster).told).toBe(told);
  });

  it('is nothing sure where no nodes are known', () => {
    const { problems } = analyze(config(model('a', 0.49, 0.3, 2)), { rayVersionOption: '2.60.0' });
    expect(problems.map(({ code }) => code)).not.toContain('unused-memory');
  });

  it('says how much, and gives it to them', () => {
    const text = config(model('a', 0.49, 0.3, 2));
    const { analysis, problems } = said(text);
    expect(problems.map(({ message }) => message.en)).toEqual([
      'The 2 engines on one GPU (a) leave 0.4 of its memory, and their parts of the GPU leave room for nobody else.',
    ]);
    const fixes = problems.flatMap((problem) => fixer(analysis)(problem));
    expect(fixes.map(({ title }) => title.en)).toEqual(['Set gpu_memory_utilization: 0.46']);
    const after = applyEdits(text, fixes[0]?.edits ?? []);
    expect(said(after).analysis.problems.filter(({ code }) => code !== 'hidden-router')).toEqual([]);
  });
});
