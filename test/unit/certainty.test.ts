import { describe, expect, it } from 'vitest';
import { analyze, codeFrom, parsePython, toRecord } from '../../server/src/core/index.ts';
import type { ConfigAnalysis } from '../../server/src/core/index.ts';

const configOf = (text: string, python: string | null, rayVersionOption = '2.60.0'): ConfigAnalysis | undefined =>
  analyze(text, {
    rayVersionOption,
    clusterOption: 'cpu=8,gpu=2',
    codeOf: codeFrom({ module: () => (python === null ? null : { path: 'm.py', text: python }), parse: parsePython }),
  }).configs[0];

const app = (...lines: readonly string[]): string =>
  ['applications:', '  - name: a', '    import_path: m:app', ...lines, ''].join('\n');

const entry = (...lines: readonly string[]): string =>
  app('    deployments:', '      - name: A', ...lines.map((line) => `        ${line}`));

const code = (options: string, before = ''): string =>
  `import os\nfrom ray import serve\n${before}@serve.deployment(${options})\nclass A:\n    pass\napp = A.bind()\n`;

const UNKNOWN = 'os.environ["N"]';

const least = (config: ConfigAnalysis | undefined) => config?.atLeast && toRecord(config.atLeast.initial);

describe('an option of code that is not known', () => {
  it.each([
    ['placement_group_bundles', `placement_group_bundles=[{"CPU": 2}] * int(${UNKNOWN})`, { CPU: 1 }],
    ['deployment_actors', `deployment_actors=${UNKNOWN}`, { CPU: 1 }],
    ['num_replicas', `num_replicas=int(${UNKNOWN})`, null],
    ['autoscaling_config', `autoscaling_config={"max_replicas": int(${UNKNOWN})}`, null],
    ['ray_actor_options', `ray_actor_options={"num_cpus": float(${UNKNOWN})}`, null],
  ])('%s leaves no total, and says so at its line', (option, options, known) => {
    const config = configOf(app(), code(options));
    expect(config?.demand).toBeNull();
    expect(least(config)).toEqual(known);
    expect(config?.applications[0]?.complete).toBe(false);
    expect(config?.applications[0]?.unknown.every(({ path, range }) => path === 'm.py' && range !== null)).toBe(true);
    const told = config?.applications[0]?.unknown.map(({ message }) => message.en).join('\n');
    expect(told).toContain(`${option} of A is not known`);
    expect(config?.fit?.initial.status).toBe('unknown');
  });

  it('that the file sets is known after all', () => {
    const bundles = 'placement_group_bundles: [{ CPU: 4 }]';
    const config = configOf(entry(bundles), code(`placement_group_bundles=[{"CPU": 2}] * int(${UNKNOWN})`));
    expect(config?.applications[0]).toMatchObject({ complete: true, atLeast: null, unknown: [] });
    expect(toRecord(config?.demand?.initial ?? new Map())).toEqual({ CPU: 4 });
    expect(config?.verdict).toMatchObject({ status: 'unknown', stages: { schema: 'accepted', build: 'unknown' } });
  });

  it('that reserves nothing leaves the total, but may leave the fit open', () => {
    const free = configOf(app(), code(`user_config=${UNKNOWN}`));
    expect(free?.demand).not.toBeNull();
    expect(free?.fit?.initial.status).toBe('fits');
    const tied = configOf(app(), code(`max_replicas_per_node=int(${UNKNOWN})`));
    expect(tied?.demand).not.toBeNull();
    expect(tied?.fit?.initial.status).toBe('unknown');
    expect(tied?.applications[0]?.unknown).toHaveLength(1);
  });

  it('keeps the sum of the other parts, which alone may not fit', () => {
    const both = `${code(`num_replicas=int(${UNKNOWN})`)}@serve.deployment(ray_actor_options={"num_cpus": 9})\nclass B:\n    pass\napp = A.bind(B.bind())\n`;
    const config = configOf(app(), both);
    expect(least(config)).toEqual({ CPU: 9 });
    expect(config?.fit?.initial).toMatchObject({ status: 'does-not-fit', pending: null, pendingTotal: null });
  });
});

