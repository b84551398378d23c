import { describe, expect, it } from 'vitest';
import { toRecord } from '../../../server/src/core/index.ts';
import { described, told } from './told.ts';

describe('a file for ray up', () => {
  const launcher = (types: string, rest = 'provider: { type: aws, region: x }\nmax_workers: 10'): string =>
    `cluster_name: c\n${rest}\nhead_node_type: head\navailable_node_types:\n${types}`;
  const HEAD = '  head: { resources: { CPU: 4, GPU: 0 }, node_config: {} }\n';
  const NONE = '?TPU,neuron_cores,HPU,NPU';

  it('workers between their bounds, capped by the file’s own', () => {
    const text = launcher(
      `${HEAD}  cpu: { resources: { CPU: 16, GPU: 0, widget: 2 }, min_workers: 1, max_workers: 3 }\n  big: { resources: { CPU: 96, GPU: 8 }, max_workers: 50, labels: { zone: a } }\n`,
    );
    expect(told(text)).toEqual([
      `head 1 {"CPU":4} ${NONE}`,
      `cpu 1..3 {"CPU":16,"widget":2} ${NONE}`,
      `big 0..10 {"CPU":96,"GPU":8} ${NONE}`,
    ]);
    expect(described(text)).toMatchObject({ name: 'ray up c', maxWorkers: 10 });
    expect(described(text.replace('cluster_name: c\n', '')).name).toBe('ray up');
    expect(described(text).nodes[2]?.labels.get('zone')).toBe('a');
  });

  it('what AWS or the machine fills in is not known', () => {
    expect(told(launcher('  w: { resources: {}, min_workers: 1, max_workers: 1 }\n  head: {}\n'))).toEqual([
      'head 1 {} ?CPU,GPU,TPU,neuron_cores,HPU,NPU',
      'w 1..1 {} ?CPU,GPU,TPU,neuron_cores,HPU,NPU',
    ]);
  });

  it('2 workers are the default of the clouds', () => {
    const text = launcher(`${HEAD}  w: { resources: { CPU: 1, GPU: 0 } }\n`, 'provider: { type: gcp }');
    expect(told(text)[1]).toBe(`w 0..2 {"CPU":1} ${NONE}`);
    const local = launcher(`${HEAD}  w: { resources: { CPU: 1, GPU: 0 } }\n`, 'provider: { type: local }');
    expect(told(local)[1]).toBe(`w 0..Infinity {"CPU":1} ${NONE}`);
  });

  it('the head’s type may also make workers', () => {
    const text = launcher('  head: { resources: { CPU: 4, GPU: 0 }, max_workers: 2 }\n');
    expect(told(text)).toEqual([`head 1 {"CPU":4} ${NONE}`, `head 0..2 {"CPU":4} ${NONE}`]);
  });
});

describe('a compute config of Anyscale', () => {
  it('only what it states', () => {
    const text =
      'cloud: c\nhead_node: { instance_type: m5.2xlarge, resources: { CPU: 0 } }\nworker_nodes:\n- { name: gpu, instance_type: g5.12xlarge, min_nodes: 1, max_nodes: 4, resources: { CPU: 48, GPU: 4 }, labels: { zone: a } }\n- { instance_type: m5.8xlarge }\nmax_resources: { CPU: 200, GPU: 8 }\n';
    expect(told(text)).toEqual([
      'head 1 {} ?*',
      'gpu 1..4 {"CPU":48,"GPU":4} ?*',
      'm5.8xlarge 0..Infinity count? {} ?*',
    ]);
    expect(toRecord(described(text).totals ?? new Map())).toEqual({ CPU: 200, GPU: 8 });
  });

  it('no workers are chosen, an empty list is the head alone', () => {
    expect(told('head_node: { instance_type: m5.2xlarge }\n')).toEqual([
      'head 1 {} ?*',
      'chosen by Anyscale 0..Infinity count? {} ?*',
    ]);
    expect(told('head_node: { instance_type: m5.2xlarge }\nworker_nodes: []\n')).toEqual(['head 1 {} ?*']);
  });
});
