import { entryOf, isNull, stringOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import { countOf } from '../options/read/numbers.ts';
import { optionsOver, unreadable } from './read-options.ts';
import type { Options } from './read-options.ts';
import { automaticLimit } from './automatic-limit.ts';
import { AUTO_SCALING, boundsOver, PLAIN_SCALING } from '../options/read/scaling.ts';
import type { Scaling } from '../options/read/values.ts';
import type { DeploymentSettings } from './settings.ts';
import { known, unread } from './settings.ts';

/**
 * Options of `serve.deployment` as code gives them, or as `args` hand them to a builder: those are merged over the
 * builder's own (`deep_merge_dicts`), so that bounds not written stay its `unasked`.
 */
export const withOptions = (
  base: DeploymentSettings,
  options: Options,
  unasked: Scaling | null,
  release: string,
): DeploymentSettings => {
  const over = optionsOver(base, options, release);
  return {
    ...base,
    name: stringOf(options.value('name')) ?? base.name,
    count: countOver(base, options, release),
    scaling: scalingOf(base, options, unasked, release),
    ...over,
    ...(isAuto(options) && { atOnce: automaticLimit(over.atOnce) }),
  };
};

const isAuto = ({ value }: Options): boolean => stringOf(value('num_replicas')) === 'auto';

const countOver = (base: DeploymentSettings, options: Options, release: string): DeploymentSettings['count'] => {
  const tree = options.value('num_replicas');
  if (tree === undefined || isNull(tree) || isAuto(options)) return base.count;
  const count = countOf(tree, release);
  return count === null
    ? unread(unreadable('num_replicas'))
    : known<number | null>(count, options.origin, options.why('num_replicas'));
};

/** A written count takes the builder's own bounds away (`maybe_apply_llm_deployment_config_defaults`, 2.53 on). */
const scalingOf = (
  base: DeploymentSettings,
  options: Options,
  unasked: Scaling | null,
  release: string,
): DeploymentSettings['scaling'] => {
  const [count, scaling] = [options.value('num_replicas'), options.value('autoscaling_config')];
  const why = options.why('autoscaling_config');
  const auto = { ...AUTO_SCALING, ...(unasked?.pace != null && { pace: unasked.pace }) };
  const start = isAuto(options) ? auto : (unasked ?? PLAIN_SCALING);
  if (scaling === undefined && count === undefined) return base.scaling;
  if (scaling === undefined || isNull(scaling)) return known(isAuto(options) ? auto : null, options.origin, why);
  const range = boundsOver(start, scaling, release);
  return range === null ? unread(unreadable('autoscaling_config')) : known(range, options.origin, why);
};

/** The options that a mapping holds, said to be set by `key`. */
export const argumentOptions = (map: MapNode, key: string): Options => ({
  value: (name) => entryOf(map, name)?.value,
  why: () => ({ en: `set by ${key}`, vi: `đặt bởi ${key}` }),
  origin: 'explicit',
});

/** The options that code gives a deployment, read from wherever they stand. */
export const codeOptions = (map: MapNode): Options => ({
  value: (name) => entryOf(map, name)?.value,
  why: (name) => ({ en: `${name} in the code`, vi: `${name} trong code` }),
  origin: 'inherited',
});