describe('what is filled in later', () => {
  it('in the name of an entry leaves every deployment open', () => {
    const config = configOf(entry('num_replicas: 5').replace('name: A', 'name: ${MODEL}'), code(''));
    expect(config).toMatchObject({ demand: null, atLeast: null, verdict: { status: 'unknown' } });
  });

  it('in a variable of the application is no text that its code or a builder reads', () => {
    const variable = (name: string) => `    runtime_env: { env_vars: { ${name}: "\${N}" } }`;
    const ofCode = configOf(app(variable('N')), code(`num_replicas=int(${UNKNOWN})`));
    expect(ofCode).toMatchObject({ demand: null, verdict: { status: 'unknown' } });
    const llm = app(
      variable('RAY_SERVE_LLM_ROUTER_MIN_REPLICAS'),
      '    args: { llm_configs: [{ model_loading_config: { model_id: x } }] }',
    ).replace('m:app', 'ray.serve.llm:build_openai_app');
    expect(configOf(llm, null, '2.50.1')).toMatchObject({
      demand: null,
      atLeast: null,
      verdict: { status: 'unknown' },
    });
    expect(configOf(llm, null, '2.60.0')?.demand).toBeNull();
  });

  it('in place of an application leaves the total open', () => {
    const config = configOf(`${app()}  - {{ .Values.more }}\n`, code(''));
    expect(config).toMatchObject({ demand: null, unknown: [{ path: null }] });
    expect(least(config)).toEqual({ CPU: 1 });
  });
});

describe('the stages of a verdict', () => {
  it('are all accepted where nothing is in doubt', () => {
    expect(configOf(app(), code('num_replicas=2'))?.verdict).toEqual({
      status: 'accepted',
      stages: { schema: 'accepted', build: 'accepted', deploy: 'accepted' },
      doubts: [],
      assumptions: [],
    });
  });

  it('end where Ray refuses, which may be before it builds anything', () => {
    const early = configOf(app('    args: { day: 2024-05-01 }'), code(''));
    expect(early?.verdict).toMatchObject({
      status: 'rejected',
      stage: 'deploy',
      stages: { schema: 'accepted', build: null, deploy: 'rejected' },
      doubts: [],
    });
    const late = configOf(app('    args: { size: 1 }'), code(''));
    expect(late?.verdict).toMatchObject({
      status: 'rejected',
      stages: { schema: 'accepted', build: 'rejected', deploy: null },
    });
    const broken = analyze('applications:\n  - name: a\n    import_path: [m:app\n').configs[0];
    expect(broken?.verdict).toMatchObject({
      status: 'rejected',
      stage: 'schema',
      stages: { schema: 'rejected', build: null, deploy: null },
    });
  });

  it('say of a release that is not covered that nothing is known of it', () => {
    const old = configOf(app(), code(''), '2.7.0');
    expect(old?.verdict).toMatchObject({ status: 'unknown', doubts: [{ stage: 'schema', application: null }] });
    expect(old).toMatchObject({ demand: null, atLeast: null });
  });

  it('stand on what is taken for granted', () => {
    const newer = configOf(app(), code(''), '2.99.0');
    expect(newer?.verdict).toMatchObject({ status: 'accepted', assumptions: [{ application: null }] });
    const remote = configOf(app('    runtime_env: { working_dir: "s3://b/c.zip" }'), code(''));
    expect(remote?.verdict).toMatchObject({
      status: 'accepted',
      assumptions: [
        { application: 'a', message: { en: expect.stringContaining('is the code in the workspace') as string } },
        { application: 'a', message: { en: expect.stringContaining('can be fetched') as string } },
      ],
    });
  });
});
