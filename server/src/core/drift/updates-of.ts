import type { ConfigWork } from '../analysis/work.ts';
import { targetCapacity } from '../demand/application-demand.ts';
import { settingsOf } from '../demand/application-settings.ts';
import type { Reader } from '../demand/application-settings.ts';
import type { LiveApplication, LiveCluster } from '../live/live-cluster.ts';
import { isLeft } from '../live/replaced.ts';
import { applicationName } from '../options/read/application-name.ts';
import { applicationsOf } from '../options/walk.ts';
import { entryOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { ApplicationUpdate, DeploymentUpdate } from './drift.ts';
import { withEntries } from '../yaml/json-tree.ts';
import { releaseBeside } from './release-beside.ts';
import { applicationUpdate } from './update/application-update.ts';

/**
 * What a deploy of a config does to each application, by the rules of the cluster's release. One that the file lacks is
 * deleted if a file brought it, and left where `serve.run` started it (`apply_app_configs`).
 */
export const updatesOf = (root: MapNode, { world }: ConfigWork, live: LiveCluster): readonly ApplicationUpdate[] => {
  const { environment, unsure, codeOf } = world;
  const reader: Reader = { release: releaseBeside(live, world), environment, unsure, codeOf };
  const inFile = targetCapacity(root);
  const capacity = [typeof inFile === 'number' ? inFile : null, live.serve?.targetCapacity ?? null] as const;
  const running = (live.serve?.applications ?? []).filter(({ status }) => status !== 'DELETING');
  const named = new Set(applicationsOf(root).map(applicationName));
  return [
    ...applicationsOf(root).map((app) => {
      const name = applicationName(app);
      const own = running.find((one) => one.name === name);
      if (own === undefined) return started(name, app, reader);
      return applicationUpdate({ name, app: withFrameLogging(app, root), live: own, reader, capacity });
    }),
    ...running.filter(({ name }) => !named.has(name)).map((one) => absent(one, reader.release)),
  ];
};

const started = (name: string, app: MapNode, reader: Reader): ApplicationUpdate => ({
  name,
  change: 'starts',
  deployments: settingsOf(app, reader).deployments.map(({ settings }): DeploymentUpdate => ({
    name: settings.name,
    change: 'starts',
    because: [],
  })),
});

const absent = (application: LiveApplication, release: string): ApplicationUpdate => {
  const { name, deployments } = application;
  const isKept = isLeft(application, release);
  const change = isKept ? 'stays' : 'vanishes';
  return {
    name,
    change: isKept ? 'kept' : 'vanishes',
    deployments: deployments.map((one): DeploymentUpdate => ({ name: one.name, change, because: [] })),
  };
};

/** The controller gives applications without logging of their own that of the file (`apply_config` in `controller.py`, every release). */
export const withFrameLogging = (app: MapNode, root: MapNode): MapNode => {
  const frame = entryOf(root, 'logging_config');
  const own = entryOf(app, 'logging_config');
  const isOwn = own !== undefined && !(own.value.kind === 'scalar' && own.value.value === null);
  return frame === undefined || isOwn ? app : withEntries(app, [...app.entries.values(), frame]);
};
