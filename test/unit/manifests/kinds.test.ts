import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/core/index.ts';
import { CONFIG, block, indented, manifest, service, told } from './service.ts';

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
    expect(at).toBe(text.indexOf('[llm'));
    expect(at).toBeLessThan(text.indexOf('rayClusterConfig'));
  });
});
