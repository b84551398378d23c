import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runningOf, toRecord } from '../../server/src/core/index.ts';
import type { LiveCluster } from '../../server/src/core/index.ts';
import { startHead } from './head.ts';
import type { Head } from './head.ts';
import { readHead } from './read.ts';
import { LIVE_RELEASES } from './releases.ts';
import { applicationsOn, deploy, until } from './serve.ts';

const NODES = 'head: cpu=1; cpu=4,widget=1; cpu=4';
const CONFIG = `proxy_location: Disabled
applications:
  - name: many
    route_prefix: /many
    import_path: running:plain
    deployments: [{ name: answer, num_replicas: 6, ray_actor_options: { num_cpus: 1 } }]
`;

/** What all nodes together have and what is held, as we read it and as the nodes tell each other. */
const sumsOf = ({ nodes, used }: LiveCluster) => ({
  total: (nodes ?? []).reduce((sum, { total }) => sum + (toRecord(total).CPU ?? 0), 0),
  used: toRecord(used ?? new Map()).CPU ?? 0,
  free: (nodes ?? []).reduce((sum, { free }) => sum + (toRecord(free ?? new Map()).CPU ?? 0), 0),
});

const usageIn = (text: string): string => /^ (\S+) CPU/m.exec(text)?.[1] ?? '';

const runningIn = (live: LiveCluster): number =>
  (live.serve?.applications ?? [])
    .flatMap(({ deployments }) => deployments.flatMap(({ replicas }) => replicas))
    .filter(({ state }) => state === 'RUNNING').length;

describe.each(LIVE_RELEASES.filter((release) => ['2.47.1', '2.60.0'].includes(release)))(
  'a cluster of Ray %s of which a node dies',
  (release) => {
    let head: Head;
    beforeAll(async () => {
      head = await startHead(release, NODES);
      await head.startServe();
      await deploy(head.address, CONFIG);
      await until(
        () => applicationsOn(head.address),
        (apps) => apps.many?.status === 'RUNNING',
      );
    });
    afterAll(() => head.end());

    it('is read with all three', async () => {
      const live = await until(
        () => readHead(head.address),
        (now) => sumsOf(now).used === 6,
      );
      expect(sumsOf(live)).toEqual({ total: 9, used: 6, free: 3 });
      expect(usageIn(await head.status())).toBe('6.0/9.0');
    });

    it('is read with what is left, as `ray status` of the same moment has it, and with who waits', async () => {
      await head.does('kill', { index: 1 });
      const live = await until(
        () => readHead(head.address),
        (now) => sumsOf(now).total === 5 && runningIn(now) === 5 && sumsOf(now).used === 5 && now.waiting?.length === 1,
      );
      expect(sumsOf(live)).toEqual({ total: 5, used: 5, free: 0 });
      expect(usageIn(await head.status())).toBe('5.0/5.0');
      expect(live.waiting?.map(({ bundles, count }) => [bundles.map(toRecord), count])).toEqual([[[{ CPU: 1 }], 1]]);
      const many = runningOf(live, null, 0)[0]?.deployments[0];
      expect(many).toMatchObject({ running: 5, target: 6 });
      const why = many?.why.map(({ en }) => en) ?? [];
      expect(why.filter((words) => !words.startsWith('a replica never ran'))).toEqual([
        '1 replica waits for room: needs 1 CPU; 5 of 5 CPU are reserved; 5 replicas of many/answer hold 5',
      ]);
    });

    it('says of a replica that only the dead node had room for that no node has it', async () => {
      await deploy(head.address, CONFIG.replace('num_cpus: 1', 'num_cpus: 0.5, resources: { widget: 1 }'));
      const live = await until(
        () => readHead(head.address),
        (now) =>
          (runningOf(now, null, 0)[0]?.deployments[0]?.why.length ?? 0) > 0 &&
          JSON.stringify(runningOf(now, null, 0).map(({ deployments }) => deployments.map(({ why }) => why))).includes(
            'no node has widget',
          ),
      );
      expect(live.unread).toEqual([]);
    });
  },
);
