import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, codeFrom, fixer, parsePython } from '../../server/src/core/index.ts';
import type { AnalyzeOptions } from '../../server/src/core/index.ts';

const VARIABLE = 'VLLM_RAY_PER_WORKER_GPUS';

interface Written {
  readonly model?: string;
  readonly actor?: string;
  readonly application?: string;
  readonly gpu?: string;
  readonly more?: string;
}

/** Each text stands in the `env_vars` of a `runtime_env`. */
const config = ({ model, actor, application, gpu = '0.4', more = '' }: Written): string => `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
${application === undefined ? '' : `    runtime_env: { env_vars: { ${application} } }\n`}    args:
      llm_configs:
        - model_loading_config: { model_id: a }
          placement_group_config: { bundles: [{ CPU: 1, GPU: ${gpu} }] }
          deployment_config: { num_replicas: 1${actor === undefined ? '' : `, ray_actor_options: { runtime_env: { env_vars: { ${actor} } } }`} }
${model === undefined ? '' : `          runtime_env: { env_vars: { ${model} } }\n`}${more}`;

const ONE = { clusterOption: 'cpu=16,gpu=1' };

const said = (text: string, ray = '2.60.0', options: AnalyzeOptions = ONE) => {
  const analysis = analyze(text, { rayVersionOption: ray, ...options });
  const problems = analysis.problems.filter(({ code }) => code === 'worker-gpu');
  const fixes = problems.flatMap((problem) => fixer(analysis)(problem)).filter(({ edits }) => edits.length > 0);
  return { problems, fixes, told: problems.map(({ severity }) => severity).join() };
};

const set = (value: string): string => `${VARIABLE}: "${value}"`;
const former = (text: string): string =>
  text.replaceAll(/placement_group_config: \{ bundles: \[(.*)\] \}/g, 'resources_per_bundle: $1');

describe('what tells the workers of their part of a GPU', () => {
  it.each<[string, Written, string]>([
    ['nothing', {}, 'error'],
    ['the model', { model: set('0.4') }, ''],
    ['the actor', { actor: set('0.4') }, ''],
    ['the application', { application: set('0.4') }, ''],
    ['the actor, hidden by other variables of the model', { actor: set('0.4'), model: 'A: "1"' }, 'error'],
    ['the application, hidden by other variables of the model', { application: set('0.4'), model: 'A: "1"' }, 'error'],
    ['the model, others beside it', { application: 'A: "1"', actor: 'B: "1"', model: set('0.4') }, ''],
    ['a larger part', { model: set('0.5') }, 'error'],
    ['a whole GPU', { model: set('1') }, 'error'],
    ['none of it', { model: set('0') }, 'error'],
    ['no number', { model: set('half') }, 'error'],
    ['a smaller part', { model: set('0.3') }, 'information'],
    ['a value that is filled in later', { model: set('${PART}') }, ''],
    ['more than the whole GPU of a bundle', { gpu: '1', model: set('2') }, 'error'],
    ['less than the whole GPU of a bundle', { gpu: '1', model: set('0.5') }, ''],
    ['nothing, of whole GPUs', { gpu: '1' }, ''],
    ['an image of its own', { more: '          runtime_env: { image_uri: x }\n' }, ''],
    ['a class of its own', { more: '          callback_config: { callback_class: a.b }\n' }, ''],
    ['another executor', { more: '          engine_kwargs: { distributed_executor_backend: mp }\n' }, ''],
  ])('%s', (_, written, told) => {
    expect(said(config(written)).told).toBe(told);
  });

  it('reads what deployments lay over the builder’s', () => {
    const over = (options: string, application?: string): string =>
      `${config({ ...(application !== undefined && { application }), model: 'A: "1"' })}    deployments: [{ name: "LLMServer:a"${options} }]\n`;
    expect(said(over('', set('0.4'))).told).toBe('');
    expect(said(over('')).told).toBe('error');
    expect(said(over(`, ray_actor_options: { runtime_env: { env_vars: { ${set('0.4')} } } }`)).told).toBe('');
    expect(said(over(`, ray_actor_options: { runtime_env: { env_vars: { ${set('0.7')} } } }`)).told).toBe('error');
  });

  it('finds it among the variables of the nodes', () => {
    const manifest = (env: string): string => `apiVersion: ray.io/v1
kind: RayService
metadata: { name: a }
spec:
  serveConfigV2: |
${config({}).replaceAll(/^/gm, '    ')}
  rayClusterConfig:
    rayVersion: 2.60.0
    headGroupSpec:
      rayStartParams: {}
      template: { spec: { containers: [{ name: h, resources: { limits: { cpu: 8, nvidia.com/gpu: 1 } }, ${env} }] } }
`;
    const told = (env: string): string => said(manifest(env), '2.60.0', {}).told;
    expect(told('env: [{ name: A, value: "1" }]')).toBe('error');
    expect(told(`env: [{ name: ${VARIABLE}, value: "0.4" }]`)).toBe('');
    expect(told(`env: [{ name: ${VARIABLE}, value: "0.6" }]`)).toBe('error');
    expect(told(`env: [{ name: ${VARIABLE}, valueFrom: { configMapKeyRef: { name: a, key: b } } }]`)).toBe('');
    expect(told('envFrom: [{ configMapRef: { name: a } }]')).toBe('');
  });
});

