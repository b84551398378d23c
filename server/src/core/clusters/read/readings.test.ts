import { describe, expect, it } from 'vitest';
import { clusterOf, onlyManifest, toRecord } from '../../index.ts';
import type { ClusterDescription } from '../../index.ts';
import { manifestCount } from './cluster-of.ts';
import { chooseCluster } from '../choose-cluster.ts';
import { parseCluster } from '../parse-cluster.ts';
import { spellCluster } from '../spell-cluster.ts';
import { demandLine } from './demand-line.ts';
import { isOfNodes } from './node-resources.ts';
import { usageLine } from './usage-line.ts';

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
    expect(read(" {'CPU': 1.0} * 12, {'GPU': 1.0} * 1 (PACK): 1+ pending placement groups")?.bundles).toEqual([
      ...Array.from({ length: 12 }, () => ({ CPU: 1 })),
      { GPU: 1 },
    ]);
    expect(read(" {'CPU': 1.0} * 12 (PACK): 1+ pending placement groups")?.bundles).toHaveLength(12);
    expect(read(' (no resource demands)')).toBeNull();
  });
});

/** Each line is what `parse_usage` of Ray 2.60.0 made of the amounts. */
it.each([
  ['2/4 CPU', 'CPU', 20_000n, 40_000n],
  ['1.0/4.0 CPU (1.0 used of 2.0 reserved in placement groups)', 'CPU', 20_000n, 40_000n],
  [
    '-5.551115123125783e-17/4.0 CPU (0.0 used of 0.30000000000000004 reserved in placement groups)',
    'CPU',
    3_000n,
    40_000n,
  ],
  [
    '0B/4.00GiB memory (0B used of 2.00GiB reserved in placement groups)',
    'memory',
    2n ** 31n * 10_000n,
    2n ** 32n * 10_000n,
  ],
  ['0B/3.91KiB memory (0B used of 500B reserved in placement groups)', 'memory', 5_000_000n, 40_040_000n],
  ['0.0001/1e+16 x', 'x', 1n, 10n ** 20n],
])('in use, with what placement groups hold: %s', (line, resource, used, total) => {
  expect(usageLine(line)).toMatchObject({ resource, used, total });
});

it('tells what placement groups hold apart, and nothing where none holds any', () => {
  expect(usageLine('1.0/4.0 CPU (1.0 used of 2.0 reserved in placement groups)')?.groups).toEqual({
    used: 10_000n,
    reserved: 20_000n,
  });
  expect(usageLine('2/4 CPU')?.groups).toBeNull();
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
    'Resources',
    '---------------------------------------------------------------',
    'Usage:',
    ' 0.0/8.0 CPU',
    '',
  ].join('\n');

  it.each([
    ['\r\n', STATUS.replaceAll('\n', '\r\n')],
    ['spaces behind its lines', STATUS.replaceAll('\n', '  \n')],
    ['its first line cut off', STATUS.replace(' now ========', ' no')],
    ['without its first line', STATUS.slice(STATUS.indexOf('Node status'))],
    ['spaces, without its first line', STATUS.slice(STATUS.indexOf('Node status')).replaceAll('\n', '  \n')],
    ['a log before it', `[2026-01-01 00:00:00,000 I 1 1] autoscaler\n${STATUS}`],
    ['what stands around it', `$ ray status\n${STATUS}\n$ echo Demands:\n {'CPU': 1.0}: 1+ pending tasks/actors`],
  ])('is read the same with %s', (_, text) => {
    expect(described(text)).toEqual(described(STATUS));
    expect(described(text).nodes.map(({ resources }) => toRecord(resources))).toEqual([{ CPU: 8 }]);
  });

  it('names a node as it is shown where no type stands behind it', () => {
    const node = (name: string) => `${STATUS}\nNode: ${name}\n Usage:\n  0.0/8.0 CPU\n`;
    expect(described(node('10.0.0.5  ')).nodes.map(({ name }) => name)).toEqual(['10.0.0.5']);
    expect(described(node('a'.repeat(56))).nodes.map(({ name }) => name)).toEqual([undefined]);
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

it('a description in words is none where nobody knows how many nodes there are', () => {
  const node = { count: 1, resources: new Map([['CPU', 40_000n]]), labels: new Map<string, string>() };
  expect(spellCluster({ name: '', nodes: [node] })).toBe('cpu=4');
  expect(spellCluster({ name: '', nodes: [{ ...node, countUnknown: true }] })).toBeNull();
});

it('a description in words has one line', () => {
  expect(parseCluster('cpu=4\ncpu=8')).toHaveProperty('error');
});

it('nodes from shared settings are said to be of their file', () => {
  expect(chooseCluster(undefined, undefined, { clusterShared: { spec: 'cpu=4', file: 'ray-serve.json' } })?.name).toBe(
    'cluster, ray-serve.json',
  );
});

it.each([
  ['kind: RayCluster\n---\n  kind: RayService\n', 2],
  ['{\n  "kind": "RayCluster" }\n', 1],
  ["'kind': 'RayService'\n", 1],
  ['\t"kind" : RayCluster\n', 1],
  ['kind: RayJob\nmankind: RayCluster\n', 0],
])('a look at %j counts its manifests', (text, count) => {
  expect(manifestCount(text)).toBe(count);
});
