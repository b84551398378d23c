import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { analyze, toRecord } from '../../server/src/core/index.ts';

const scenario = readFileSync(new URL('../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');
const initial = (text: string) => toRecord(analyze(text).configs[0]?.demand?.initial ?? new Map());
const codes = (text: string) => analyze(text).problems.map(({ code }) => code);
const usual = codes(scenario);

describe('a file that is not ours', () => {
  it.each([
    ['empty', ''],
    ['a text', 'Dear all,\nthe applications: none of them work.\n'],
    ['a compose file', 'services:\n  web:\n    image: nginx\n'],
    ['another list of applications', 'applications:\n  - name: argo\n    repo: x\n'],
    ['a Kubernetes object', 'apiVersion: v1\nkind: ConfigMap\napplications:\n  - import_path: a:b\n'],
    ['half a mapping', 'applications: {{ .Values.apps }}\nimport_path'],
    ['only braces', '{{{{{{{{[[[[[[['],
    ['bytes', '\0applications:\n\0\0- import_path: a:b'],
  ])('%s: nothing is said', (_, text) => {
    expect(analyze(text)).toMatchObject({ kind: 'other', configs: [], problems: [] });
  });

  it('has one problem when it is 5 MB of noise', () => {
    const noise = 'applications:\n'.concat('- import_path: "\n'.repeat(300_000));
    expect(analyze(noise)).toMatchObject({ configs: [], problems: [{ code: 'beyond-limit' }] });
  });
});

describe('a Serve file in other clothes', () => {
  it('counts the same with CRLF', () => {
    expect(codes(scenario.replaceAll('\n', '\r\n'))).toEqual(usual);
  });

  it('counts the same behind a byte order mark', () => {
    expect(codes(`\uFEFF${scenario}`)).toEqual(usual);
  });

  it('takes the last of duplicate keys, as PyYAML does', () => {
    expect(initial(scenario.replaceAll('num_cpus: 0.5', 'num_cpus: 3\n              num_cpus: 0.5'))).toEqual({
      CPU: 6,
      GPU: 0.8,
    });
  });

  it('follows anchors, aliases and merge keys', () => {
    const shared = scenario
      .replace('          deployment_config:', '          deployment_config: &small')
      .replace(/deployment_config:\n(?:.*\n){5}(?![^]*deployment_config)/, 'deployment_config: *small\n');
    expect(shared).toContain('*small');
    expect(initial(shared)).toEqual({ CPU: 6, GPU: 0.8 });
    const merged = scenario.replaceAll('              num_cpus: 0.5', '              <<: { num_cpus: 0.5 }');
    expect(initial(merged)).toEqual({ CPU: 6, GPU: 0.8 });
  });

  it('survives an alias bomb', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) =>
        `l${String(i + 1)}: &l${String(i + 1)} [${Array(9)
          .fill(`*l${String(i)}`)
          .join(', ')}]`,
    );
    const bomb = ['l0: &l0 [x]', ...levels, 'applications:', '  - import_path: a:b', '    args: *l12'].join('\n');
    expect(analyze(bomb).kind).toBe('serve');
  });
});

describe('a Serve file that is broken', () => {
  it.each([
    ['a tab as indentation', scenario.replace('    route_prefix: /falcon3\n', '\troute_prefix: /falcon3\n')],
    ['an unclosed quote', `${scenario}\n  - name: "third\n    import_path: a:b\n`],
    ['an unclosed flow mapping', scenario.replace('GPU: 0.4 }', 'GPU: 0.4 ')],
  ])('%s: one clear message, and Ray rejects it at schema', (_, text) => {
    const analysis = analyze(text);
    expect(analysis.problems.filter(({ code }) => code === 'yaml-syntax')).toHaveLength(1);
    expect(analysis.configs[0]?.verdict).toMatchObject({ status: 'rejected', stage: 'schema' });
  });

  it.each([
    'applications:\n  - import_path: ray.serve.llm:build_openai_app\n    args:',
    'applications:\n  - import_path: ray.serve.llm:build_openai_app\n    args: { llm_configs: [',
    'applications:\n  - import_path: ray.serve.llm:build_openai_app\n    args:\n      llm_configs:\n        - deployment_config:',
    'applications:\n  - import_path: ray.serve.llm:build_openai_app\n    args:\n      llm_configs: [model.yaml]\n',
  ])('unknown stays unknown, never 0: %j', (text) => {
    const config = analyze(text, { clusterOption: 'cpu=1' }).configs[0];
    expect(config?.verdict.status).not.toBe('accepted');
    if (config?.applications.some(({ deployments }) => deployments.length === 0)) expect(config.demand).toBeNull();
  });

  it('says that our own comments cannot be read', () => {
    const text = scenario.replace('cluster: cpu=4, gpu=1', 'cluster: four cpus').replace('2.49.2', 'latest');
    expect(codes(text).filter((code) => code === 'unreadable-comment')).toHaveLength(2);
  });
});