describe('by release', () => {
  it.each<[string, string, string]>([
    ['2.45.0', 'a task of its own asks for a whole GPU', '2.49.0'],
    ['2.48.0', 'a task of its own asks for a whole GPU', '2.49.0'],
  ])('%s: %s, and no variable helps', (ray, _, since) => {
    const { problems, told } = said(former(config({ model: set('0.4') })), ray);
    expect(told).toBe('error');
    expect(problems[0]?.message.en).toContain(`No setting changes that. Ray ${since} on asks for less`);
  });

  it.each(['2.49.0', '2.50.1'])('%s: the variable helps', (ray) => {
    expect(said(former(config({})), ray).told).toBe('error');
    expect(said(former(config({ model: set('0.4') })), ray).told).toBe('');
  });

  it.each(['2.53.0', '2.56.1', '2.58.1', '2.60.0'])(
    '%s: Ray tells its tasks alone, so the variable is needed',
    (ray) => {
      expect(said(config({}), ray).told).toBe('error');
      expect(said(config({ model: set('0.4') }), ray).told).toBe('');
    },
  );
});

describe('fixes', () => {
  const fixed = (written: Written): string => {
    const text = config(written);
    const { fixes } = said(text);
    expect(fixes[0]?.title.en).toBe(`Set ${VARIABLE}: "0.4"`);
    const after = applyEdits(text, fixes[0]?.edits ?? []);
    expect(said(after).told).toBe('');
    return after;
  };

  it('write the part where the replica’s variables stand', () => {
    expect(fixed({})).toContain(`runtime_env: { env_vars: { ${set('0.4')} } }`);
    expect(fixed({ model: 'A: "1"' })).toContain(`runtime_env: { env_vars: { A: "1", ${set('0.4')} } }`);
    expect(fixed({ actor: 'A: "1"' })).toContain(
      `ray_actor_options: { runtime_env: { env_vars: { A: "1", ${set('0.4')} } } }`,
    );
    expect(fixed({ application: 'A: "1"' })).toContain(
      `    runtime_env: { env_vars: { A: "1", ${set('0.4')} } }\n    args:`,
    );
    expect(fixed({ model: set('0.9') })).toContain(set('0.4'));
  });

  it('give whole GPUs where these are there', () => {
    const titles = said(config({})).fixes.map(({ title }) => title.en);
    expect(titles).toEqual([`Set ${VARIABLE}: "0.4"`, 'Give a whole GPUs (GPU: 1)']);
    expect(said(config({ more: '          engine_kwargs: { tensor_parallel_size: 2 }\n' })).told).toBe('error');
    const two = config({}).replace('num_replicas: 1', 'num_replicas: 2');
    expect(said(two).fixes.map(({ title }) => title.en)).toEqual([`Set ${VARIABLE}: "0.4"`]);
  });

  it('write nothing where two models of an application would need different parts', () => {
    const other = config({ gpu: '0.3' }).split('\n').slice(5).join('\n');
    expect(
      said(config({ application: 'A: "1"', more: other.replace('model_id: a', 'model_id: b') })).fixes.map(
        ({ title }) => title.en,
      ),
    ).not.toContain(`Set ${VARIABLE}: "0.4"`);
  });
});

describe('models that code makes', () => {
  const python = (env: string): string => `from ray.serve.llm import LLMConfig, build_openai_app
config = LLMConfig(
    model_loading_config={"model_id": "a"},
    placement_group_config={"bundles": [{"CPU": 1, "GPU": 0.4}]},${env}
)
app = build_openai_app({"llm_configs": [config]})
`;
  const text = 'applications: [{ name: llm, import_path: "app:app" }]\n';
  const told = (env: string) => {
    const module = () => ({ path: 'app.py', text: python(env) });
    return said(text, '2.60.0', { codeOf: codeFrom({ module, parse: parsePython }) });
  };

  it('are told at their import path', () => {
    const { problems, fixes } = told('');
    expect(problems.map(({ severity, range }) => [severity, text.slice(range.start, range.end)])).toEqual([
      ['error', '"app:app"'],
    ]);
    expect(fixes).toEqual([]);
    expect(told(`\n    runtime_env={"env_vars": {"${VARIABLE}": "0.4"}},`).told).toBe('');
  });

  it('are not judged by a variable whose text is not known', () => {
    expect(told(`\n    runtime_env={"env_vars": {"${VARIABLE}": str(object())}},`).told).toBe('');
    expect(told(`\n    runtime_env={"env_vars": {"${VARIABLE}": open("x").read()}},`).told).toBe('');
    expect(told(`\n    runtime_env={"env_vars": {"OTHER": open("x").read()}},`).problems).toHaveLength(1);
  });
});
