import { settingsOf } from '../../demand/application-settings.ts';
import type { Reader } from '../../demand/application-settings.ts';
import type { DeploymentSettings } from '../../deployments/settings.ts';
import { actorRequest } from '../../options/read/actor.ts';
import type { LiveApplication } from '../../live/live-cluster.ts';
import { toRecord } from '../../ray/amounts.ts';
import type { TextRange } from '../../text/text-range.ts';
import { asMap, entryOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import { asRead } from '../as-read.ts';
import { canonical, canonicalTree } from '../canonical.ts';
import type { ApplicationUpdate, DeploymentUpdate } from '../drift.ts';
import { jsonOf, treeOfJson, withEntries } from '../../yaml/json-tree.ts';
import { readDeployment, writtenDeployments } from '../sides.ts';
import { versionChanges } from './code-version.ts';
import { deploymentUpdate } from './deployment-update.ts';
import type { UpdateSides } from './sides.ts';

/** One application of the file and what runs of it. */
export interface ApplicationMeeting {
  readonly name: string;
  /** The item of `applications`, with the file’s logging where it has none of its own, as the controller sees it. */
  readonly app: MapNode;
  readonly live: LiveApplication;
  readonly reader: Reader;
  readonly capacity: readonly [inFile: number | null, running: number | null];
}

/** What a deploy of the file does to an application that runs. */
export const applicationUpdate = (meeting: ApplicationMeeting): ApplicationUpdate => {
  const { name, app, live, reader } = meeting;
  const deployed = asMap(treeOfJson(live.deployedConfig));
  const { release } = reader;
  const read = asRead('ServeApplicationSchema', app, release);
  if (deployed === undefined) return { name, change: 'builds-anew', deployments: builtAnew(meeting, []) };
  const because = versionChanges(read, deployed, release);
  if (because.length > 0) return { name, change: 'builds-anew', deployments: builtAnew(meeting, because) };
  if (UNSURE.has(live.status)) return { name, change: 'changes', deployments: unsure(live) };
  const deployments = updated(meeting, read, deployed);
  const stays = deployments.every(({ change }) => change === 'stays');
  return { name, change: stays ? 'stays' : 'changes', deployments };
};

/** Of what failed the controller may have forgotten the code, and builds it anew even from the same file. */
const UNSURE = new Set(['DEPLOY_FAILED', 'NOT_STARTED']);

const unsure = ({ deployments, status }: LiveApplication): readonly DeploymentUpdate[] =>
  deployments.map(({ name }) => ({ name, change: 'unknown', because: [status] }));

/** All replicas start anew; which deployments there are is what the code says. */
const builtAnew = (
  { app, live, reader }: ApplicationMeeting,
  because: readonly string[],
): readonly DeploymentUpdate[] => {
  const { complete, deployments } = settingsOf(app, reader);
  const running = live.deployments.map(({ name }) => name);
  const isSame = !because.some((key) => key === 'args' || key === 'import_path') && because.length > 0;
  if (!complete) return running.map((name) => ({ name, change: isSame ? 'restarts' : 'unknown', because }));
  const wanted = deployments.map(({ settings }) => settings.name);
  return [
    ...wanted.map((name): DeploymentUpdate => ({
      name,
      change: running.includes(name) ? 'restarts' : 'starts',
      because,
    })),
    ...running
      .filter((name) => !wanted.includes(name))
      .map((name): DeploymentUpdate => ({ name, change: 'vanishes', because })),
  ];
};

const updated = (meeting: ApplicationMeeting, app: MapNode, deployed: MapNode): readonly DeploymentUpdate[] => {
  const { live, reader, capacity } = meeting;
  const { release } = reader;
  const code = settingsOf(
    withEntries(
      meeting.app,
      [...meeting.app.entries.values()].filter(({ key }) => key !== 'deployments'),
    ),
    reader,
  );
  const inCode = new Map(code.complete ? code.deployments.map((one) => [one.settings.name, one] as const) : []);
  const written = writtenDeployments(app, release);
  const before = writtenDeployments(deployed, release);
  const moves = routeOf(app) !== routeOf(deployed);
  return live.deployments.map(({ name, config, target }, index) => {
    const told = asMap(treeOfJson(config));
    const inForce = told && readDeployment(told, release);
    const own = inCode.get(name);
    const settings = own?.settings;
    const sides: UpdateSides = {
      name,
      release,
      written: written.get(name),
      deployed: before.get(name),
      inForce,
      settings,
      given: own?.given ?? null,
      near: HERE,
      environment: environmentOf(app),
      amountsDiffer: amountsDiffer(settings, valueOf(inForce, 'ray_actor_options')),
      logging: [canonicalTree(valueOf(app, 'logging_config')), canonicalTree(valueOf(deployed, 'logging_config'))],
      // The ingress is built last, and listed so.
      routeMoves: moves && index === live.deployments.length - 1,
      capacity,
      target,
    };
    return deploymentUpdate(sides);
  });
};

const HERE: TextRange = { start: 0, end: 0 };

const routeOf = (app: MapNode): string => canonicalTree(entryOf(app, 'route_prefix')?.value, '/');

const environmentOf = (app: MapNode): UpdateSides['environment'] => {
  const value = jsonOf(valueOf(app, 'runtime_env'));
  return typeof value === 'object' && value !== null ? { ...value } : {};
};

const amountsDiffer = (settings: DeploymentSettings | undefined, told: Tree | undefined): boolean | null => {
  const request = actorRequest(told);
  if (settings?.actor.known !== true || request === null) return null;
  return canonical(toRecord(settings.actor.value)) !== canonical(toRecord(request));
};
