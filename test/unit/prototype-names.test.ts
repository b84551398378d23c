import { describe, expect, it } from 'vitest';
import { analyze, completionsAt, fixer, hoverAt, parsePython } from '../../server/src/core/index.ts';

/** Names that every object of JavaScript has; to Ray they are words like any other. */
const NAMES = ['constructor', 'toString', 'hasOwnProperty', '__proto__'];

const CONFIG = `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: {model_id: m}
          accelerator_type: L4
          experimental_configs: {stream: 1}
          runtime_env: {env_vars: {A: b}, pip: {packages: [c]}}
          deployment_config:
            num_replicas: 1
            ray_actor_options: {resources: {widget: 1}}
      ingress_deployment_config: {num_replicas: 1}
`;

describe.each(NAMES)('%s', (name) => {
  it('as a key or a value of a config is an unknown one', () => {
    const faults: unknown[] = [];
    for (const { 0: word, index } of CONFIG.matchAll(/[\w.:]*\w/g)) {
      const text = CONFIG.slice(0, index) + name + CONFIG.slice(index + word.length);
      const analysis = analyze(text, {
        rayVersionOption: '2.60.0',
        clusterOption: 'cpu=4, gpu=1',
        onFault: (code, error) => faults.push([code, error]),
      });
      for (const problem of analysis.problems) fixer(analysis)(problem);
      hoverAt(analysis, index + 1);
      completionsAt(analysis, index + 1);
    }
    expect(faults).toEqual([]);
  });

  it('is told where a model has no such key', () => {
    const text = CONFIG.replace('accelerator_type:', `${name}:`);
    const [problem] = analyze(text, { rayVersionOption: '2.60.0' }).problems.filter(
      ({ code }) => code === 'refused-key',
    );
    expect(problem?.range.start).toBe(text.indexOf(`${name}:`));
  });

  it('is a name in Python', () => {
    const textOf = (word: string): string => `${word} = 1\n${word}.x = 2\n`;
    const plain = 'a'.repeat(name.length);
    const written = JSON.stringify(parsePython(textOf(plain))).replaceAll(plain, name);
    expect(parsePython(textOf(name))).toEqual(JSON.parse(written));
  });
});

it('an amount that no number holds is no node to fit it', () => {
  const text = CONFIG.replace('accelerator_type: L4', 'placement_group_config: {bundles: [{GPU: "1e308", CPU: 1}]}');
  const analysis = analyze(text, { rayVersionOption: '2.60.0', clusterOption: 'cpu=4, gpu=1' });
  expect(analysis.problems.map(({ code }) => code)).toContain('gpu-contention');
  for (const problem of analysis.problems) expect(fixer(analysis)(problem)).toBeInstanceOf(Array);
});
