import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer } from '../../server/src/core/index.ts';

const found = (text: string, ray: string, code: string) =>
  analyze(text, { rayVersionOption: ray })
    .problems.filter((problem) => problem.code === code)
    .map(({ range }) => text.slice(range.start, range.end));

const fixed = (text: string, ray: string): string | undefined => {
  const analysis = analyze(text, { rayVersionOption: ray });
  const [fix] = analysis.problems.slice(0, 1).flatMap(fixer(analysis));
  return fix && applyEdits(text, fix.edits);
};
const memory = (amount: string): string =>
  `applications:\n  - name: a\n    import_path: a:b\n    deployments: [{ name: D, ray_actor_options: { memory: ${amount} } }]\n`;

describe('amounts and words', () => {
  it.each([
    ['8Gi', '8589934592'],
    ['"4GB"', '4000000000'],
    ['1.5 GiB', '1610612736'],
  ])('memory %s becomes %s bytes', (written, bytes) => {
    expect(fixed(memory(written), '2.60.0')).toBe(memory(bytes));
  });

  it('a version keeps its last zero only in quotes', () => {
    const text = 'applications:\n  - name: 1.10\n    import_path: a:b\n';
    expect(fixed(text, '2.47.1')).toBe(text.replace('1.10', '"1.10"'));
    expect(fixed(text, '2.60.0')).toBe(text.replace('1.10', '"1.10"'));
    expect(fixed(text.replace('1.10', '1.1'), '2.47.1')).toBeUndefined();
  });

  it('an amount of a custom resource is a number', () => {
    const text = memory('1073741824, resources: { widget: "1" }');
    expect(found(text, '2.47.1', 'resource-amount')).toEqual(['"1"']);
  });

  it('the environment of an application counts in its deployments', () => {
    const text = (above: string, own: string): string =>
      `applications:\n  - name: a\n    import_path: a:b\n    runtime_env: ${above}\n    deployments: [{ name: D, ray_actor_options: { runtime_env: ${own} } }]\n`;
    expect(found(text('{ pip: [x] }', '{ conda: env }'), '2.47.1', 'environment-conflict')).toEqual(['conda']);
    expect(found(text('{ pip: [x] }', '{ pip: [y] }'), '2.47.1', 'environment-conflict')).toEqual([]);
    expect(found(text('{ pip: [x] }', '{ uv: [y] }'), '2.39.0', 'environment-conflict')).toEqual([]);
    expect(
      found(text('{ env_vars: { A: b } }', '{ container: { image: x } }'), '2.35.0', 'environment-conflict'),
    ).toEqual(['container']);
  });

  it('a bundle of one worker holds one GPU', () => {
    const text = `applications:\n  - name: a\n    import_path: ray.serve.llm:build_openai_app\n    args: { llm_configs: [{ model_loading_config: { model_id: m }, resources_per_bundle: { GPU: 2 } }] }\n`;
    expect(found(text, '2.47.1', 'worker-bundles')).toEqual(['2']);
    expect(found(text.replace('GPU: 2', 'GPU: 0.5'), '2.47.1', 'worker-bundles')).toEqual([]);
  });
});
