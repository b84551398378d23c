import { describe, expect, it } from 'vitest';
import { READS, toRecord } from '../../../server/src/core/index.ts';
import { RELEASES, answersOf, liveOf } from './answers.ts';

// 4 CPUs, a made-up GPU, the applications of `rest/record.py`.
describe.each(RELEASES)('what a head of Ray %s answered', (release) => {
  const live = liveOf(release);

  it('answers everything that is asked, and nothing of it stays unread', () => {
    const answers = answersOf(release);
    expect(READS.map(({ path }) => answers.has(path))).not.toContain(false);
    expect(live.unread).toEqual([]);
    expect(live.ray).toBe(release);
  });

  it('tells the node with what is free of it', () => {
    expect(live.nodes?.map(({ total }) => toRecord(total))).toEqual([{ CPU: 4, GPU: 1, memory: 4 * 2 ** 30 }]);
    expect(toRecord(live.nodes?.[0]?.free ?? new Map())).toMatchObject({ CPU: 0.5, GPU: 0.1 });
  });

  it('tells what runs, what waits and what failed', () => {
    const states = live.serve?.applications.map(({ name, status }) => [name, status]);
    expect(states?.filter(([name]) => name !== 'missing').toSorted()).toEqual([
      ['by-hand', 'RUNNING'],
      ['elastic', 'RUNNING'],
      ['grouped', 'RUNNING'],
      ['sized', 'RUNNING'],
      ['waiting', 'DEPLOYING'],
    ]);
    const waiting = live.serve?.applications.find(({ name }) => name === 'waiting')?.deployments[0];
    expect(waiting?.replicas.map(({ state }) => state).toSorted()).toEqual(['RUNNING', 'STARTING']);
    expect(waiting?.replicas.find(({ state }) => state === 'STARTING')?.node).toBeNull();
    expect(live.waiting?.map(({ bundles, count }) => [bundles.map(toRecord), count])).toEqual([
      [[{ CPU: 1, GPU: 0.4 }], 1],
    ]);
  });

  it('tells the placement group with its bundles', () => {
    expect(
      live.groups?.map(({ state, bundles }) => [state, bundles.map(({ resources }) => toRecord(resources))]),
    ).toEqual([['CREATED', [{ CPU: 0.5 }, { CPU: 0.5, GPU: 0.5 }]]]);
  });
});
