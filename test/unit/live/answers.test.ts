import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLive, readsOf, toRecord } from '../../../server/src/core/index.ts';
import type { LiveAnswer, LiveCluster } from '../../../server/src/core/index.ts';

/** What real heads answered (`npm run oracle -- live-rest`): 4 CPUs, a made-up GPU, the applications of `rest/record.py`. */
const folder = new URL('answers/', import.meta.url);

interface Kept {
  readonly status: number;
  readonly contentType: string;
  readonly text?: string;
  readonly json?: unknown;
}

const keptOf = (release: string): Readonly<Record<string, Kept>> =>
  JSON.parse(readFileSync(new URL(`${release}.json`, folder), 'utf8')) as Readonly<Record<string, Kept>>;

/** Some answers were kept when nothing was filtered yet; there was nothing that a filter would have left out. */
const askedNow = (kept: string): string =>
  readsOf(null).find(({ path }) => path === kept || path.replace(/&(?:filter_|nocache).*/, '') === kept)?.path ?? kept;

const answersOf = (release: string): ReadonlyMap<string, LiveAnswer> =>
  new Map(
    Object.entries(keptOf(release)).map(([path, { status, contentType, text, json }]) => [
      askedNow(path),
      { status, contentType, text: text ?? JSON.stringify(json) },
    ]),
  );

const releases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5));
const liveOf = (release: string): LiveCluster => readLive('http://127.0.0.1:8265', 0, answersOf(release));

describe.each(releases)('what a head of Ray %s answered', (release) => {
  const live = liveOf(release);

  it('answers everything that is asked, and nothing of it stays unread', () => {
    const answers = answersOf(release);
    expect(readsOf(release).map(({ path }) => answers.has(path))).not.toContain(false);
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
