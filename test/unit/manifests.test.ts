import { describe, expect, it } from 'vitest';
import { ignoreFix } from '../../server/src/core/features/ignore-fix.ts';
import { analyze, applyEdits } from '../../server/src/core/index.ts';
import type { Analysis } from '../../server/src/core/index.ts';

const indented = (text: string, by: number): string => text.replaceAll('\n', `\n${' '.repeat(by)}`).trimEnd();

const CONFIG = `applications:
- name: llm
  route_prefix: /
  import_path: ray.serve.llm:build_openai_app
  args:
    llm_configs:
    - model_loading_config:
        model_id: m
      accelerator_typ: L4 # a typo
      deployment_config:
        num_replicas: 3
`;

/** A RayService around a config, with a group of one-GPU workers. */
const service = (
  config: string,
  { version = '2.60.0', image = 'rayproject/ray:2.60.0', workers = 'replicas: 1' } = {},
) =>
  `apiVersion: ray.io/v1
kind: RayService
metadata: { name: demo }
spec:
  serveConfigV2: ${config}
  rayClusterConfig:
    rayVersion: "${version}"
    headGroupSpec:
      rayStartParams: { num-cpus: "0" }
      template: { spec: { containers: [{ name: head, image: "${image}", resources: { limits: { cpu: 2 } } }] } }
    workerGroupSpecs:
    - groupName: gpu
      ${indented(workers, 6)}
      template:
        spec:
          containers:
          - name: worker
            image: "${image}"
            env: [{ name: RAYLLM_ROUTER_TO_MODEL_REPLICA_RATIO, value: "1" }]
            resources: { limits: { cpu: 4, nvidia.com/gpu: 1 } }
`;

const block = (config: string): string => `|\n    ${indented(config, 4)}`;

const manifest = service(block(CONFIG));

/** The text that every problem is about, by code. */
const told = (analysis: Analysis): Readonly<Record<string, string>> =>
  Object.fromEntries(analysis.problems.map(({ code, range }) => [code, analysis.text.slice(range.start, range.end)]));

