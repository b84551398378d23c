import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, codeFrom, fixer, parsePython } from '../../server/src/core/index.ts';
import type { AnalyzeOptions, Fix } from '../../server/src/core/index.ts';
import { plainCode } from './plain-code.ts';

const fixesIn = (text: string, options: AnalyzeOptions): readonly Fix[] => {
  const analysis = analyze(text, { rayVersionOption: '2.60.0', codeOf: plainCode, ...options });
  return analysis.problems.filter(({ code }) => code !== 'ignored-replicas').flatMap(fixer(analysis));
};
const titles = (text: string, options: AnalyzeOptions): readonly string[] =>
  fixesIn(text, options).map(({ title }) => title.en);
const copied = (text: string, clusterOption: string): readonly string[] =>
  fixesIn(text, { clusterOption }).flatMap(({ copy }) => copy ?? []);

/** An application with one deployment of these options, each with a name of its own. */
const plain = (index: number, options: string): string =>
  `  - name: p${String(index)}\n    route_prefix: /p${String(index)}\n    import_path: a${String(index)}:b\n    deployments: [{ name: D${String(index)}, ${options} }]\n`;
const model = (index: number): string =>
  `  - name: l${String(index)}\n    route_prefix: /l${String(index)}\n    import_path: ray.serve.llm:build_openai_app\n    args:\n      llm_configs:\n        - model_loading_config: { model_id: m${String(index)} }\n          deployment_config: { num_replicas: 1 }\n`;
const file = (...applications: readonly string[]): string => `applications:\n${applications.join('')}`;

const half = (options: string): string => file(plain(0, options));

describe('the edits that give all of it room', () => {
  it('stand first, and the first of them is preferred; the line for one more node comes last', () => {
    const fixes = fixesIn(file(model(0), plain(0, 'num_replicas: 2')), {
      clusterOption: 'cpu=3,gpu=4',
      rayVersionOption: '2.47.1',
    });
    expect(fixes.map(({ title, preferred }) => [title.en, preferred])).toEqual([
      ['Comment out l0 (frees 3 CPU, 1 GPU: 2 instead of 5 CPU at the start): fits, also at most · changes the service', true], // prettier-ignore
      ['Comment out p0 (frees 2 CPU: 3 instead of 5 CPU at the start): fits · changes the service', false],
      ['Set num_router_replicas: 1 in l0 (4 instead of 5 CPU at the start): still 1 pending', false],
      ['Copy: ray start --address=<head>:6379 --num-cpus=2 --num-gpus=0', false],
    ]);
  });

  it('are shown up to five', () => {
    const five = file(...[0, 1, 2, 3, 4].map((i) => plain(i, 'num_replicas: 2')));
    const shown = fixesIn(five, { clusterOption: 'cpu=9' });
    expect(shown.map(({ copy }) => copy === undefined)).toEqual([true, true, true, true, true, false]);
    expect(shown.map(({ preferred }) => preferred)).toEqual([true, false, false, false, false, false]);
  });

  it('say that some still wait where chance decides how many', () => {
    const three = file(
      plain(0, 'num_replicas: 1, ray_actor_options: { num_cpus: 3 }'),
      plain(1, 'num_replicas: 2, ray_actor_options: { num_cpus: 2 }'),
      plain(2, 'num_replicas: 3, ray_actor_options: { num_cpus: 4 }'),
    );
    expect(titles(three, { clusterOption: 'cpu=4' })).toEqual([
      'Comment out p1 (frees 4 CPU: 15 instead of 19 CPU at the start): still 3 pending · changes the service',
      'Comment out p0 (frees 3 CPU: 16 instead of 19 CPU at the start): some still pending · changes the service',
      'Comment out p2 (frees 12 CPU: 7 instead of 19 CPU at the start): some still pending · changes the service',
      'Copy: ray start --address=<head>:6379 --num-cpus=19 --num-gpus=0',
    ]);
  });

  it('mend the start and the highest counts at once, in one title', () => {
    const text = file(
      plain(0, 'num_replicas: 3, ray_actor_options: { num_gpus: 1, num_cpus: 0 }'),
      plain(1, 'autoscaling_config: { min_replicas: 1, max_replicas: 8 }'),
    );
    const [first, second] = fixesIn(text, { clusterOption: 'cpu=4,gpu=2' });
    expect([first?.title.en, second?.title.en]).toEqual([
      'Set num_replicas: 2 in D0, set max_replicas: 4 in D1: fits, also at most',
      'Set num_replicas: 2 in D0 (2 instead of 3 GPU at the start): fits',
    ]);
    expect(applyEdits(text, first?.edits ?? [])).toBe(
      text.replace('num_replicas: 3', 'num_replicas: 2').replace('max_replicas: 8', 'max_replicas: 4'),
    );
  });

  it('mend both where that takes several values', () => {
    const text = file(
      plain(
        0,
        'num_replicas: 1, ray_actor_options: { num_cpus: 1 }, placement_group_bundles: [{ CPU: 4 }, { CPU: 4 }]',
      ),
      plain(
        1,
        'autoscaling_config: { min_replicas: 1, max_replicas: 8 }, ray_actor_options: { num_cpus: 0, num_gpus: 1 }',
      ),
    );
    const [first] = fixesIn(text, { clusterOption: '2 x cpu=3; cpu=0,gpu=4' });
    expect(first?.title.en).toBe('Set CPU: 3 in the bundles in D0, set max_replicas: 4 in D1: fits, also at most');
    expect(applyEdits(text, first?.edits ?? [])).toBe(
      text.replaceAll('CPU: 4', 'CPU: 3').replace('max_replicas: 8', 'max_replicas: 4'),
    );
  });

  it('join no limit to what changes the service', () => {
    const big = plain(0, 'num_replicas: 1, ray_actor_options: { num_cpus: 0, resources: { tape: 2 } }');
    const scaled = plain(1, 'autoscaling_config: { min_replicas: 1, max_replicas: 8 }');
    expect(titles(file(big, scaled), { clusterOption: 'cpu=4,tape=1' })).toEqual([
      'Comment out p0 (frees 2 tape: 0 instead of 2 tape at the start): fits · changes the service',
      `Copy: ray start --address=<head>:6379 --num-cpus=0 --num-gpus=0 --resources='{"tape":2}'`,
    ]);
  });

  it('count what waits deployment by deployment', () => {
    const text =
      'applications:\n  - name: a\n    import_path: a:b\n    deployments:\n      - { name: A, num_replicas: 3, ray_actor_options: { num_gpus: 1, num_cpus: 0 } }\n      - { name: B, num_replicas: 6 }\n';
    expect(titles(text, { clusterOption: 'cpu=4,gpu=2' })[0]).toBe(
      'Set num_replicas: 4 in B (4 instead of 6 CPU at the start): still 1 pending',
    );
  });

  it('cut no bundle below what its actor asks for', () => {
    const grouped = (actor: number) =>
      file(
        plain(
          0,
          `num_replicas: 1, ray_actor_options: { num_cpus: ${String(actor)} }, placement_group_bundles: [{ CPU: 4 }]`,
        ),
        plain(1, 'num_replicas: 1'),
      );
    const cuts = (actor: number) =>
      titles(grouped(actor), { clusterOption: 'cpu=3; cpu=3' }).filter((title) => title.includes('bundles'));
    expect(cuts(1)).toEqual(['Set CPU: 3 in the bundles in D0 (4 instead of 5 CPU at the start): fits']);
    expect(cuts(4)).toEqual([]);
  });

  it('give no replica a share of nothing', () => {
    const many = half('num_replicas: 150, ray_actor_options: { num_gpus: 1 }');
    expect(titles(many, { clusterOption: 'cpu=200,gpu=1' }).filter((title) => title.includes('num_gpus:'))).toEqual([]);
  });

  it('serve the models of two applications from one', () => {
    const text = file(model(0), model(1));
    const fix = fixesIn(text, { clusterOption: 'cpu=3,gpu=2' }).find(({ title }) => title.en.startsWith('Serve l1'));
    expect(fix?.title.en).toContain('one router less, its route becomes l0’s (3 instead of 4 CPU at the start): fits');
    const [, models] = model(1).split('llm_configs:\n');
    expect(applyEdits(text, fix?.edits ?? [])).toBe(file(model(0)) + String(models));
  });
});

