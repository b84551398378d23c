import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';
import { plainCode } from './plain-code.ts';

const fit = (options: string, cluster: string, rayVersionOption = '2.60.0', more = '') =>
  analyze(
    `applications:\n  - import_path: a:b\n    deployments:\n      - { name: D, num_replicas: 1, ray_actor_options: ${options}${more} }\n      - { name: E, num_replicas: 2, ray_actor_options: { num_cpus: 1 } }\n`,
    { rayVersionOption, clusterOption: cluster, codeOf: plainCode },
  ).configs[0]?.fit?.initial;
const labelled = (value: string) => `{ num_cpus: 1, label_selector: { zone: '${value}' } }`;
const two = 'cpu=4,label:zone=a; cpu=4';

describe('label selectors', () => {
  it.each([
    ['a', 'fits'],
    ['b', 'does-not-fit'],
    ['!a', 'fits'],
    ['in(b,a)', 'fits'],
    ['in(b, c)', 'does-not-fit'],
    ['!in(a,b)', 'fits'],
  ])('of the form %s choose nodes', (value, status) => {
    expect(fit(labelled(value), two)?.status).toBe(status);
  });

  it('may fall back to another, of which one is enough', () => {
    const options = (other: string) =>
      `{ num_cpus: 1, label_selector: { zone: b }, fallback_strategy: [{ label_selector: { zone: '${other}' } }] }`;
    expect(fit(options('a'), two)?.status).toBe('fits');
    expect(fit(options('c'), two)?.status).toBe('does-not-fit');
  });

  it('that no node meets keep even the build of the application waiting, from 2.59 on', () => {
    expect(fit(labelled('b'), two)?.pendingTotal).toBe(3);
    expect(fit(labelled('b'), two, '2.58.1')?.pendingTotal).toBe(1);
  });

  it('mean nothing to a release that does not know them', () => {
    expect(fit(labelled('b'), two, '2.53.0')?.status).toBe('fits');
  });

  it('of bundles hold for all bundles where there is one', () => {
    const bundles =
      ', placement_group_bundles: [{ CPU: 1 }, { CPU: 1 }], placement_group_bundle_label_selector: [{ zone: a }]';
    expect(fit('{ num_cpus: 1 }', 'cpu=1,label:zone=a; cpu=4', '2.60.0', bundles)?.status).toBe('does-not-fit');
    expect(fit('{ num_cpus: 1 }', 'cpu=2,label:zone=a; cpu=4', '2.60.0', bundles)?.status).not.toBe('does-not-fit');
  });
});

describe('a selector for a card', () => {
  const card = "{ num_gpus: 1, label_selector: { ray.io/accelerator-type: 'L4' } }";

  it.each([
    ['cpu=4,gpu=1,accelerator_type:L4=1', 'fits'],
    ['cpu=4,gpu=1,accelerator_type:T4=1', 'does-not-fit'],
    ['cpu=4,gpu=1,label:ray.io/accelerator-type=L4', 'fits'],
    ['cpu=4,gpu=1', 'unknown'],
    ['cpu=4', 'does-not-fit'],
    ['cpu=1,gpu=1', 'does-not-fit'],
  ])('on %s: %s, as Ray gives nodes the label of the card that it finds', (cluster, status) => {
    expect(fit(card, cluster)?.status).toBe(status);
  });

  it('is met by no node without GPUs, whatever else is asked for', () => {
    const any = "{ num_cpus: 1, label_selector: { ray.io/accelerator-type: 'L4' } }";
    expect(fit(any, 'cpu=4')?.status).toBe('does-not-fit');
    expect(fit(any, 'cpu=4,gpu=1')?.status).toBe('unknown');
  });
});

describe('an accelerator_type', () => {
  const asked = "{ num_gpus: 1, accelerator_type: 'L4' }";

  it.each([
    ['cpu=4,gpu=1,accelerator_type:L4=1', 'fits'],
    ['cpu=4,gpu=1,accelerator_type:T4=1', 'does-not-fit'],
    ['cpu=4,gpu=1', 'unknown'],
    ['cpu=4,gpu=1; cpu=4,gpu=1,accelerator_type:T4=1', 'unknown'],
    ['cpu=4,gpu=1; cpu=4,gpu=1,accelerator_type:L4=1', 'fits'],
    ['cpu=4', 'does-not-fit'],
    ['cpu=1,gpu=1', 'does-not-fit'],
  ])('on %s: %s, as nodes with a GPU that name no card may have any', (cluster, status) => {
    expect(fit(asked, cluster)?.status).toBe(status);
  });

  it('is on no node without a GPU', () => {
    expect(fit("{ accelerator_type: 'L4' }", 'cpu=4')?.status).toBe('does-not-fit');
  });
});
