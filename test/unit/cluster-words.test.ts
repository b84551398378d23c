import { expect, it } from 'vitest';
import { parseCluster } from '../../server/src/core/clusters/parse-cluster.ts';

const told = (spec: string): string => {
  const parsed = parseCluster(spec);
  return 'error' in parsed ? parsed.error.en.replace(/ Write nodes .*/, '') : 'read';
};

it.each([
  ['1.5 x cpu=4', '"1.5 x cpu=4" is not a node.'],
  ['1e9 x cpu=4', '"1e9 x cpu=4" is not a node.'],
  ['4 x 4 x cpu=4', '"4 x 4 x cpu=4" is not a node.'],
  ['-1 x cpu=4', '"-1 x cpu=4" is not a node.'],
  ['x cpu=4', '"x cpu=4" is not a node.'],
  ['head cpu=4', '"head cpu=4" is not a node.'],
  ['1.5xcpu=4', '"1.5xcpu=4" is not a node.'],
  ['1.5×cpu=4', '"1.5×cpu=4" is not a node.'],
  ['"cpu"=4', '""cpu"=4" is not a node.'],
  ['{cpu=4', '"{cpu=4" is not a node.'],
  ['cpu\u200B=4', '"cpu\u200B=4" is not a node.'],
])('what was meant otherwise is not read as the name of a resource: %s', (spec, words) => {
  expect(told(spec)).toBe(words);
});

it.each([
  ['cpu=4,gpu=1,CPU=5', 'CPU stands twice in "cpu=4,gpu=1,CPU=5"'],
  ['widget=1,widget=1', 'widget stands twice in "widget=1,widget=1"'],
  ['label:zone=a,cpu=1,label:zone=b', 'label:zone stands twice in "label:zone=a,cpu=1,label:zone=b"'],
  ['gpu=1,gpu:memory=8GiB,gpu:memory=9GiB', 'gpu:memory stands twice in "gpu=1,gpu:memory=8GiB,gpu:memory=9GiB"'],
  ['cpu=4; head: cpu=0', '"head: cpu=0": the head stands first'],
])('of two that contradict each other none is taken: %s', (spec, words) => {
  expect(told(spec)).toBe(words);
});

it.each(['2 × cpu=4', 'extra x=1', 'my 123456 x y=1', '2nd x-ray=1', 'TPU-v4-16-head=1', 'label:zone='])(
  'is read: %s',
  (spec) => {
    expect(told(spec)).toBe('read');
  },
);

it.each([
  ['2x cpu=4', 2, 'CPU'],
  ['3×cpu=2', 3, 'CPU'],
  ['3×widget=2', 3, 'widget'],
  ['2xcpu=4', 2, 'CPU'],
  ['head: 2xGPU =1', 2, 'GPU'],
  ['2xlarge=4', 1, '2xlarge'],
])('a count needs no space where nothing else can be meant: %s', (spec, count, name) => {
  const parsed = parseCluster(spec);
  const [node] = 'nodes' in parsed ? parsed.nodes : [];
  expect([node?.count, ...(node?.resources.keys() ?? [])]).toEqual([count, name]);
});

it('is told shortened where it is long', () => {
  expect(told('y'.repeat(100_000))).toBe(`"${'y'.repeat(79)}…" is not a node.`);
});
