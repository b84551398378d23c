import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer, toRecord } from '../../server/src/core/index.ts';
import type { AnalyzeOptions, Fix } from '../../server/src/core/index.ts';
import { plainCode } from './plain-code.ts';

const scenario = readFileSync(new URL('../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');
const newForm = scenario.replaceAll(
  'resources_per_bundle: { CPU: 0.5, GPU: 0.4 }',
  'placement_group_config: { bundles: [{ CPU: 0.5, GPU: 0.4 }] }',
);
const wide = scenario.replaceAll('max_replicas: 2', 'max_replicas: 4');

const cases: readonly (readonly [string, string, AnalyzeOptions])[] = [
  ['2.47.1', scenario, { rayVersionOption: '2.47.1' }],
  ['2.45.0, which knows no router key', scenario, { rayVersionOption: '2.45.0' }],
  ['2.50.1', scenario, { rayVersionOption: '2.50.1' }],
  ['2.52.1 in the new form on 3 CPUs', newForm, { rayVersionOption: '2.52.1', clusterOption: 'cpu=3,gpu=1' }],
  ['2.60.0 in the new form on 1 CPU', newForm, { rayVersionOption: '2.60.0', clusterOption: 'cpu=1,gpu=1' }],
  ['2.47.1 with room at the start only', wide, { rayVersionOption: '2.47.1', clusterOption: 'cpu=8,gpu=1' }],
];

const fixesIn = (text: string, options: AnalyzeOptions): readonly Fix[] => {
  const analysis = analyze(text, options);
  return analysis.problems.flatMap(fixer(analysis));
};

/** The amount a title promises, such as "4 instead of 6 CPU at the start" or "at most 6 instead of 12 CPU". */
const promise = (title: string) => {
  const match = /(at most )?([\d.]+) instead of ([\d.]+) (\w+)/.exec(title);
  return match && ({ level: match[1] ? 'max' : 'initial', amount: Number(match[2]), name: match[4] ?? '' } as const);
};

describe.each(cases)('each fix on Ray %s', (_, text, options) => {
  const edits = fixesIn(text, options).filter((fix) => fix.edits.length > 0);

  it('is there', () => {
    expect(edits.length).toBeGreaterThan(0);
  });

  it.each(edits.map((fix) => [fix.title.en, fix] as const))('%s', (title, fix) => {
    const after = applyEdits(text, fix.edits);
    const config = analyze(after, options).configs[0];
    for (const comment of text.match(/#.*/g) ?? []) expect(after).toContain(comment);
    const promised = promise(title);
    if (promised !== null)
      expect(toRecord(config?.demand?.[promised.level] ?? new Map())[promised.name] ?? 0).toBe(promised.amount);
    if (fix.preferred && promised !== null) expect(config?.fit?.[promised.level].status).toBe('fits');
  });
});

describe('fixes in other styles of writing', () => {
  const router = (text: string) => {
    const fix = fixesIn(text, { rayVersionOption: '2.47.1', clusterOption: 'cpu=4,gpu=1' }).find(
      (one) => one.preferred,
    );
    return fix === undefined ? null : applyEdits(text, fix.edits);
  };

  it('keep CRLF line ends', () => {
    const after = router(scenario.replaceAll('\n', '\r\n'));
    expect(after).toContain('experimental_configs: { num_router_replicas: 1 }');
    expect(after?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('write into a flow mapping', () => {
    const flow = `applications: [${['a', 'b'].map((name) => `{name: ${name}, route_prefix: /${name}, import_path: ray.serve.llm:build_openai_app, args: {llm_configs: [{model_loading_config: {model_id: ${name}}, resources_per_bundle: {GPU: 0.4}}]}}`).join(', ')}]\n`;
    expect(router(flow)).toContain(
      'resources_per_bundle: {GPU: 0.4}, experimental_configs: { num_router_replicas: 1 }}',
    );
  });

  it('add the key to experimental_configs that stand there', () => {
    const there = scenario.replaceAll(
      '          resources_per_bundle:',
      '          experimental_configs:\n            prefill: x # kept\n          resources_per_bundle:',
    );
    expect(router(there)).toContain('            prefill: x # kept\n            num_router_replicas: 1\n');
  });
});

describe('when nothing in the file can mend it', () => {
  it('offers the ray start line for a node with which all fits', () => {
    const single = `applications:\n  - import_path: a:b\n    deployments:\n      - name: D\n        num_replicas: 3\n        ray_actor_options: { num_cpus: 2, num_gpus: 1 }\n`;
    const copies = fixesIn(single, { clusterOption: 'cpu=4,gpu=1', codeOf: plainCode }).flatMap(
      (fix) => fix.copy ?? [],
    );
    // 2 CPU and 2 GPU are missing in all, but two replicas need 2 CPU each on the new node.
    expect(copies).toEqual(['ray start --address=<head>:6379 --num-cpus=4 --num-gpus=2']);
  });
});

describe('fixes of plain deployments', () => {
  const plain = (deployment: string, clusterOption: string) => {
    const text = `applications:\n  - import_path: a:b\n    deployments:\n      - ${deployment}\n`;
    const options = { clusterOption, rayVersionOption: '2.60.0', codeOf: plainCode };
    return fixesIn(text, options)
      .filter(({ edits }) => edits.length > 0)
      .map((fix) => ({
        title: fix.title.en,
        status: analyze(applyEdits(text, fix.edits), options).configs[0]?.fit?.initial.status,
      }));
  };

  it.each([
    [
      'as many replicas as have room',
      '{ name: D, num_replicas: 5, ray_actor_options: { num_cpus: 2 } }',
      'cpu=8',
      'Set num_replicas: 4 in D (8 instead of 10 CPU at the start): fits',
    ],
    [
      'a share of a GPU',
      '{ name: D, num_replicas: 3, ray_actor_options: { num_gpus: 1 } }',
      'cpu=8,gpu=2',
      'Set num_gpus: 0.5 in D (1.5 instead of 3 GPU at the start): fits',
    ],
    [
      'smaller pieces',
      '{ name: D, num_replicas: 1, ray_actor_options: { num_cpus: 8 } }',
      '2 x cpu=4',
      'Set num_cpus: 4 in D (4 instead of 8 CPU at the start): fits',
    ],
    [
      'another strategy',
      '{ name: D, num_replicas: 1, placement_group_bundles: [{CPU: 3}, {CPU: 3}, {CPU: 2}, {CPU: 2}, {CPU: 2}, {CPU: 2}] }',
      '2 x cpu=7',
      'Set placement_group_strategy: SPREAD in D (its bundles then find room; now PACK does not): fits',
    ],
  ])('offer %s', (_, deployment, cluster, title) => {
    expect(plain(deployment, cluster)).toContainEqual({ title, status: 'fits' });
  });

  it('offer no smaller piece for one that is as large as a node already', () => {
    const titles = plain('{ name: D, num_replicas: 2, ray_actor_options: { num_cpus: 4 } }', 'cpu=4');
    expect(titles.filter(({ title }) => title.includes('num_cpus'))).toEqual([]);
    expect(titles.length).toBeGreaterThan(0);
  });

  it.each([
    [
      'a deployment that asks for more than one',
      '{ name: D, num_replicas: 3, ray_actor_options: { num_gpus: 2 } }',
      'cpu=8,gpu=4',
    ],
    ['nodes without any', '{ name: D, num_replicas: 3, ray_actor_options: { num_gpus: 1 } }', 'cpu=8'],
    [
      'replicas that have half of one each',
      '{ name: D, num_replicas: 5, ray_actor_options: { num_gpus: 0.5 } }',
      'cpu=1,gpu=3',
    ],
    ['a deployment without any', '{ name: D, num_replicas: 9, ray_actor_options: { num_cpus: 1 } }', 'cpu=8,gpu=2'],
  ])('offer no share of a GPU to %s', (_, deployment, cluster) => {
    expect(plain(deployment, cluster).filter(({ title }) => title.includes('num_gpus'))).toEqual([]);
  });

  it('offer a node as large as the piece', () => {
    const text = `applications:\n  - import_path: a:b\n    deployments:\n      - { name: D, num_replicas: 1, ray_actor_options: { resources: { tape: 2 } } }\n`;
    const copies = fixesIn(text, { clusterOption: 'cpu=4', rayVersionOption: '2.60.0', codeOf: plainCode }).flatMap(
      (fix) => fix.copy ?? [],
    );
    expect(copies).toEqual([`ray start --address=<head>:6379 --num-cpus=1 --num-gpus=0 --resources='{"tape":2}'`]);
  });
});

describe('a dead router_config', () => {
  it('is replaced by what works on 2.47', () => {
    const dead = scenario.replaceAll(
      '      llm_configs:',
      '      router_config:\n        num_replicas: 1\n      llm_configs:',
    );
    const fix = fixesIn(dead, {}).find((one) => one.title.en.startsWith('Replace router_config'));
    const after = applyEdits(dead, fix?.edits ?? []);
    expect(after.match(/router_config/g)).toHaveLength(1);
    expect(toRecord(analyze(after).configs[0]?.demand?.initial ?? new Map())).toEqual({ CPU: 5, GPU: 0.8 });
  });
});

describe('bundles that are removed', () => {
  it('take with them what Ray refuses without them, neighbours in flow style too', () => {
    const flow = `applications:
  - import_path: a:b
    deployments: [{name: D, placement_group_bundles: [], placement_group_strategy: PACK}]
`;
    const fix = fixesIn(flow, { rayVersionOption: '2.47.1' }).find(({ title }) => title.en.startsWith('Remove'));
    expect(applyEdits(flow, fix?.edits ?? [])).toBe(
      flow.replace('{name: D, placement_group_bundles: [], placement_group_strategy: PACK}', '{ name: D }'),
    );
  });
});
