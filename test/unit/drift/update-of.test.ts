import { describe, expect, it } from 'vitest';
import type { LiveCluster } from '../../../server/src/core/index.ts';
import { node } from '../live/live.ts';
import { cluster, file, told } from './course.ts';

describe('the course of a deploy', () => {
  it('sums what is held before, at most on the way, and after', () => {
    expect(told(file(2, 2), cluster(8, 1, 2))).toEqual({ sums: [2, 4, 4], room: 'enough', waiting: [] });
    expect(told(file(1, 4), cluster(8, 1, 2))).toEqual({ sums: [2, 4, 4], room: 'enough', waiting: [] });
  });

  it('is stuck where all has no room in the end', () => {
    expect(told(file(3, 2), cluster(4, 1, 2))).toEqual({ sums: [2, 6, 6], room: 'stuck', waiting: ['Api'] });
  });

  it('lets what is too much stop before anything is replaced', () => {
    expect(told(file(4, 2), cluster(8, 2, 4))).toEqual({ sums: [8, 8, 8], room: 'enough', waiting: [] });
    expect(told(file(5, 3), cluster(16, 4, 4))).toEqual({ sums: [16, 16, 15], room: 'enough', waiting: [] });
  });

  it('does not sum what is not known of an application that starts', () => {
    const unread = `${file(1, 2)}- name: two\n  import_path: elsewhere:app\n  route_prefix: /two\n`;
    expect(told(unread, cluster(8, 1, 2))).toMatchObject({ sums: [undefined, null, null], room: 'unknown' });
  });

  it('goes beyond the count by whole gangs', () => {
    const gangs = '    max_surge_percent: 25\n    gang_scheduling_config: {gang_size: 2}\n';
    expect(told(file(2, 4) + gangs, cluster(20, 1, 4)).sums).toEqual([4, 12, 8]);
    expect(told(`${file(2, 4)}    max_surge_percent: 25\n`, cluster(20, 1, 4)).sums).toEqual([4, 10, 8]);
  });

  it('is stuck where new replicas start before old ones stop, and have no room beside them', () => {
    const surge = '    max_surge_percent: 50\n';
    expect(told(file(3, 1), cluster(3, 1, 1))).toMatchObject({ room: 'enough' });
    expect(told(file(3, 1) + surge, cluster(4, 1, 1))).toMatchObject({ room: 'enough' });
    expect(told(file(3, 1) + surge, cluster(3, 1, 1))).toMatchObject({
      room: 'stuck',
      waiting: ['Api'],
    });
  });

  it('is not sure where a second replica may find no room, as on a head of 2.60.0', () => {
    const live = onNodes(cluster(10, 2, 2), [
      [2, 0],
      [4, 2],
      [4, 4],
    ]);
    const surge = '    max_surge_percent: 50\n';
    expect(told(file(3, 2) + surge, live)).toMatchObject({ room: 'unknown' });
    expect(told(file(1, 2) + surge, live)).toMatchObject({ room: 'enough' });
  });
});

/** The same replicas, each on the next of nodes of so many CPUs of which so many are free. */
const onNodes = (live: LiveCluster, nodes: readonly (readonly [number, number])[]): LiveCluster => ({
  ...live,
  nodes: nodes.map(([total, free], at) => node(`n${String(at)}`, { CPU: total }, { CPU: free }, at === 0)),
  actors: (live.actors ?? []).map((one, at) => ({ ...one, node: `n${String(at)}` })),
  serve: live.serve && {
    ...live.serve,
    applications: live.serve.applications.map((app) => ({
      ...app,
      deployments: app.deployments.map((one) => ({
        ...one,
        replicas: one.replicas.map((replica, at) => ({ ...replica, node: `n${String(at)}` })),
      })),
    })),
  },
});
