import { describe, expect, it } from 'vitest';
import { clusterOf, READS, runningOf, statusLines, toRecord } from '../../../server/src/core/index.ts';
import type { LiveCluster, Resources, RunningDeployment } from '../../../server/src/core/index.ts';
import { RELEASES, liveOf } from './answers.ts';

const GIB = 1024 ** 3;
const HEAD = '00000000000000000000000000000000000000000000000000000001';

const amounts = (of: Resources | null): Record<string, number> | null => of && toRecord(of);

const deployment = (live: LiveCluster, application: string): RunningDeployment => {
  const found = runningOf(live, null, 0).find(({ name }) => name === application)?.deployments[0];
  if (found === undefined) throw new Error(`no ${application}`);
  return found;
};

describe.each(RELEASES)('what a dashboard of Ray %s answered', (release) => {
  const live = liveOf(release);

  it('is read as a whole', () => {
    expect(live.unread).toEqual([]);
    expect(live.ray).toBe(release);
    expect(live.growing).toBe(false);
    expect(READS[0]?.path).toBe('/api/version');
  });

  it('tells the totals of the node, and what is free of them by the same report as `ray status`', () => {
    const [node] = live.nodes ?? [];
    expect(live.nodes).toHaveLength(1);
    expect(node).toMatchObject({ id: HEAD, ip: '10.0.0.1', isHead: true });
    expect(toRecord(node?.total ?? new Map())).toEqual({ CPU: 4, GPU: 1, memory: 4 * GIB });
    expect(amounts(node?.free ?? null)).toEqual({ CPU: 0.5, GPU: 0.1, memory: 4 * GIB });
    expect(amounts(node?.reserved ?? null)).toEqual({ CPU: 1, GPU: 0.5 });
    expect(amounts(live.used)).toEqual({ CPU: 3.5, GPU: 0.9 });
    expect(statusLines(live.statusText).usage.slice(0, 2)).toEqual([
      '3.0/4.0 CPU (0.5 used of 1.0 reserved in placement groups)',
      '0.4/1.0 GPU (0.0 used of 0.5 reserved in placement groups)',
    ]);
    expect(live.waiting?.map(({ bundles, count }) => [bundles.map(toRecord), count])).toEqual([
      [[{ CPU: 1, GPU: 0.4 }], 1],
    ]);
  });

  it('is the same cluster as the text of `ray status` describes', () => {
    const reading = clusterOf(live.statusText ?? '');
    if ('problem' in reading) throw new Error(reading.problem.en);
    expect(live.nodes?.map(({ total, isHead }) => [toRecord(total), isHead || undefined])).toEqual(
      reading.cluster.nodes.map(({ resources, isHead }) => [toRecord(resources), isHead]),
    );
    expect({ used: live.used, waiting: live.waiting }).toEqual(reading.cluster.load);
  });

  it('tells groups by their bundles and actors by what they ask for, groups counted once', () => {
    expect(
      live.groups?.map(({ state, bundles }) => [state, bundles.map((one) => [amounts(one.resources), one.node])]),
    ).toEqual([
      [
        'CREATED',
        [
          [{ CPU: 0.5 }, HEAD],
          [{ CPU: 0.5, GPU: 0.5 }, HEAD],
        ],
      ],
    ]);
    const inside = live.actors?.filter(({ group }) => group !== null) ?? [];
    expect(inside.map(({ className, required, group }) => [className, amounts(required), group])).toEqual([
      ['ServeReplica:grouped:answer', { CPU: 0.5 }, live.groups?.[0]?.id],
    ]);
    const alone = live.actors?.filter(({ group, state }) => group === null && state === 'ALIVE') ?? [];
    const cpus = alone.reduce((sum, { required }) => sum + (amounts(required)?.CPU ?? 0), 0);
    expect(cpus + 1).toBe(3.5);
  });

  it('tells every application with its status, and who started it where the release says so', () => {
    const told = live.serve?.applications.map(({ name, status, source }) => [name, status, source]);
    const source = release.startsWith('2.9.') ? [null, null] : ['declarative', 'imperative'];
    expect(told?.toSorted()).toEqual([
      ['by-hand', 'RUNNING', source[1]],
      ['elastic', 'RUNNING', source[0]],
      ['grouped', 'RUNNING', source[0]],
      ['missing', 'DEPLOY_FAILED', source[0]],
      ['sized', 'RUNNING', source[0]],
      ['waiting', 'DEPLOYING', source[0]],
    ]);
    expect(live.serve?.proxies).toMatchObject([{ node: HEAD, status: 'HEALTHY' }]);
    expect(live.serve?.proxyLocation).toBe('HeadOnly');
  });

  it('says why a replica waits: what it needs, what is reserved, and who holds it', () => {
    const waiting = deployment(live, 'waiting');
    expect([waiting.status, waiting.running, waiting.target]).toEqual(['UPDATING', 1, 2]);
    expect(waiting.why.map(({ en }) => en)).toEqual([
      '1 replica waits for room: needs 1 CPU, 0.4 GPU; 3.5 of 4 CPU are reserved (2 replicas of sized/Sized hold 1, 1 replica of grouped/answer holds 1, 1 replica of waiting/answer holds 1, others hold 0.5); 0.9 of 1 GPU are reserved (1 replica of grouped/answer holds 0.5, 1 replica of waiting/answer holds 0.4)',
    ]);
    expect(waiting.replicas.map(({ state, why, node }) => [state, why !== null, node?.ip ?? null])).toEqual(
      expect.arrayContaining([
        ['STARTING', true, null],
        ['RUNNING', false, '10.0.0.1'],
      ]),
    );
  });

  it('says why an application was not built, last line first', () => {
    const missing = runningOf(live, null, 0).find(({ name }) => name === 'missing');
    expect(missing?.why.map(({ en }) => en)).toEqual([
      "it could not be built: AttributeError: module 'running' has no attribute 'absent'",
    ]);
    expect(missing?.message).toContain('Traceback');
  });

  it('says nothing more of what runs', () => {
    const grouped = deployment(live, 'grouped');
    expect([grouped.running, grouped.target, grouped.why]).toEqual([1, 1, []]);
    expect(grouped.needs?.map(({ each, count }) => [amounts(each), count])).toEqual([
      [{ CPU: 0.5 }, 1],
      [{ CPU: 0.5, GPU: 0.5 }, 1],
    ]);
    expect(grouped.replicas[0]?.node).toEqual({ id: HEAD, ip: '10.0.0.1', isHead: true });
    const elastic = deployment(live, 'elastic');
    expect([elastic.running, elastic.target]).toEqual([1, release.startsWith('2.9.') ? null : 1]);
  });
});
