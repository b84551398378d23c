import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer, say } from '../../server/src/core/index.ts';

const on = (text: string, release: string) => {
  const analysis = analyze(text, { rayVersionOption: release });
  const fixes = fixer(analysis);
  return analysis.problems.map((problem) => ({
    code: problem.code,
    at: text.slice(problem.range.start, problem.range.end),
    says: say(problem.message, 'en'),
    fixed: fixes(problem)
      .slice(0, 1)
      .map(({ edits }) => applyEdits(text, edits))[0],
  }));
};

const deployment = (...lines: string[]): string =>
  ['applications:', '  - import_path: app:main', '    deployments:', '      - name: D', ...lines, ''].join('\n');

describe('keys that Ray drops without a word', () => {
  it('names the key meant by a typo and mends it', () => {
    const text = deployment('        num_replica: 2');
    expect(on(text, '2.47.1')).toMatchObject([
      { code: 'unknown-key', at: 'num_replica', fixed: deployment('        num_replicas: 2') },
    ]);
  });

  it('names the release that knows a key, and what it is called here', () => {
    const old = deployment('        max_concurrent_queries: 10');
    expect(on(old, '2.32.0')).toEqual([]);
    expect(on(old, '2.33.0')).toMatchObject([
      { code: 'renamed-key', fixed: deployment('        max_ongoing_requests: 10') },
    ]);
    const early = deployment('        request_router_config: {}');
    expect(on(early, '2.47.1')[0]?.says).toContain('it is known from 2.48.0 on');
  });

  it('names the place where a key belongs', () => {
    const text = deployment('        num_gpus: 1');
    expect(on(text, '2.47.1')).toMatchObject([{ code: 'misplaced-key', at: 'num_gpus' }]);
    expect(on(text, '2.47.1')[0]?.says).toContain('ray_actor_options');
  });

  it.each([
    [
      ['        num_gpus: 1 # one', '        ray_actor_options:', '          num_cpus: 2 # two'],
      ['        # one', '        ray_actor_options:', '          num_cpus: 2 # two', '          num_gpus: 1'],
    ],
    [
      ['        ray_actor_options: { num_cpus: 2 } # two', '        num_gpus: 1'],
      ['        ray_actor_options: { num_cpus: 2, num_gpus: 1 } # two'],
    ],
    [['        min_replicas: 0 # none'], ['        autoscaling_config: { min_replicas: 0 } # none']],
  ])('moves it there: %#', (before, after) => {
    expect(on(deployment(...before), '2.47.1')[0]?.fixed).toBe(deployment(...after));
  });

  it('sends the port at the top of a file to http_options, as an application may not have it', () => {
    const text = deployment('        num_replicas: 1');
    expect(on(`port: 9000\n${text}`, '2.47.1')[0]).toMatchObject({
      code: 'misplaced-key',
      fixed: `http_options: { port: 9000 }\n${text}`,
    });
  });

  it('takes a name over applications with names of their own, and folders, for those of an Anyscale service', () => {
    const service = (code: string): string =>
      `name: shop\napplications:\n- { name: a, import_path: "m:app", runtime_env: { working_dir: "${code}" } }\n`;
    const analysis = analyze(service('.'), { rayVersionOption: '2.60.0' });
    expect(analysis.kind).toBe('anyscale-service');
    expect(analysis.problems.map(({ code, severity }) => [code, severity])).toEqual([['remote-code', 'information']]);
    expect(analysis.configs[0]?.verdict.stages.schema).toBe('accepted');
    expect(analyze(service('s3://b/c.zip'), { rayVersionOption: '2.60.0' }).problems).toEqual([]);
    expect(analyze('tracing_config: {}\napplications: [{ import_path: "m:app" }]\n').kind).toBe('serve');
    const misplaced = 'name: shop\napplications:\n- { import_path: "m:app" }\n';
    expect(analyze(misplaced, { rayVersionOption: '2.60.0' })).toMatchObject({
      kind: 'serve',
      problems: [{ code: 'misplaced-key' }],
    });
  });

  it('runs an Anyscale service on the release it names', () => {
    const text = 'image_uri: team/model:v7\nray_version: 2.47.1\napplications: [{ name: a, import_path: "m:app" }]\n';
    expect(analyze(text).configs[0]?.ray).toMatchObject({ version: '2.47.1', source: 'manifest' });
  });

  it('reads a file of one application with a dotted path, which is refused, and its total is not known', () => {
    const old = (more: string): string => `import_path: pkg.mod.app\n${more}`;
    const { kind, configs } = analyze(old('deployments: [{ name: A, num_replicas: 1 }]\n'), {
      rayVersionOption: '2.60.0',
    });
    expect([kind, configs[0]?.verdict.status, configs[0]?.demand]).toEqual(['serve', 'rejected', null]);
    expect(analyze(old('other: 1\n')).kind).toBe('other');
    expect(analyze(old('name: x\n')).kind).toBe('other');
  });

  it('leaves the keys of an Anyscale service file to Anyscale', () => {
    const text = `name: shop\nimage_uri: anyscale/ray:2.47.1\ncompute_config: gpu\n${deployment('        num_replicas: 2')}`;
    expect(on(text, '2.47.1')).toEqual([]);
  });
});