describe('the line for one more node', () => {
  it.each([
    ['five shares of 0.4, of which a GPU holds two', 'num_replicas: 5, ray_actor_options: { num_gpus: 0.4 }', 'cpu=8', 3], // prettier-ignore
    ['three shares of 0.6, of which a GPU holds one', 'num_replicas: 3, ray_actor_options: { num_gpus: 0.6 }', 'cpu=8', 3], // prettier-ignore
    ['whole GPUs', 'num_replicas: 2, ray_actor_options: { num_gpus: 2 }', 'cpu=8', 4],
  ])('counts GPUs for %s', (_, options, cluster, gpus) => {
    expect(copied(half(options), cluster).map((line) => /--num-gpus=(\d+)/.exec(line)?.[1])).toEqual([String(gpus)]);
  });

  it('names no resource of which there is enough', () => {
    const tape = plain(0, 'num_replicas: 1, ray_actor_options: { num_cpus: 1, resources: { tape: 1 } }');
    expect(copied(file(tape, plain(1, 'num_replicas: 6')), 'cpu=4,tape=4')).toEqual([
      'ray start --address=<head>:6379 --num-cpus=3 --num-gpus=0',
    ]);
  });

  it.each([
    ['stands for itself', {}, 1],
    ['an autoscaler makes', { maxCount: 1 }, 0],
    ['is not known in full', { unknown: new Set(['TPU']) }, 0],
    ['an operator names', { name: 'workers' }, 0],
  ])('is offered only beside a node that %s', (_, more, lines) => {
    const node = { count: 1, resources: new Map([['CPU', 40_000n]]), labels: new Map<string, string>(), ...more };
    const fixes = fixesIn(half('num_replicas: 6'), { clusterFileOption: { name: 'mine', nodes: [node] } });
    expect(fixes.flatMap(({ copy }) => copy ?? [])).toHaveLength(lines);
  });

  it('is not offered where no one node helps', () => {
    expect(copied(half('num_replicas: 3, max_replicas_per_node: 1'), 'cpu=8')).toEqual([]);
  });

  it('says where not all that is asked for is known', () => {
    const text = half('num_replicas: 2, ray_actor_options: { num_cpus: 3 }');
    const caveats = (options: AnalyzeOptions) =>
      fixesIn(text, { clusterOption: 'cpu=4', ...options }).flatMap(({ copy, caveat }) =>
        copy === undefined ? [] : (caveat?.en ?? 'none'),
      );
    expect(caveats({})).toEqual(['none']);
    expect(caveats({ codeOf: codeFrom({ module: () => null, parse: parsePython }) })).toEqual([
      'as far as it is known',
    ]);
  });
});

describe('an application that is not in a list', () => {
  it('is listed from its first key on, below comments and blank lines', () => {
    const text = '# c\n\nimport_path: a:b\nname: x\n\n# d\nroute_prefix: /x\n';
    const fix = fixesIn(text, {}).find(({ title }) => title.en === 'List it under applications');
    expect(applyEdits(text, fix?.edits ?? [])).toBe(
      '# c\n\napplications:\n- import_path: a:b\n  name: x\n\n  # d\n  route_prefix: /x\n',
    );
  });
});
