import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isNothing, startHead } from './head.ts';
import type { Head } from './head.ts';
import { readHead } from './read.ts';
import { applicationsOn, deploy, shutDown, until } from './serve.ts';

const RELEASE = process.env.LIVE_AGAIN_RELEASE ?? '2.47.1';
/** Deploys and shutdowns in a row; `npm run test:live:again` makes 200. */
const TIMES = Number(process.env.LIVE_AGAIN ?? 2);
/** No round begins later than this after the first one; `LIVE_AGAIN_MINUTES=5` makes as many as fit. */
const LIMIT_MS = Number(process.env.LIVE_AGAIN_MINUTES ?? 100) * 60_000;
const CONFIG = `proxy_location: Disabled
applications:
  - name: a
    route_prefix: /a
    import_path: running:plain
    deployments: [{ name: answer, placement_group_bundles: [{ CPU: 0.5 }], ray_actor_options: { num_cpus: 0.5 } }]
  - name: b
    route_prefix: /b
    import_path: running:plain
    deployments: [{ name: answer, ray_actor_options: { num_cpus: 0.5 } }]
`;

describe('deploys and shutdowns in a row', () => {
  let head: Head;
  beforeAll(async () => {
    head = await startHead(RELEASE, 'cpu=4');
  });
  afterAll(() => head.end());

  it('leave nothing behind', async () => {
    const heap: number[] = [];
    const began = Date.now();
    for (let i = 0; i < TIMES && Date.now() - began < LIMIT_MS; i++) {
      await round(head);
      globalThis.gc?.();
      heap.push(process.memoryUsage().heapUsed / 2 ** 20);
    }
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(
      `${String(heap.length)} in ${String(seconds)} s; heap in MiB after each: ${heap.map((one) => one.toFixed(1)).join(' ')}`,
    );
    expect(await head.left()).toEqual({ actors: [], groups: 0, processes: [], clean: true });
  }, 7_200_000);
});

/** Deploys, reads the head as the product does, shuts down, and waits until nothing is left. */
const round = async (head: Head): Promise<void> => {
  await deploy(head.address, CONFIG);
  await until(
    () => applicationsOn(head.address),
    (apps) => ['a', 'b'].every((name) => apps[name]?.status === 'RUNNING'),
  );
  const live = await readHead(head.address);
  expect(live.serve?.applications.map(({ name, status }) => `${name} ${status}`).toSorted()).toEqual([
    'a RUNNING',
    'b RUNNING',
  ]);
  await shutDown(head.address);
  await until(head.left, isNothing);
  expect((await readHead(head.address)).serve?.applications ?? []).toEqual([]);
};
