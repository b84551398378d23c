import { settingsOf } from '../demand/application-settings.ts';
import type { AppSettings, Reader } from '../demand/application-settings.ts';
import type { LiveApplication } from '../live/live-cluster.ts';
import { builderArgs } from '../options/builder-args.ts';
import { keysOf } from '../options/model-facts.ts';
import type { TextRange } from '../text/text-range.ts';
import { asMap, entryOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { asRead } from './as-read.ts';
import { defaultOf } from './defaults.ts';
import type { Difference, DriftGap } from './drift.ts';
import { jsonOf, treeOfJson } from '../yaml/json-tree.ts';
import { leftToCode, unlikeDeployment } from './of-deployment.ts';
import { readDeployment, writtenDeployments } from './sides.ts';
import type { DeploymentSides } from './sides.ts';
import { unlikeIn } from './values.ts';
import type { Unlike } from './values.ts';
import { modelUnder } from '../options/walk.ts';

/** One application of the file and of the cluster. */
export interface ApplicationSides {
  readonly name: string;
  readonly app: MapNode;
  readonly live: LiveApplication;
  readonly reader: Reader;
  /** The place in the text around the config. */
  readonly outward: (range: TextRange) => TextRange;
}

export interface Compared {
  readonly differences: readonly Difference[];
  readonly unknown: readonly DriftGap[];
}

/** Everything that is not the same in one application. */
export const compareApplication = (sides: ApplicationSides): Compared => {
  const { app, live, reader } = sides;
  const deployed = asMap(treeOfJson(live.deployedConfig));
  const settings = settingsOf(app, reader);
  const inside = deploymentsOf(sides, deployed, settings);
  const own = deployed === undefined ? unlikeStarted(sides) : unlikeOwn(sides, deployed);
  return {
    differences: [
      ...own.map((one) => differenceOf(one, null, sides)),
      ...inside.flatMap(({ differences }) => differences),
    ],
    unknown: [...gapsOf(sides, deployed, settings), ...inside.flatMap(({ unknown }) => unknown)],
  };
};

const differenceOf = (
  { path, inFile, running, range }: Unlike,
  deployment: string | null,
  { name, outward }: ApplicationSides,
): Difference => ({
  application: name,
  deployment,
  option: path.join('.'),
  inFile: jsonOf(inFile),
  running: jsonOf(running),
  range: outward(range),
});

/** Options of the application itself beside those of the file that was deployed. */
const unlikeOwn = ({ app, reader: { release } }: ApplicationSides, deployed: MapNode): readonly Unlike[] => {
  const [file, live] = [app, deployed].map((one) => asRead('ServeApplicationSchema', one, release));
  const near = placeOf(app);
  return keysOf('ServeApplicationSchema', release)
    .filter((key) => !APART.has(key))
    .flatMap((key) => {
      const own = entryOf(file, key);
      const unwritten = defaultOf('ServeApplicationSchema', key, release);
      const model =
        key === 'args' ? argsModel(app, deployed, release) : modelUnder('ServeApplicationSchema', key, release);
      const pair = {
        path: [key],
        inFile: own?.value ?? unwritten,
        running: valueOf(live, key) ?? unwritten,
      };
      if (key === 'import_path' && isSamePath(pair.inFile, pair.running)) return [];
      return unlikeIn({ ...pair, near: own?.keyRange ?? near, model: model ?? null }, release);
    });
};

/** Compared elsewhere, or refused wherever it is written. */
const APART = new Set(['name', 'deployments', 'host', 'port']);

/** Arguments of one of Ray’s builders have defaults; those of other code stand for themselves. */
const argsModel = (app: MapNode, deployed: MapNode, release: string) => {
  const [own, other] = [app, deployed].map((one) => builderArgs(one, release)?.model);
  return own === other ? own : undefined;
};

/** `module:name` and `module.name` are one path (`import_attr` in `ray/_private/utils.py`, every release). */
const isSamePath = (one: Tree | undefined, other: Tree | undefined): boolean => {
  const [a, b] = [one, other].map((tree) => stringOf(tree)?.replace(':', '.'));
  return a !== undefined && a === b;
};

/** What a release tells of an application that no config was deployed for. */
const unlikeStarted = ({ app, live, reader: { release } }: ApplicationSides): readonly Unlike[] => {
  const own = entryOf(app, 'route_prefix');
  const near = placeOf(app);
  const inFile = own?.value ?? defaultOf('ServeApplicationSchema', 'route_prefix', release);
  const running = treeOfJson(live.routePrefix);
  return unlikeIn({ path: ['route_prefix'], inFile, running, near: own?.keyRange ?? near, model: null }, release);
};

export const placeOf = (app: MapNode): TextRange =>
  valueOf(app, 'name')?.range ?? valueOf(app, 'import_path')?.range ?? app.range;

const deploymentsOf = (
  sides: ApplicationSides,
  deployed: MapNode | undefined,
  settings: AppSettings,
): readonly Compared[] => {
  const { app, live, reader } = sides;
  const { release } = reader;
  const written = writtenDeployments(app, release);
  const before = writtenDeployments(deployed, release);
  const set = new Map(settings.deployments.map((one) => [one.settings.name, one]));
  const told = new Map(live.deployments.map((one) => [one.name, asMap(treeOfJson(one.config))]));
  const names = new Set([...written.keys(), ...set.keys(), ...before.keys(), ...told.keys()]);
  return [...names].map((name): Compared => {
    const near = nameRange(app, name) ?? placeOf(app);
    const inForce = told.get(name);
    const own = set.get(name);
    if (settings.complete && live.deployments.length > 0 && set.has(name) !== told.has(name))
      return { differences: [presence(sides, name, set.has(name), near)], unknown: [] };
    const one: DeploymentSides = {
      ...{ name, release, near },
      written: written.get(name),
      deployed: before.get(name),
      inForce: inForce && readDeployment(inForce, release),
      settings: own?.settings,
      given: own?.given ?? null,
    };
    return {
      differences: unlikeDeployment(one).map((found) => differenceOf(found, name, sides)),
      unknown: leftToCode(one).map((detail) => ({ application: sides.name, deployment: name, why: 'code', detail })),
    };
  });
};

const nameRange = (app: MapNode, name: string): TextRange | undefined => {
  const list = valueOf(app, 'deployments');
  const entry = list?.kind === 'list' ? list.items.find((item) => stringOf(valueOf(item, 'name')) === name) : undefined;
  return valueOf(entry, 'name')?.range;
};

const presence = ({ name, outward }: ApplicationSides, deployment: string, isInFile: boolean, near: TextRange) => ({
  application: name,
  deployment,
  option: 'name',
  inFile: isInFile ? deployment : undefined,
  running: isInFile ? undefined : deployment,
  range: outward(near),
});

const gapsOf = (
  { name, app, live }: ApplicationSides,
  deployed: MapNode | undefined,
  { complete }: AppSettings,
): readonly DriftGap[] => {
  const gap = { application: name, deployment: null };
  const path = stringOf(valueOf(app, 'import_path')) ?? '';
  return [
    ...(complete ? [] : [{ ...gap, why: 'code' as const, detail: path }]),
    ...(deployed === undefined && live.source !== 'imperative'
      ? [{ ...gap, why: 'not-read' as const, detail: 'deployed_app_config' }]
      : []),
    ...(deployed === undefined
      ? [...NOT_TOLD]
          .filter((key) => app.entries.has(key))
          .map((detail) => ({ ...gap, why: 'not-told-by-release' as const, detail }))
      : []),
  ];
};

/** What no release tells of an application that `serve.run` started. */
const NOT_TOLD = ['import_path', 'args', 'runtime_env', 'logging_config'] as const;
