import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, writeBack } from '../../../server/src/core/index.ts';
import type { Wish } from '../../../server/src/core/index.ts';

const example = readFileSync(new URL('../../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');

const written = (text: string, wish: Partial<Wish> & Pick<Wish, 'name' | 'value'>): string | null => {
  const analysis = analyze(text, {});
  const edits = writeBack(analysis, { config: 0, level: 'initial', what: 'replicas', ...wish });
  return edits && applyEdits(text, edits);
};

const changed = (before: string, after: string | null): readonly string[] => {
  const old = new Set(before.split('\n'));
  return (after ?? '')
    .split('\n')
    .filter((line) => !old.has(line))
    .map((line) => line.trim());
};

const plain = (options: string): string => `# rayServeLens.cluster: 2 x cpu=4,gpu=1
applications:
- name: a
  import_path: lost:app
  deployments:
  - name: Api
${options}`;

describe('a number of the picture written into the file', () => {
  it('sets what is there', () => {
    const text = plain('    num_replicas: 2\n');
    expect(changed(text, written(text, { name: 'a/Api', value: 5 }))).toEqual(['num_replicas: 5']);
  });

  it('keeps the bounds of autoscaling in order', () => {
    const text = plain('    autoscaling_config: { min_replicas: 1, initial_replicas: 2, max_replicas: 4 }\n');
    expect(changed(text, written(text, { name: 'a/Api', value: 6 }))).toEqual([
      'autoscaling_config: { min_replicas: 1, initial_replicas: 6, max_replicas: 6 }',
    ]);
    expect(changed(text, written(text, { name: 'a/Api', value: 1, level: 'max' }))).toEqual([
      'autoscaling_config: { min_replicas: 1, initial_replicas: 1, max_replicas: 1 }',
    ]);
  });

  it('reaches models of ray.serve.llm and their hidden routers', () => {
    const model = written(example, { name: 'falcon3-1b/LLMServer:falcon3-1b', value: 2 });
    expect(changed(example, model)).toEqual(['min_replicas: 2']);
    const router = written(example, { name: 'falcon3-1b/LLMRouter', value: 1 });
    expect(changed(example, router)).toEqual(['experimental_configs: { num_router_replicas: 1 }']);
  });

  it('writes as many replicas as a load leads to', () => {
    const text = plain('    autoscaling_config: { min_replicas: 1, max_replicas: 40, target_ongoing_requests: 8 }\n');
    expect(changed(text, written(text, { what: 'load', name: 'a/Api', value: 120 }))).toEqual([
      'autoscaling_config: { min_replicas: 15, max_replicas: 40, target_ongoing_requests: 8 }',
    ]);
  });

  it('writes nodes into the comment, or adds one', () => {
    const text = plain('    num_replicas: 2\n');
    expect(changed(text, written(text, { what: 'nodes', name: '0', value: 3 }))).toEqual([
      '# rayServeLens.cluster: 3 x cpu=4,gpu=1',
    ]);
  });

  it('writes nodes into the worker group of a manifest, and replicas into the text in it', () => {
    const text = readFileSync(new URL('../../../examples/kuberay/rayservice.yaml', import.meta.url), 'utf8');
    const { configs } = analyze(text, {});
    const group = configs[0]?.cluster?.nodes.findIndex(({ isHead }) => isHead !== true) ?? -1;
    const more = written(text, { what: 'nodes', name: String(group), value: 4 });
    expect(analyze(more ?? '', {}).configs[0]?.cluster?.nodes[group]?.count).toBe(4);
  });

  it('writes nothing that the file would not say afterwards', () => {
    const text = plain('    num_replicas: 2\n');
    expect(written(text, { name: 'a/Other', value: 3 })).toBeNull();
    expect(written(text, { name: 'a/Api', value: 0 })).toBeNull();
    expect(written(text, { what: 'nodes', name: '7', value: 3 })).toBeNull();
  });
});