describe('values that Ray refuses', () => {
  it.each([
    ['        num_replicas: 0', '2.47.1', 'value-range', '0'],
    ['        num_replicas: "2"', '2.60.0', 'value-type', '"2"'],
    ['        autoscaling_config: { min_replicas: 2 }', '2.47.1', 'replica-range', 'min_replicas'],
    ['        placement_group_strategy: pack', '2.60.0', 'strategy-name', 'pack'],
    ['        logging_config: { encoding: json }', '2.60.0', 'value-choice', 'json'],
  ])('%s on %s', (line, release, code, at) => {
    expect(on(deployment(line), release)).toMatchObject([{ code, at }]);
  });

  it('takes a quoted number where that release does', () => {
    expect(on(deployment('        num_replicas: "2"'), '2.54.1')).toEqual([]);
  });

  it.each([
    ['port: 9000', '2.47.1', 'http_options: { port: 9000 }\n', ''],
    ['route_prefix: a/', '2.47.1', '', '    route_prefix: /a\n'],
    ['name: ""', '2.47.1', '', ''],
  ])('%s in an application is mended', (line, release, above, inside) => {
    const text = (own: string) => `applications:\n  - import_path: app:main\n${own}`;
    expect(on(text(`    ${line}\n`), release)[0]?.fixed).toBe(above + text(inside));
  });

  it('writes a GPU of resources as num_gpus, beside what else is there', () => {
    const text = deployment('        ray_actor_options: { resources: { GPU: 1, widget: 2 } }');
    expect(on(text, '2.47.1')[0]?.fixed).toBe(
      deployment('        ray_actor_options: { resources: { widget: 2 }, num_gpus: 1 }'),
    );
  });

  it('removes the quotes', () => {
    const text = deployment('        num_replicas: "2" # two');
    expect(on(text, '2.60.0')[0]?.fixed).toBe(deployment('        num_replicas: 2 # two'));
  });
});

describe('what is written without a value or a key', () => {
  it('is taken out of braces', () => {
    const text = deployment('        ray_actor_options: { num_cpus: 1 }', '        autoscaling_config: { %, x: 1 }');
    const at = (key: string) => on(text.replace('%, x: 1', `${key}, max_replicas: 3`), '2.60.0');
    expect(at('min_replicas')).toMatchObject([
      { code: 'value-type', at: 'min_replicas', fixed: text.replace('%, x: 1', 'max_replicas: 3') },
    ]);
  });

  it('gets no quotes around nothing', () => {
    const text = 'applications:\n  - import_path: app:main\n    runtime_env: { env_vars: { : x } }\n';
    const analysis = analyze(text, { rayVersionOption: '2.60.0' });
    const problems = analysis.problems.filter(({ code }) => code === 'environment-value');
    expect(problems).toHaveLength(1);
    expect(problems.flatMap(fixer(analysis))).toEqual([]);
  });
});
