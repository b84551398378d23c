import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHead } from './head.ts';
import type { Head } from './head.ts';
import { applicationsOn, deploy, shutDown, until } from './serve.ts';

const RELEASE = process.env.LIVE_AGAIN_RELEASE ?? '2.47.1';
/** Deploys and shutdowns in a row; `npm run test:live:again` makes 200. */
const TIMES = Number(process.env.LIVE_AGAIN ?? 2);
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
    for (let i = 0; i < TIMES; i++) {
      await deploy(head.address, CONFIG);
      const isRunning = await until(
        () => applicationsOn(head.address),
        (apps) => ['a', 'b'].every((name) => apps[name]?.status === 'RUNNING'),
      );
      expect(Object.keys(isRunning)).toEqual(['a', 'b']);
      await shutDown(head.address);
      await until(head.left, ({ clean, actors, processes }) => clean && actors.length + processes.length === 0);
      globalThis.gc?.();
      heap.push(Math.round(process.memoryUsage().heapUsed / 2 ** 20));
    }
    console.log(`heap in MiB after each: ${heap.join(' ')}`);
    expect(await head.left()).toEqual({ actors: [], groups: 0, processes: [], clean: true });
  }, 7_200_000);
});
