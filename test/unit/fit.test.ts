import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';
import { plainCode } from './plain-code.ts';

const scenario = readFileSync(new URL('../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');
const fit = (text: string, clusterOption: string) =>
  analyze(text, { clusterOption, codeOf: plainCode }).configs[0]?.fit?.initial;

describe('the two LLM apps on real nodes', () => {
  it('leave two router replicas waiting on 4 CPUs, of either application', () => {
    expect(fit(scenario, 'cpu=4,gpu=1')).toMatchObject({ status: 'does-not-fit', pending: null, pendingTotal: 2 });
  });

  it('fit exactly on 6 CPUs', () => {
    expect(fit(scenario, 'cpu=6,gpu=1')).toEqual({ status: 'fits', pending: [], pendingTotal: 0 });
  });

  it('fit on 4 CPUs with one router each', () => {
    const fixed = scenario.replaceAll(
      '          resources_per_bundle:',
      '          experimental_configs: { num_router_replicas: 1 }\n          resources_per_bundle:',
    );
    expect(fit(fixed, 'cpu=4,gpu=1')).toMatchObject({ status: 'fits' });
  });
});

describe('GPU fractions', () => {
  const app = (gpus: number, replicas: number) =>
    `applications:\n  - import_path: a:b\n    deployments:\n      - name: D\n        num_replicas: ${String(replicas)}\n        ray_actor_options: { num_cpus: 0, num_gpus: ${String(gpus)} }\n`;

  it('come from one device each: 0.6 + 0.6 + 0.6 do not fit two GPUs', () => {
    expect(fit(app(0.6, 3), 'cpu=1,gpu=2')).toMatchObject({ status: 'does-not-fit', pendingTotal: 1 });
  });

  it('are cut to ten-thousandths: 3 × 0.3334 fit one GPU, 3 × 0.3335 do not', () => {
    expect(fit(app(0.3334, 3), 'cpu=1,gpu=1')?.status).toBe('fits');
    expect(fit(app(0.3335, 3), 'cpu=1,gpu=1')?.status).toBe('does-not-fit');
  });
});

describe('a node with 2 TiB of memory, as those with eight cards have', () => {
  const app = (memory: number, replicas: number) =>
    `applications:\n  - import_path: a:b\n    deployments:\n      - name: D\n        num_replicas: ${String(replicas)}\n        ray_actor_options: { num_cpus: 1, memory: ${String(memory)} }\n`;
  const fitOn = (text: string) => fit(text, `cpu=192,gpu=8,memory=${String(2 ** 41)}`);

  it('has room for what asks for little of it', () => {
    expect(fitOn(app(0, 192))?.status).toBe('fits');
    expect(fitOn(app(0, 193))).toMatchObject({ status: 'does-not-fit', pendingTotal: 1 });
  });

  it('is counted to the byte', () => {
    expect(fitOn(app(2 ** 39, 4))?.status).toBe('fits');
    expect(fitOn(app(2 ** 39 + 1, 4))).toMatchObject({ status: 'does-not-fit', pendingTotal: 1 });
    expect(fitOn(app(2 ** 41, 1))?.status).toBe('fits');
    expect(fitOn(app(2 ** 41 + 1, 1))).toMatchObject({ status: 'does-not-fit', pendingTotal: 1 });
  });
});

describe('a node that does not say how much memory it has', () => {
  const fitWith = (amounts: string, cluster: string) =>
    fit(
      `applications:\n  - import_path: a:b\n    deployments:\n      - { name: D, num_replicas: 1, ray_actor_options: { ${amounts} } }\n`,
      cluster,
    )?.status;

  it('is limited by everything else alone', () => {
    expect(fitWith('num_cpus: 4, memory: 1000000000', 'cpu=4')).toBe('fits');
    expect(fitWith('num_cpus: 5, memory: 1000000000', 'cpu=4')).toBe('does-not-fit');
    expect(fitWith('num_cpus: 4, resources: { widget: 1 }', 'cpu=4')).toBe('does-not-fit');
  });
});

describe('more applications than orders can be followed', () => {
  const many = (count: number) =>
    `applications:\n${Array.from({ length: count }, (_, i) => `  - name: a${String(i)}\n    route_prefix: /${String(i)}\n    import_path: a:b\n    deployments:\n      - { name: D, num_replicas: 3, ray_actor_options: { num_cpus: 1 } }\n`).join('')}`;

  it('still fit where there is room for all on every path', () => {
    expect(fit(many(60), '4 x cpu=60')).toEqual({ status: 'fits', pending: [], pendingTotal: 0 });
  });

  it('still do not fit where the sum is too much', () => {
    expect(fit(many(60), 'cpu=179')).toMatchObject({ status: 'does-not-fit' });
  });

  it('do not fit where the pieces are more than the nodes take, though the sum would do', () => {
    const halves = many(60).replaceAll('num_cpus: 1', 'num_cpus: 0.6');
    expect(fit(halves, '120 x cpu=1')?.status).toBe('does-not-fit');
  });

  it('fit where all replicas are equal and just as many have room', () => {
    const even = many(60).replaceAll('num_cpus: 1', 'num_cpus: 0.3, num_gpus: 0.3');
    expect(fit(even, '20 x cpu=2.8,gpu=3')?.status).toBe('fits');
    expect(fit(even, '19 x cpu=2.8,gpu=3')?.status).toBe('does-not-fit');
  });

  it('are not decided where it is close and nothing proves it', () => {
    const uneven = many(60)
      .replace('num_cpus: 1', 'num_cpus: 0.3, num_gpus: 0.29')
      .replaceAll('num_cpus: 1', 'num_cpus: 0.3, num_gpus: 0.3');
    expect(fit(uneven, '20 x cpu=2.8,gpu=3')).toMatchObject({ status: 'unknown', undecided: true });
  });
});
