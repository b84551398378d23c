import { versionKeys, versionOptions } from '../../ray/facts/updating.ts';
import { at } from '../../ray/release.ts';
import { asList, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import { canonical } from '../canonical.ts';
import { jsonOf } from '../../yaml/json-tree.ts';

/** The keys whose values make an application another one for the controller, in the file and in what was deployed; none: its code is not built anew. */
export const versionChanges = (app: MapNode, deployed: MapNode, release: string): readonly string[] => [
  ...(at(versionKeys, release) ?? []).filter((key) => canonical(ownOf(app, key)) !== canonical(ownOf(deployed, key))),
  ...(at(versionOptions, release) ?? [])
    .filter((key) => canonical(listOf(app, key)) !== canonical(listOf(deployed, key)))
    .map((key) => `deployments.${key}`),
];

const ownOf = (app: MapNode, key: string): unknown => jsonOf(valueOf(app, key)) ?? (MAPS.has(key) ? {} : null);

/** What is an empty mapping where it is absent. */
const MAPS = new Set(['runtime_env', 'args']);

/** The values of an option in the order of the entries that have it. */
const listOf = (app: MapNode, key: string): readonly unknown[] =>
  (asList(valueOf(app, 'deployments'))?.items ?? []).flatMap((entry) => {
    const value = valueOf(entry, key);
    return value === undefined || value.kind === 'scalar' ? [] : [jsonOf(partOf(value, key)) ?? null];
  });

const partOf = (value: Tree, key: string): Tree | undefined =>
  key === 'autoscaling_config' ? valueOf(value, 'policy') : value;
