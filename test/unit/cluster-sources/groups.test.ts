import { describe, expect, it } from 'vitest';
import { cluster, worker } from './manifest.ts';
import { described, told } from './told.ts';

const count = (group: string, spec = ''): string | undefined =>
  worker(group, '', 'limits: { cpu: 1 }', spec)?.split(' {')[0];

const AUTO = 'enableInTreeAutoscaling: true';

describe('how many pods a group of KubeRay has', () => {
  it.each([
    ['replicas: 3', 'w 3'],
    ['replicas: 3, numOfHosts: 2', 'w 6'],
    ['replicas: 1, minReplicas: 2', 'w 2'],
    ['replicas: 5, maxReplicas: 4', 'w 4'],
    ['replicas: 5, minReplicas: 6, maxReplicas: 4', 'w 6'],
    ['minReplicas: 2', 'w 2'],
    ['replicas: 3, suspend: true', 'w 0'],
    ['replicas: 3, suspend: false', 'w 3'],
  ])('%s: %s', (group, told) => {
    expect(count(group.replaceAll(', ', '\n'))).toBe(told);
  });

  it.each([
    ['replicas: 3, maxReplicas: 4, numOfHosts: 2', 'w 6..8'],
    ['replicas: 3', 'w 3..Infinity'],
    ['replicas: 3, maxReplicas: 2147483647', 'w 3..Infinity'],
    ['replicas: 9, maxReplicas: 4', 'w 4..4'],
    ['replicas: 1, minReplicas: 6, maxReplicas: 4', 'w 6..6'],
  ])('with an autoscaler, %s: %s', (group, told) => {
    expect(count(group.replaceAll(', ', '\n'), AUTO)).toBe(told);
  });

  it.each([
    ['replicas: "{{ n }}", minReplicas: 2, maxReplicas: 4, numOfHosts: 3', '', 'w 6..12 count?'],
    ['replicas: "{{ n }}", minReplicas: 2, maxReplicas: 4, numOfHosts: 3', AUTO, 'w 6..12'],
    ['replicas: 2, numOfHosts: "{{ n }}", maxReplicas: 4', '', 'w 0..Infinity count?'],
    ['replicas: 2, minReplicas: "{{ n }}", maxReplicas: 4', '', 'w 0..4 count?'],
    ['replicas: 2, maxReplicas: "{{ n }}"', '', 'w 0..Infinity count?'],
    ['replicas: 2, minReplicas: 1, maxReplicas: 4', 'enableInTreeAutoscaling: "{{ on }}"', 'w 1..4 count?'],
  ])('where something is filled in later, %s: %s %s', (group, spec, told) => {
    expect(count(group.replaceAll(', ', '\n'), spec)).toBe(told);
  });
});

describe('GPUs of which only one group speaks', () => {
  it('are those of that group by its start parameters, and the others have none', () => {
    const silentHead = cluster('replicas: 1', 'num-gpus: "2"', 'limits: { cpu: 1 }').replace(', num-gpus: "0"', '');
    expect(told(silentHead)).toEqual(['headgroup 1 {"memory":4294967296}', expect.stringContaining('"GPU":2')]);
  });

  it.each([
    ['num-gpus: "2"', '{"x": 1}', ['headgroup 1 {"memory":4294967296}', 'w 1 {"CPU":1,"GPU":2,"x":1}']],
    ['', '{"GPU": 2}', ['headgroup 1 {"memory":4294967296}', 'w 1 {"CPU":1,"GPU":2}']],
    ['', '{"x": 1}', ['headgroup 1 {"memory":4294967296} ?GPU', 'w 1 {"CPU":1,"x":1} ?GPU']],
  ])('%j with RAY_OVERRIDE_RESOURCES %s', (params, value, groups) => {
    const env = `name: ray-worker\n              env: [{ name: RAY_OVERRIDE_RESOURCES, value: '${value}' }]`;
    const text = cluster('replicas: 1', params, 'limits: { cpu: 1 }').replace(', num-gpus: "0"', '');
    expect(told(text.replace('name: ray-worker', env))).toEqual(groups);
  });
});

it('a group that has no name yet is called by what it is', () => {
  expect(told(cluster('replicas: 1', '', 'limits: { cpu: 1 }').replace('groupName: w', 'groupName:'))[1]).toMatch(
    /^workers 1 /,
  );
});

describe('the labels of a group', () => {
  const labels = (group: string, params: string) => [
    ...(described(cluster(group, params, 'limits: { cpu: 1 }')).nodes[1]?.labels ?? []),
  ];

  it('are those of its start parameters where it has none of its own', () => {
    expect(labels('replicas: 1', `labels: "'zone = a , tier=x, bare'"`)).toEqual([
      ['ray.io/node-group', 'w'],
      ['zone', 'a'],
      ['tier', 'x'],
    ]);
  });

  it('replace them where it has', () => {
    expect(labels('replicas: 1\nlabels: { zone: b }', 'labels: "zone=a,tier=x"')).toEqual([
      ['ray.io/node-group', 'w'],
      ['zone', 'b'],
    ]);
  });
});
