import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer } from '../../server/src/core/index.ts';
import type { Analysis } from '../../server/src/core/index.ts';

const MODEL = `model_loading_config:
  model_id: m
accelerator_typ: L4
deployment_config:
  num_replicas: 2
`;

const LIST = `llm_configs:
- model_loading_config: { model_id: a }
  accelerator_type: L4
- model_loading_config: { model_id: b }
other: 1
`;

const APP = (configs: string): string => `applications:
- name: llm
  route_prefix: /
  import_path: ray.serve.llm:build_openai_app
  args:
    llm_configs: ${configs}
`;

const on = (text: string, readFile?: (path: string) => string | null): Analysis =>
  analyze(text, { rayVersionOption: '2.60.0', clusterOption: 'cpu=4,gpu=1', ...(readFile && { readFile }) });

describe('a file of models', () => {
  it.each([
    ['one model', MODEL, 1, 2],
    ['llm_configs with keys of a script beside', LIST, 2, 2],
    ['a list', MODEL.replace(/^/, '- ').replaceAll('\n', '\n  ').trimEnd() + '\n', 1, 2],
  ])('%s: what one application of all its models reserves, said to be assumed', (_what, text, models, gpus) => {
    const { kind, configs } = on(text);
    expect(kind).toBe('llm-config');
    expect(configs).toHaveLength(1);
    expect(configs[0]?.assumed?.en).toContain('assumed');
    expect(configs[0]?.applications[0]?.deployments).toHaveLength(models + 1);
    expect(configs[0]?.demand?.initial.get('GPU')).toBe(BigInt(gpus) * 10_000n);
    expect(configs[0]?.demand?.initial.get('CPU')).toBe(30_000n);
    expect(configs[0]?.fit?.initial.status).toBe('does-not-fit');
  });

  it('has its mistakes told where they stand, and mended there', () => {
    const analysis = on(MODEL);
    const problem = analysis.problems.find(({ code }) => code === 'refused-key');
    expect(problem && MODEL.slice(problem.range.start, problem.range.end)).toBe('accelerator_typ');
    for (const { edits } of analysis.problems.flatMap(fixer(analysis))) {
      if (edits.length === 0) continue;
      const after = on(applyEdits(MODEL, edits));
      expect(after.kind).toBe('llm-config');
      expect(after.problems.map(({ code }) => code)).not.toContain('yaml-syntax');
    }
    expect(analysis.problems.map(({ code }) => code)).not.toContain('hidden-router');
  });

  it.each(['former_key: 1\n', 'model_id: m\nengine_kwargs: {}\n', 'a: { model_loading_config: { model_id: m } }\n'])(
    'is not what only looks like one (%s)',
    (text) => {
      expect(on(text)).toMatchObject({ kind: 'other', configs: [], problems: [] });
    },
  );

  it('of RayLLM is known as one, and nothing else is said of it', () => {
    const text =
      'deployment_config: { max_concurrent_queries: 64 }\nengine_config:\n  model_id: m\nscaling_config: {}\n';
    const analysis = on(text);
    expect(analysis.kind).toBe('rayllm-config');
    expect(analysis.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['former-model-file', 'information'],
    ]);
    expect(analysis.configs).toMatchObject([{ verdict: { status: 'unknown' }, applications: [], demand: null }]);
  });

  it('says nothing on a release without ray.serve.llm', () => {
    expect(analyze(MODEL, { rayVersionOption: '2.30.0' }).problems).toEqual([]);
  });
});

describe('llm_configs that names a file', () => {
  const files: Readonly<Record<string, string>> = {
    'models/m.yaml': MODEL.replace('accelerator_typ: L4\n', ''),
    'wrong.yaml': MODEL,
    'broken.yaml': 'a: [',
    'several.yaml': `${MODEL.replace('accelerator_typ: L4\n', '')}---\n`,
    'tagged.yaml': `${MODEL.replace('accelerator_typ: L4\n', '')}more: !mine 1\n`,
  };
  const readFile = (path: string): string | null => files[path] ?? null;

  it('reserves what the same model written there reserves', () => {
    const named = on(APP('[models/m.yaml]'), readFile).configs[0];
    const written = on(APP('[{ model_loading_config: { model_id: m }, deployment_config: { num_replicas: 2 } }]'));
    expect(named?.demand).toEqual(written.configs[0]?.demand);
    expect(named?.verdict).toMatchObject({ status: 'accepted' });
    expect(named?.fit?.initial.pendingTotal).toBe(written.configs[0]?.fit?.initial.pendingTotal);
  });

  it('has the mistakes of the file told at its path, without an edit', () => {
    const text = APP('[wrong.yaml]');
    const analysis = on(text, readFile);
    const problem = analysis.problems.find(({ code }) => code === 'refused-key');
    expect(problem && text.slice(problem.range.start, problem.range.end)).toBe('wrong.yaml');
    expect(analysis.problems.flatMap(fixer(analysis)).flatMap(({ edits }) => edits)).toEqual([]);
    expect(analysis.configs[0]?.verdict).toMatchObject({ status: 'rejected', stage: 'build' });
  });

  it.each(['[broken.yaml]', '[several.yaml]', '[tagged.yaml]', '[elsewhere.yaml]'])('%s is not known', (configs) => {
    expect(on(APP(configs), readFile).configs[0]).toMatchObject({ verdict: { status: 'unknown' }, demand: null });
  });
});
