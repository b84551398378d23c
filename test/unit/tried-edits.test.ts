import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer } from '../../server/src/core/index.ts';
import type { AnalyzeOptions, Fix } from '../../server/src/core/index.ts';
import { plainCode } from './plain-code.ts';

const fixesIn = (text: string, options: AnalyzeOptions): readonly Fix[] => {
  const analysis = analyze(text, { rayVersionOption: '2.60.0', codeOf: plainCode, ...options });
  return analysis.problems.flatMap(fixer(analysis));
};
const titles = (text: string, options: AnalyzeOptions): readonly string[] =>
  fixesIn(text, options).map(({ title }) => title.en);

const file = (...applications: readonly string[]): string => `applications:\n${applications.join('')}`;
const plain = (index: number, options: string): string =>
  `  - name: p${String(index)}\n    route_prefix: /p${String(index)}\n    import_path: a${String(index)}:b\n    deployments: [{ name: D${String(index)}, ${options} }]\n`;
const llm = (index: number, models: string): string =>
  `  - name: l${String(index)}\n    route_prefix: /l${String(index)}\n    import_path: ray.serve.llm:build_openai_app\n    args:\n      llm_configs:\n${models}`;
const scaled = (index: number, bounds: string): string =>
  llm(
    index,
    `        - model_loading_config: { model_id: m${String(index)} }\n          deployment_config: { autoscaling_config: { ${bounds} } }\n`,
  );

describe('an edit for the start with one for the highest counts', () => {
  it('are one, whichever stands first in the file', () => {
    const text = file(
      plain(0, 'autoscaling_config: { min_replicas: 1, max_replicas: 8 }'),
      plain(1, 'num_replicas: 3, ray_actor_options: { num_gpus: 1, num_cpus: 0 }'),
    );
    const [first] = fixesIn(text, { clusterOption: 'cpu=4,gpu=2' });
    expect(first?.title.en).toBe('Set num_replicas: 2 in D1, set max_replicas: 4 in D0: fits, also at most');
    expect(applyEdits(text, first?.edits ?? [])).toBe(
      text.replace('num_replicas: 3', 'num_replicas: 2').replace('max_replicas: 8', 'max_replicas: 4'),
    );
  });

  it('say once where both stand, and each its own number', () => {
    const text = file(scaled(0, 'min_replicas: 1, max_replicas: 3'));
    expect(titles(text, { clusterOption: 'cpu=2,gpu=2', rayVersionOption: '2.47.1' })).toContain(
      'Set num_router_replicas: 1, set max_replicas: 1 in l0: fits, also at most',
    );
  });
});

describe('an edit that can help nothing', () => {
  it('takes no try away from one that can', () => {
    const small = Array.from({ length: 12 }, (_, i) => plain(i + 1, 'num_replicas: 1'));
    const text = file(
      plain(0, 'num_replicas: 1, ray_actor_options: { num_gpus: 0.5 }'),
      ...small,
      plain(13, 'num_replicas: 1, ray_actor_options: { resources: { tape: 1 } }'),
    );
    expect(titles(text, { clusterOption: 'cpu=20,gpu=1' })[0]).toMatch(/^Comment out p13 .*: fits/);
  });

  it('puts no model to sleep that starts with replicas of its own', () => {
    const text = file(
      scaled(0, 'min_replicas: 2, initial_replicas: 2, max_replicas: 3'),
      scaled(1, 'min_replicas: 1, max_replicas: 3'),
    );
    const asleep = titles(text, { clusterOption: 'cpu=3,gpu=1' }).filter((title) => title.includes('min_replicas: 0'));
    expect(asleep).toEqual([
      'Set min_replicas: 0 in l1 (3 instead of 5 CPU at the start): still 1 pending · changes the service',
    ]);
  });
});

describe('models that are served from one application', () => {
  it('keep to its column where they are files of their own', () => {
    const readFile = (path: string): string =>
      `model_loading_config: { model_id: ${path.replace(/\W/g, '')} }\ndeployment_config: { num_replicas: 1 }\n`;
    const first = llm(0, '      - ./a.yaml\n      - m-1.yaml\n');
    const text = file(first, llm(1, '        - n-1.yaml\n'));
    const fix = fixesIn(text, { clusterOption: 'cpu=4,gpu=3', readFile }).find(({ title }) =>
      title.en.startsWith('Serve l1'),
    );
    expect(fix?.title.en).toContain('(4 instead of 5 CPU at the start): fits');
    expect(applyEdits(text, fix?.edits ?? [])).toBe(`${file(first)}      - n-1.yaml\n`);
  });
});
