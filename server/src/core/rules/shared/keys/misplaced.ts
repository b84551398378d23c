import { fieldFact } from '../../../options/model-facts.ts';
import type { ModelName } from '../../../options/model-facts.ts';
import type { ModelPlace } from '../../../options/walk.ts';
import { asList, asMap, entryOf, valueOf } from '../../../yaml/tree.ts';
import type { MapNode, Tree } from '../../../yaml/tree.ts';
import type { IgnoredKey } from './ignored-keys.ts';
import { takes } from './key-fixes.ts';

/** The mapping in which a key belongs: there already, or to be written under a key of the one it stands in. */
export type Target = { readonly map: MapNode } | { readonly under: string };

interface Neighbour {
  readonly model: ModelName;
  /** What the file calls it. */
  readonly name: string;
  /** Undefined where the file does not say which one it would be. */
  readonly find: (place: ModelPlace, root: Tree) => Target | undefined;
}

const onlyOne = (list: string, model: ModelName, name: string): Neighbour => ({
  model,
  name,
  find: ({ map }) => {
    const items = asList(valueOf(map, list))?.items ?? [];
    const only = items.length === 1 ? asMap(items[0]) : undefined;
    return only && { map: only };
  },
});

const under = (key: string, model: ModelName): Neighbour => ({
  model,
  name: key,
  find: ({ map }) => {
    if (entryOf(map, key) === undefined) return { under: key };
    const child = asMap(valueOf(map, key));
    return child && { map: child };
  },
});

const beside = (key: string, model: ModelName): Neighbour => ({
  model,
  name: key,
  find: ({ parent }) => {
    const map = asMap(valueOf(parent, key));
    return map && { map };
  },
});

const above = (model: ModelName, name: string): Neighbour => ({
  model,
  name,
  find: ({ parent }) => parent && { map: parent },
});

const TOP = 'the top of the file';

const atTop: Neighbour = {
  model: 'ServeDeploySchema',
  name: TOP,
  find: (_, root) => {
    const map = asMap(root);
    return map && { map };
  },
};

/** Where keys belong that people write one level too high or too low. */
const NEIGHBOURS: Partial<Record<ModelName, readonly Neighbour[]>> = {
  ServeDeploySchema: [
    under('http_options', 'HTTPOptionsSchema'),
    onlyOne('applications', 'ServeApplicationSchema', 'an item of applications'),
  ],
  ServeApplicationSchema: [onlyOne('deployments', 'DeploymentSchema', 'an item of deployments'), atTop],
  DeploymentSchema: [
    under('ray_actor_options', 'RayActorOptionsSchema'),
    under('autoscaling_config', 'AutoscalingConfig'),
    under('request_router_config', 'RequestRouterConfig'),
    under('gang_scheduling_config', 'GangSchedulingConfig'),
    above('ServeApplicationSchema', 'the application'),
    atTop,
  ],
  RayActorOptionsSchema: [
    above('DeploymentSchema', 'the deployment'),
    beside('autoscaling_config', 'AutoscalingConfig'),
  ],
  AutoscalingConfig: [above('DeploymentSchema', 'the deployment'), under('policy', 'AutoscalingPolicy')],
  HTTPOptionsSchema: [atTop],
};

/** Keys that have another name where they belong: `location` is that of the Python class alone (`HTTPOptions`, `ray/serve/config.py`). */
const NAMED_THERE: Partial<Record<ModelName, Readonly<Record<string, string>>>> = {
  HTTPOptionsSchema: { location: 'proxy_location' },
};

/** What the key is called where it belongs. */
export const keyThere = ({ place, entry }: IgnoredKey): string => {
  const names = NAMED_THERE[place.model];
  return names !== undefined && Object.hasOwn(names, entry.key) ? (names[entry.key] ?? entry.key) : entry.key;
};

const neighbourOf = (finding: IgnoredKey, release: string): Neighbour | undefined =>
  NEIGHBOURS[finding.place.model]?.find(({ model }) => fieldFact(model, keyThere(finding), release) !== undefined);

/** The place, in words, where the release knows a key that it ignores here. */
export const misplacedTo = (finding: IgnoredKey, release: string): string | undefined =>
  neighbourOf(finding, release)?.name;

/** The mapping of that place in the file, if there is just one and the release takes the value there. */
export const targetOf = (finding: IgnoredKey, release: string, root: Tree): Target | undefined => {
  const neighbour = neighbourOf(finding, release);
  if (neighbour === undefined) return undefined;
  const fits = takes(neighbour.model, keyThere(finding), finding.entry.value, release);
  return fits ? neighbour.find(finding.place, root) : undefined;
};
