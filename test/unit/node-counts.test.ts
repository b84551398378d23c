import { expect, it } from 'vitest';
import { parseCluster } from '../../server/src/core/clusters/parse-cluster.ts';

it.each([
  ['100000 x cpu=4', '"100000 x cpu=4" is more than 99999 nodes'],
  ['head: cpu=0; workers: 4000000000 x cpu=4,gpu=1', '"workers: 4000000000 x cpu=4,gpu=1" is more than 99999 nodes'],
])('a count that is too large is told, not read as a name: %s', (spec, error) => {
  const parsed = parseCluster(spec);
  expect('error' in parsed && parsed.error.en).toBe(error);
});

it.each([
  ['99999 x cpu=4', 99_999, ['CPU']],
  ['cpu=4,123456x=1', 1, ['CPU', '123456x']],
  ['cpu=4,my 123456 x y=1', 1, ['CPU', 'my 123456 x y']],
])('%s is read', (spec, count, names) => {
  const parsed = parseCluster(spec);
  const [group] = 'nodes' in parsed ? parsed.nodes : [];
  expect([group?.count, [...(group?.resources.keys() ?? [])]]).toEqual([count, names]);
});
