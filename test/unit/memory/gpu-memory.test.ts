import { describe, expect, it } from 'vitest';
import { analyze, parseCluster } from '../../../server/src/core/index.ts';
import { spellCluster } from '../../../server/src/core/clusters/spell-cluster.ts';
import { textOf } from './engines.ts';

const nodesIn = (spec: string) => {
  const parsed = parseCluster(spec);
  return 'nodes' in parsed ? parsed.nodes : null;
};

describe('the memory of GPUs in a description of nodes', () => {
  it.each([
    ['cpu=4,gpu=1,gpu:memory=24GiB', 24 * 2 ** 30],
    ['cpu=4,gpu=1,GPU:Memory=80GB', 80e9],
    ['cpu=4,gpu=1, gpu:memory = 23609344000', 23_609_344_000],
  ])('is read of %s', (spec, bytes) => {
    const [node] = nodesIn(spec) ?? [];
    expect(node?.gpuMemory).toBe(bytes);
    expect([...(node?.resources.keys() ?? [])]).toEqual(['CPU', 'GPU']);
  });

  it('is no resource: one of that name is another', () => {
    const [node] = nodesIn('gpu=1,gpu_memory=8') ?? [];
    expect(node?.gpuMemory).toBeUndefined();
    expect(node?.resources.has('gpu_memory')).toBe(true);
  });

  it.each(['gpu:memory=much', 'gpu:memory=0', 'gpu:memory'])('is not read of %s', (spec) => {
    expect(nodesIn(`gpu=1,${spec}`)).toBeNull();
  });

  it('is written back', () => {
    const nodes = nodesIn('2 x cpu=4,gpu=1,gpu:memory=24GiB,label:zone=a') ?? [];
    expect(spellCluster({ name: '', nodes })).toBe('2 x cpu=4,gpu=1,gpu:memory=24Gi,label:zone=a');
  });

  it('changes nothing of what fits', () => {
    const fitOn = (clusterOption: string) =>
      analyze(textOf({ gpu: '' }), { clusterOption, rayVersionOption: '2.60.0' }).configs[0]?.fit;
    expect(fitOn('cpu=4,gpu=1,gpu:memory=1GiB')).toEqual(fitOn('cpu=4,gpu=1'));
  });
});
