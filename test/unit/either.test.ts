import { describe, expect, it } from 'vitest';
import {
  analyze,
  codeFrom,
  demandLine,
  fitText,
  hoverAt,
  lensesOf,
  parsePython,
  toRecord,
} from '../../server/src/core/index.ts';
import type { Analysis, ConfigAnalysis } from '../../server/src/core/index.ts';

const analyzed = (python: string, clusterOption: string, text = YAML): Analysis =>
  analyze(text, {
    rayVersionOption: '2.60.0',
    clusterOption,
    codeOf: codeFrom({ module: () => ({ path: 'm.py', text: python }), parse: parsePython }),
  });

const YAML = 'applications:\n  - name: a\n    import_path: m:app\n';

const M = '@serve.deployment(ray_actor_options=actor)\nclass M:\n    pass\n\napp = M.bind()\n';

const FLAG = 'import os\nfrom ray import serve\nUSE_GPU = os.environ.get("USE_GPU")\n';

const BOTH = `${FLAG}actor = {"num_cpus": 5} if USE_GPU else {"num_cpus": 3}\n${M}`;

const configOf = (python: string, cluster: string, text?: string): ConfigAnalysis => {
  const [config] = analyzed(python, cluster, text).configs;
  if (config === undefined) throw new Error('no config');
  return config;
};

const told = (config: ConfigAnalysis) =>
  config.either.map(({ condition, demand }) => [condition, demand && toRecord(demand.initial)]);

const statusOn = (cpus: number): string | undefined => configOf(BOTH, `cpu=${String(cpus)}`).fit?.initial.status;

describe('a condition of code that decides an amount', () => {
  it('gives both amounts, and the smaller as what is reserved in any case', () => {
    const config = configOf(BOTH, 'cpu=4');
    expect([config.demand, config.atLeast && toRecord(config.atLeast.initial)]).toEqual([null, { CPU: 3 }]);
    expect(told(config)).toEqual([
      ['USE_GPU', { CPU: 5 }],
      ['not USE_GPU', { CPU: 3 }],
    ]);
    expect(config.applications[0]).toMatchObject({ complete: false, demand: null });
  });

  it('is no doubt where Ray takes both', () => {
    expect(configOf(BOTH, 'cpu=4').verdict.status).toBe('accepted');
  });

  it('decides the fit only where the ways differ in it', () => {
    expect([2, 4, 5].map(statusOn)).toEqual(['does-not-fit', 'depends', 'fits']);
    const fit = configOf(BOTH, 'cpu=4').fit?.initial;
    expect(fit && fitText(fit, 'en')).toBe('depends on what holds: `USE_GPU`, `not USE_GPU`');
  });

  it('is told by lens and hover in both languages', () => {
    const analysis = analyzed(BOTH, 'cpu=4');
    expect(lensesOf(analysis)[0]?.title).toEqual({
      en: '3 CPU, or 5 CPU if `USE_GPU` · a condition decides whether it fits',
      vi: '3 CPU, hoặc 5 CPU nếu `USE_GPU` · đủ chỗ hay không tùy điều kiện',
    });
    const markdown = hoverAt(analysis, YAML.indexOf('name: a') + 6)?.markdown;
    expect(markdown?.en).toContain('**3\u00A0CPU, or 5\u00A0CPU if `USE_GPU`**');
    expect(markdown?.vi).toContain('**3\u00A0CPU, hoặc 5\u00A0CPU nếu `USE_GPU`**');
  });

  it('is followed in every application, whose ways are combined', () => {
    const two = `${YAML}    route_prefix: /a\n  - name: b\n    import_path: m:app\n    route_prefix: /b\n`;
    expect(told(configOf(BOTH, 'cpu=4', two))).toEqual([
      ['a: USE_GPU; b: USE_GPU', { CPU: 10 }],
      ['a: USE_GPU; b: not USE_GPU', { CPU: 8 }],
      ['a: not USE_GPU; b: USE_GPU', { CPU: 8 }],
      ['a: not USE_GPU; b: not USE_GPU', { CPU: 6 }],
    ]);
  });

  it('is followed beside an application that hangs on none', () => {
    const two = `${YAML}    route_prefix: /a\n  - name: b\n    import_path: n:app\n    route_prefix: /b\n`;
    const texts: Readonly<Partial<Record<string, string>>> = {
      m: BOTH,
      n: BOTH.replace(FLAG, `${FLAG}USE_GPU = True\n`),
    };
    const [config] = analyze(two, {
      rayVersionOption: '2.60.0',
      clusterOption: 'cpu=9',
      codeOf: codeFrom({
        module: (name) => ({ path: `${name}.py`, text: texts[name] ?? '' }),
        parse: parsePython,
      }),
    }).configs;
    expect(config && told(config)).toEqual([
      ['USE_GPU', { CPU: 10 }],
      ['not USE_GPU', { CPU: 8 }],
    ]);
    expect(config?.fit?.initial.status).toBe('depends');
  });

  it('is decided by what the file sets', () => {
    const set = `${YAML}    runtime_env: { env_vars: { USE_GPU: "1" } }\n`;
    const config = configOf(BOTH, 'cpu=8', set);
    expect([told(config), config.demand && toRecord(config.demand.initial)]).toEqual([[], { CPU: 5 }]);
    const entry = `${YAML}    deployments: [{ name: M, ray_actor_options: { num_cpus: 1 } }]\n`;
    expect(demandLine(configOf(BOTH, 'cpu=8', entry))?.en).toBe('1 CPU');
  });
});