describe('a config in a RayService', () => {
  it('is analysed at its places in the manifest, on its release and its nodes', () => {
    const analysis = analyze(manifest);
    const config = analysis.configs[0];
    expect(analysis.kind).toBe('rayservice');
    expect(config?.ray).toMatchObject({ version: '2.60.0', source: 'manifest' });
    expect(config?.cluster).toMatchObject({ source: 'manifest', name: 'RayService demo' });
    expect(config?.fit?.initial).toMatchObject({ status: 'does-not-fit', pendingTotal: 2 });
    expect(told(analysis)).toMatchObject({ 'refused-key': 'accelerator_typ', 'gpu-contention': 'llm' });
    expect(config?.applications[0] && manifest.slice(config.applications[0].range.start)).toMatch(/^llm\n/);
  });

  it('says the same as the config alone', () => {
    const alone = analyze(CONFIG, { rayVersionOption: '2.60.0' });
    const inside = analyze(service(block(CONFIG), { workers: 'replicas: 9' }));
    expect(inside.problems.map(({ code, message }) => [code, message])).toEqual(
      alone.problems.map(({ code, message }) => [code, message]),
    );
    expect(inside.configs[0]?.demand).toEqual(alone.configs[0]?.demand);
    expect(inside.configs[0]?.verdict).toEqual(alone.configs[0]?.verdict);
  });

  it.each([
    ['literal', block(CONFIG)],
    ['folded', `>\n    ${indented(CONFIG.replace('- name', ' - name').replaceAll('\n  ', '\n   '), 4)}`],
    ['double quotes', JSON.stringify(CONFIG)],
    ['single quotes', `'{"applications": [{"import_path": "a:b", "args": {}, "route_prefx": "/x"}]}'`],
    ['a mapping', `\n    ${indented(CONFIG, 4)}`],
  ])('takes every fix (%s)', (_style, config) => {
    const before = service(config);
    const analysis = analyze(before);
    const fixes = analysis.problems.flatMap(({ code, fixes }) => fixes.map((fix) => ({ code, fix })));
    expect(fixes.length).toBeGreaterThan(0);
    for (const { code, fix } of fixes) {
      if (fix.edits.length === 0) continue;
      const after = analyze(applyEdits(before, fix.edits));
      expect(after.configs).toHaveLength(1);
      expect(after.problems.map((problem) => problem.code)).not.toContain('yaml-syntax');
      const count = (one: Analysis): number => one.problems.filter((problem) => problem.code === code).length;
      expect([code, fix.title.en, count(after)]).toEqual([code, fix.title.en, count(analysis) - 1]);
    }
  });

  it.each([
    ['literal', block(CONFIG), true],
    ['double quotes', JSON.stringify(CONFIG), false],
  ])('is ignored by a comment where one can stand (%s)', (_style, config, possible) => {
    const text = service(config);
    const [problem] = analyze(text).problems.filter(({ code }) => code === 'refused-key');
    const fix = problem && ignoreFix(text, problem);
    expect(fix !== null).toBe(possible);
    const codes = analyze(applyEdits(text, fix?.edits ?? [])).problems.map(({ code }) => code);
    expect(codes.includes('refused-key')).toBe(!possible);
  });

  it('offers as many more workers as it takes, and the manifest then fits', () => {
    for (const workers of ['replicas: 1', 'replicas: 1\nmaxReplicas: 2', 'minReplicas: 1\nmaxReplicas: 1']) {
      const text = service(block(CONFIG), { workers });
      const fix = analyze(text)
        .problems.flatMap(({ fixes }) => fixes)
        .find(({ title }) => title.en.includes('in worker group gpu'));
      expect(fix?.title.en).toBe('Set replicas: 3 in worker group gpu (2 more, so that all fits)');
      expect(analyze(applyEdits(text, fix?.edits ?? [])).configs[0]?.fit?.initial.status).toBe('fits');
    }
  });

  it('offers a higher ceiling where an autoscaler makes the nodes', () => {
    const text = service(block(CONFIG), { workers: 'minReplicas: 0\nmaxReplicas: 2' }).replace(
      'rayVersion:',
      'enableInTreeAutoscaling: true\n    rayVersion:',
    );
    const fix = analyze(text)
      .problems.flatMap(({ fixes }) => fixes)
      .find(({ title }) => title.en.includes('in worker group gpu'));
    expect(fix?.title.en).toBe('Set maxReplicas: 3 in worker group gpu (1 more, so that all fits)');
    expect(analyze(applyEdits(text, fix?.edits ?? [])).configs[0]?.fit?.initial).toMatchObject({
      status: 'fits',
      scaled: true,
    });
  });

  it('runs on what the image holds, not on what rayVersion says', () => {
    const versionOf = (image: string): string | undefined =>
      analyze(service(block(CONFIG), { version: '2.50.0', image })).configs[0]?.ray.version;
    expect(versionOf('rayproject/ray-llm:2.49.2-py311-cu124')).toBe('2.49.2');
    expect(versionOf('docker.io/rayproject/ray:2.46.0')).toBe('2.46.0');
    expect(versionOf('rayproject/ray-llm:0.5.0')).toBe('2.50.0');
    expect(versionOf('example.com/team/app:1.2.3')).toBe('2.50.0');
    expect(versionOf('rayproject/ray:latest')).toBe('2.50.0');
    expect(versionOf('example.com/team/model:cuda12.9.1-ray2.46.0')).toBe('2.46.0');
    expect(versionOf('example.com/team/myray:2.46.0')).toBe('2.50.0');
    expect(versionOf('rayproject/ray-ml:2.40.0.160e35-py311')).toBe('2.40.0');
    expect(versionOf('example.com/mirror/ray:v2.44.1')).toBe('2.44.1');
    expect(versionOf('example.com/ray-serve:2.51.0-py311-gpu')).toBe('2.51.0');
  });

  it('is that of an image of one’s own called after Ray only where rayVersion says nothing', () => {
    const image = 'example.com/team/my-ray:v2.44.1';
    const written = service(block(CONFIG), { version: '2.50.0', image });
    expect(analyze(written).configs[0]?.ray.version).toBe('2.50.0');
    const silent = written.replace(/ *rayVersion: .*\n/, '');
    expect(analyze(silent).configs[0]?.ray).toMatchObject({ version: '2.44.1', source: 'manifest' });
  });

  it('gives way to an option and a comment', () => {
    const commented = manifest.replace('serveConfigV2: |', '# rayServeLens.rayVersion: 2.55.0\n  serveConfigV2: |');
    expect(analyze(commented).configs[0]?.ray).toMatchObject({ version: '2.55.0', source: 'comment' });
    expect(analyze(manifest, { rayVersionOption: '2.47.1' }).configs[0]?.ray.version).toBe('2.47.1');
    expect(analyze(manifest, { clusterOption: 'cpu=99,gpu=9' }).configs[0]?.cluster?.source).toBe('option');
  });

  it('knows variables that every container has', () => {
    const old = service(block(CONFIG), { version: '2.47.1', image: 'rayproject/ray:2.47.1' });
    const everywhere = old.replace(
      'name: head,',
      'name: head, env: [{ name: RAYLLM_ROUTER_TO_MODEL_REPLICA_RATIO, value: "1" }],',
    );
    const routers = (text: string): number | undefined =>
      analyze(text).configs[0]?.applications[0]?.deployments.find(({ name }) => name === 'LLMRouter')?.replicas
        ?.initial;
    const nowhere = old.replace(/ *env: \[.*\n/, '');
    expect([routers(nowhere), routers(everywhere)]).toEqual([2, 1]);
    expect(routers(old)).toBeUndefined();
    expect(analyze(old).configs[0]).toMatchObject({ demand: null, fit: { initial: { status: 'unknown' } } });
  });
});

describe('a file of its own', () => {
  const plain = 'applications:\n- import_path: a:b\n';
  const releaseOf = (text: string, setting?: string) =>
    analyze(text, setting === undefined ? {} : { rayVersionSetting: setting }).configs[0]?.ray;

  it('runs on the image that a service file of Anyscale names', () => {
    const service = `image_uri: anyscale/ray-llm:2.57.0-py312-cu130\n${plain}`;
    expect(releaseOf(service, '2.47.1')).toMatchObject({ version: '2.57.0', source: 'manifest' });
  });

  it('that serve build wrote is of that release, where nothing else says one', () => {
    const built = (version: string) =>
      `# This file was generated using the \`serve build\` command on Ray v${version}.\n\n${plain}`;
    expect(releaseOf(built('2.42.1'))).toMatchObject({ version: '2.42.1', source: 'comment' });
    expect(releaseOf(built('2.42.1'), '2.47.1')).toMatchObject({ version: '2.47.1', source: 'setting' });
    expect(releaseOf(built('2.7.0'))).toMatchObject({ version: '2.7.0', source: 'comment', covered: false });
    expect(releaseOf(built('2.7.0').replaceAll('\n', '\r\n'))?.version).toBe('2.7.0');
    expect(releaseOf(built('2.54.0.dev0+abc'))?.version).toBe('2.54.0');
    expect(releaseOf(built('2.54.0rc1'))?.version).toBe('2.54.0');
  });
});

describe('other objects of Kubernetes', () => {
  it('a ConfigMap that holds a Serve config', () => {
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata:\n  other: "a: 1"\n  serve.yaml: ${block(CONFIG)}\n`;
    const analysis = analyze(text, { rayVersionOption: '2.60.0' });
    expect(analysis.kind).toBe('configmap');
    expect(told(analysis)).toMatchObject({ 'refused-key': 'accelerator_typ' });
  });

  it('a List and several documents', () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n- ${indented(manifest, 2)}\n- ${indented(manifest, 2)}\n`;
    expect(analyze(list).configs).toHaveLength(2);
    const documents = analyze(`${manifest}---\n${CONFIG}`);
    expect(documents.kind).toBe('rayservice');
    expect(documents.configs.map(({ ray }) => ray.source)).toEqual(['manifest', 'default']);
  });

  it.each([
    ['a RayJob', manifest.replace('kind: RayService', 'kind: RayJob')],
    ['a Deployment', manifest.replace('kind: RayService', 'kind: Deployment')],
    ['a ConfigMap without a config', `apiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n    import_path: 1\n`],
  ])('%s is left alone', (_what, text) => {
    expect(analyze(text)).toMatchObject({ kind: 'other', configs: [], problems: [] });
  });

  it('a patch of kustomize says what it can, and nothing wrong', () => {
    const patch = `apiVersion: ray.io/v1\nkind: RayService\nmetadata: { name: demo }\nspec:\n  rayClusterConfig:\n    workerGroupSpecs:\n    - groupName: gpu\n      replicas: 4\n`;
    expect(analyze(patch)).toMatchObject({ kind: 'rayservice', configs: [], problems: [] });
    const operations = '- op: replace\n  path: /spec/serveConfigV2\n  value: |\n    applications: []\n';
    expect(analyze(operations)).toMatchObject({ kind: 'other', problems: [] });
  });

  it('broken YAML in the block is told at its place', () => {
    const text = service(block(CONFIG.replace('name: llm', 'name: [llm')));
    const problem = analyze(text).problems.find(({ code }) => code === 'yaml-syntax');
    const at = problem?.range.start ?? 0;
    expect(at).toBeGreaterThan(text.indexOf('[llm'));
    expect(at).toBeLessThan(text.indexOf('rayClusterConfig'));
  });
});
