import { describe, expect, it } from 'vitest';
import { clusterOf, onlyManifest, toRecord } from '../../index.ts';
import type { ClusterDescription } from '../../index.ts';
import { spellCluster } from '../spell-cluster.ts';
import { demandLine } from './demand-line.ts';
import { isOfNodes } from './node-resources.ts';

const described = (text: string): ClusterDescription => {
  const reading = clusterOf(text);
  if ('problem' in reading) throw new Error(reading.problem.en);
  return reading.cluster;
};

describe('a line of what waits', () => {
  const read = (line: string) => {
    const found = demandLine(line);
    return found && { ...found, bundles: found.bundles.map(toRecord) };
  };

  it('has amounts as Python prints them', () => {
    expect(read(" {'CPU': 1.0, 'memory': 1e+16, 'a': 2.5e-03}: 3+ pending tasks/actors")).toEqual({
      bundles: [{ CPU: 1, memory: 1e16, a: 0.0025 }],
      strategy: null,
      count: 3,
    });
  });

  it('has as many bundles as it says, and their strategy', () => {
    expect(read(" {'GPU': 2.0} * 2 (PACK): 1+ pending placement groups")).toEqual({
      bundles: [{ GPU: 2 }, { GPU: 2 }],
      strategy: 'PACK',
      count: 1,
    });
    expect(read(' (no resource demands)')).toBeNull();
  });
});

it.each([
  ['CPU', true],
  ['widget', true],
  ['my_object_store_memory', true],
  ['object_store_memory', false],
  ['objectStoreMemory', false],
  ['node:10.0.0.1', false],
  ['bundle_group_1', false],
  ['CPU_group_0_abc', false],
])('%s is a resource that replicas ask for: %s', (name, is) => {
  expect(isOfNodes(name)).toBe(is);
});

describe('what the dashboard says of counts', () => {
  const counted = (count: string) =>
    described(
      JSON.stringify({
        data: { clusterStatus: { loadMetricsReport: { nodeTypes: [[{ CPU: 4 }, 'COUNT']] } } },
      }).replace('"COUNT"', count),
    ).nodes[0]?.count;

  it.each([
    ['3', 3],
    ['0', 0],
    ['-2', 1],
    ['1.5', 1],
    ['1e16', 1],
    ['"x"', 1],
  ])('%s is %d', (count, is) => {
    expect(counted(count)).toBe(is);
  });
});

describe('ray status', () => {
  const STATUS = [
    '======== Autoscaler status: now ========',
    'Node status',
    '---------------------------------------------------------------',
    'Active:',
    ' 1 head',
    ' 2 worker',
    'Resources',
    '---------------------------------------------------------------',
    'Usage:',
    ' 0.0/8.0 CPU',
    '',
  ].join('\n');

  it.each([
    ['\r\n', STATUS.replaceAll('\n', '\r\n')],
    ['spaces behind its lines', STATUS.replaceAll('\n', '  \n')],
    ['without its first line', STATUS.slice(STATUS.indexOf('Node status'))],
  ])('is read the same with %s', (_, text) => {
    expect(described(text)).toEqual(described(STATUS));
  });
});

describe('the only manifest', () => {
  const one =
    'apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: { name: x }\nspec: { headGroupSpec: { rayStartParams: { num-cpus: "2" } } }\n';
  const file = (name: string, text: string) => ({ path: `/${name}.yaml`, name, text });

  it('is there where one file has one, and others none', () => {
    expect(onlyManifest([file('a', 'x: 1\n'), file('b', one), file('c', '')])?.nodes).toHaveLength(1);
  });

  it('is none where a file has two, or two have one', () => {
    expect(onlyManifest([file('a', `${one}---\n${one}`)])).toBeNull();
    expect(onlyManifest([file('a', one), file('b', one)])).toBeNull();
    expect(onlyManifest([file('a', 'x: 1\n')])).toBeNull();
  });
});

it('nodes of which there are none are left out of a description in words', () => {
  const group = { resources: new Map([['CPU', 40_000n]]), labels: new Map<string, string>() };
  expect(
    spellCluster({
      name: '',
      nodes: [
        { ...group, count: 0 },
        { ...group, count: 2 },
      ],
    }),
  ).toBe('2 x cpu=4');
});
