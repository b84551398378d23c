import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { keep } from '../../../server/src/cli/live/change.ts';
import type { Connection } from '../../../server/src/cli/live/connection.ts';
import { clusterNow } from '../../../server/src/cli/live/read-cluster.ts';
import { deleteAll, putConfig } from '../../../server/src/cli/live/send-change.ts';
import { isNothing } from '../head.ts';
import type { Head, Left } from '../head.ts';
import { until } from '../serve.ts';

/** A replica that is an actor in a placement group of two bundles. */
const APPLICATION = {
  name: 'a',
  route_prefix: '/a',
  import_path: 'running:plain',
  deployments: [
    { name: 'answer', placement_group_bundles: [{ CPU: 0.5 }, { CPU: 0.5 }], ray_actor_options: { num_cpus: 0.5 } },
  ],
};

const bodyOf = (...applications: readonly object[]): string =>
  JSON.stringify({ proxy_location: 'Disabled', applications });

/** Whether nothing is left but Serve's controller, which needs no room. */
const isServeAlone = ({ actors, processes, ...rest }: Left): boolean =>
  isNothing({ ...rest, actors: [], processes: [] }) && actors.join() === 'ServeController' && processes.length === 1;

/**
 * Deploys by what the command line does, reads until the application runs, and takes it back, every other time with
 * Serve itself, until nothing else is left. Throws where the cluster refuses or shows anything else.
 */
export const round = async (head: Head, connection: Connection, folder: string, i: number): Promise<void> => {
  const before = await clusterNow(connection);
  const { file } = keep(before, join(folder, `before-${String(i)}.yaml`));
  expect(await putConfig(connection, bodyOf(APPLICATION))).toEqual({ is: 'taken' });
  const running = await until(
    () => clusterNow(connection),
    ({ serve }) => serve?.applications.some(({ status }) => status === 'RUNNING') === true,
  );
  expect(running.unread).toEqual([]);
  expect(running.serve?.applications.map(({ name, status }) => `${name} ${status}`)).toEqual(['a RUNNING']);
  const isWhole = i % 2 === 1;
  expect(await (isWhole ? deleteAll(connection) : putConfig(connection, bodyOf()))).toEqual({ is: 'taken' });
  await until(head.left, isWhole ? isNothing : isServeAlone);
  expect((await clusterNow(connection)).serve?.applications ?? []).toEqual([]);
  if (file !== null) rmSync(file);
};
