import type { ConfigNode, KeyedNode } from '../../config/serve-config.ts';
import type { Exclusion } from '../../options/option.ts';
import { optionOf } from '../../options/options-of.ts';
import type { ModelName } from '../../options/model-facts.ts';
import { besideContainer, besideImage, installers } from '../../ray/facts/runtime-env.ts';
import { at } from '../../ray/release.ts';
import type { Tree } from '../../yaml/tree.ts';
import { MARK } from './probe.ts';

/** Of the mapping around the end of a path: the keys that its release refuses beside what is there, or without what is not. */
export const conflictsIn = (path: readonly ConfigNode[], release: string): ((key: string) => boolean) => {
  const mapping = path.findLast((node): node is KeyedNode => 'keys' in node);
  if (mapping === undefined) return () => false;
  const holder = path.slice(0, path.indexOf(mapping)).findLast((node) => node.kind === 'key');
  const model = mapping.model ?? (holder?.option?.holds === 'options' ? 'DeploymentSchema' : null);
  if (model !== null) return (key) => isExcluded(model, key, mapping, release);
  return holder?.key === 'runtime_env' ? (key) => isBesideOthers(key, mapping, release) : () => false;
};

const valueIn = ({ keys }: KeyedNode, key: string): Tree | undefined =>
  keys.find((one) => one.key === key)?.entry.value;

const isExcluded = (model: ModelName, key: string, mapping: KeyedNode, release: string): boolean => {
  const option = optionOf(model, key);
  if (option?.needs !== undefined && valueIn(mapping, option.needs) === undefined) return true;
  if (option?.excludes !== undefined && excludes(option.excludes, valueIn(mapping, option.excludes.key), release))
    return true;
  return mapping.keys.some((sibling) => {
    const own = optionOf(model, sibling.key)?.excludes;
    return (
      (own?.key === key && own.on(release)) || TOGETHER.some((pair) => pair.includes(key) && pair.includes(sibling.key))
    );
  });
};

/** Keys of which Ray takes one (validators of `PlacementGroupConfig` and `DeploymentSchema`). */
const TOGETHER: readonly (readonly [string, string])[] = [
  ['bundles', 'bundle_per_worker'],
  ['gang_scheduling_config', 'max_replicas_per_node'],
  ['gang_scheduling_config', 'placement_group_strategy'],
];

const excludes = ({ except, on }: Exclusion, value: Tree | undefined, release: string): boolean =>
  value !== undefined && on(release) && !(value.kind === 'scalar' && except.some((one) => one === value.value));

/** Of pip, conda and uv one may stand, and beside a container or an image little else (`RuntimeEnv.__init__`). */
const isBesideOthers = (key: string, { keys }: KeyedNode, release: string): boolean => {
  const names = keys.map((one) => one.key);
  const isOneOf = at(installers, release) ?? [];
  if (isOneOf.includes(key) && names.some((name) => isOneOf.includes(name))) return true;
  const alone: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['container', at(besideContainer, release)],
    ['image_uri', at(besideImage, release)],
  ];
  return alone.some(([name, beside]) => {
    if (beside === undefined) return false;
    if (names.includes(name)) return !beside.includes(key);
    return key === name && names.some((other) => other !== MARK && !beside.includes(other));
  });
};
