import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toRecord } from '../../server/src/core/index.ts';
import { isNothing, startHead } from './head.ts';
import type { Head } from './head.ts';
import { readHead } from './read.ts';
import { LIVE_RELEASES } from './releases.ts';
import { applicationsOn, deploy, isPlaced, shutDown, until } from './serve.ts';
import type { Applications } from './serve.ts';
import { describeTwoApps } from './two-llm-apps.ts';

/** Its dashboard answers 503 where an application was deployed with `proxy_location: Disabled`, unless Serve ran before. */
const WITHOUT_DISABLED = '2.9.3';
const FIRST = `proxy_location: Disabled
applications:
  - name: sized
    route_prefix: /sized
    import_path: running:build
    args: { size: large }
    deployments: [{ name: Sized, num_replicas: 2, ray_actor_options: { num_cpus: 1 }, user_config: { size: medium } }]
`;
const BOTH = `${FIRST}  - name: grouped
    route_prefix: /grouped
    import_path: running:plain
    deployments:
      - name: answer
        num_replicas: 2
        ray_actor_options: { num_cpus: 0.5 }
        placement_group_bundles: [{ CPU: 0.5 }, { CPU: 1, GPU: 0.5 }]
`;

const isPlacedAs =
  (config: string) =>
  (applications: Applications): boolean =>
    isPlaced(applications) && Object.keys(applications).length === (config === BOTH ? 2 : 1);

describe.each(LIVE_RELEASES)('a real head of Ray %s', (release) => {
  let head: Head;
  beforeAll(async () => {
    head = await startHead(release, 'cpu=4,gpu=1');
    if (release === WITHOUT_DISABLED) await head.startServe();
  });
  afterAll(() => head.end());

  it('is read whole while nothing is deployed', async () => {
    const live = await readHead(head.address);
    expect(live.unread).toEqual([]);
    expect(live.ray).toBe(release);
    expect(live.nodes?.map(({ total }) => toRecord(total))).toMatchObject([{ CPU: 4, GPU: 1 }]);
    expect(live.serve?.applications ?? []).toEqual([]);
  });

  it('tells what runs, what waits and what is free', async () => {
    for (const config of [FIRST, BOTH]) {
      await deploy(head.address, config);
      await until(() => applicationsOn(head.address), isPlacedAs(config));
    }
    const live = await until(
      () => readHead(head.address),
      ({ waiting, nodes }) => waiting?.length === 1 && toRecord(nodes?.[0]?.free ?? new Map()).GPU === 0.5,
    );
    expect(live.unread).toEqual([]);
    const states = live.serve?.applications.flatMap(({ name, deployments }) =>
      deployments.flatMap(({ replicas }) => replicas.map(({ state }) => `${name} ${state}`)),
    );
    expect(states?.toSorted()).toEqual(['grouped RUNNING', 'grouped STARTING', 'sized RUNNING', 'sized RUNNING']);
    const waiting = live.waiting?.map(({ bundles, count }) => [new Set(bundles.map(toRecord)), count]);
    expect(waiting).toEqual([[new Set([{ CPU: 0.5 }, { CPU: 1, GPU: 0.5 }]), 1]]);
    expect(toRecord(live.nodes?.[0]?.free ?? new Map())).toMatchObject({ CPU: 0.5, GPU: 0.5 });
  });

  it('is left with nothing after a shutdown', async () => {
    await shutDown(head.address);
    const left = await until(head.left, isNothing);
    expect(left).toMatchObject({ actors: [], groups: 0, processes: [], clean: true });
    expect((await readHead(head.address)).serve?.applications ?? []).toEqual([]);
  });

  describeTwoApps(release, () => head);
});