describe('a way that Ray refuses', () => {
  it('is a doubt that says the condition, and decides no amount', () => {
    const python = `${FLAG}if not USE_GPU:\n    raise RuntimeError("GPU only")\nactor = {"num_cpus": 5}\n${M}`;
    const config = configOf(python, 'cpu=8');
    expect([told(config), config.demand && toRecord(config.demand.initial)]).toEqual([[], { CPU: 5 }]);
    expect(config.verdict).toMatchObject({ status: 'unknown', stages: { build: 'unknown' } });
    expect(config.verdict.doubts.map(({ message }) => message.en)).toEqual([
      'Ray refuses it if `not USE_GPU`: Python raises an error here',
    ]);
  });

  it('is found where only the file and that way together are refused', () => {
    const text = `${YAML}    deployments: [{ name: M, placement_group_bundles: [{ CPU: 4 }] }]\n`;
    const config = configOf(BOTH, 'cpu=8', text);
    expect(config.verdict.status).toBe('unknown');
    expect(config.verdict.doubts.map(({ message }) => message.en).join('\n')).toContain('Ray refuses it if `USE_GPU`');
  });

  it('for a model that a builder is given there is a doubt, and no refusal of the other', () => {
    const build = 'from ray.serve.llm import LLMConfig, build_openai_app\n';
    const of = (requests: string) =>
      `${build}${FLAG}options = {"num_replicas": 1}\nif USE_GPU:\n    options = {"num_replicas": 1, "max_ongoing_requests": ${requests}}\nmodel = LLMConfig(model_loading_config={"model_id": "a"}, deployment_config=options)\napp = build_openai_app({"llm_configs": [model]})\n`;
    const config = configOf(of('-5'), 'cpu=8,gpu=1');
    expect(analyzed(of('-5'), 'cpu=8,gpu=1').problems.map(({ code }) => code)).toEqual(['hidden-router']);
    expect(config.verdict.status).toBe('unknown');
    expect(config.verdict.doubts.map(({ message }) => message.en)).toEqual([
      'Ray refuses it if `USE_GPU`: Ray 2.60.0 cannot build m:app: m.py line 9: Ray 2.60.0 refuses -5 for max_ongoing_requests: it takes a whole number of at least 1.',
    ]);
    expect(config.demand && toRecord(config.demand.initial)).toEqual({ CPU: 2, GPU: 1 });
    expect(configOf(of('7'), 'cpu=8,gpu=1').verdict.status).toBe('accepted');
  });

  it('for a model that only it makes is a doubt', () => {
    const python = `from ray.serve.llm import LLMConfig\n${FLAG}if USE_GPU:\n    LLMConfig(model_loading_config={"model_id": "a"}, accelerator_type="NOPE")\nactor = {}\n${M}`;
    const config = configOf(python, 'cpu=8');
    expect(config.verdict.status).toBe('unknown');
    expect(config.verdict.doubts.map(({ message }) => message.en).join('\n')).toContain(
      'Ray refuses it if `USE_GPU`: Ray 2.60.0 cannot build m:app: m.py line 6: Ray 2.60.0 does not know the accelerator NOPE.',
    );
  });

  it('that is every way refuses the application', () => {
    const python = `${FLAG}if USE_GPU:\n    raise RuntimeError("no")\nelse:\n    raise ValueError("no")\n`;
    expect(configOf(python, 'cpu=8').verdict).toMatchObject({ status: 'rejected', stage: 'build' });
  });
});
