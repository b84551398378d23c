import { frontLimit, frontTarget } from '../ray/facts/autoscaling.ts';
import { scalesFrontUnasked } from '../ray/facts/llm-models.ts';
import { ingressScalesToZero, routerCountKey, routerName } from '../ray/facts/llm.ts';
import { at } from '../ray/release.ts';
import { fieldFact } from '../options/model-facts.ts';
import type { ModelName } from '../options/model-facts.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { asMap, entryOf, isNull, numberOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { serveDefaults } from '../deployments/defaults.ts';
import { known, unread } from '../deployments/settings.ts';
import type { Scaling } from '../options/read/values.ts';
import type { DeploymentSettings } from '../deployments/settings.ts';
import { argumentOptions, withOptions } from '../deployments/code-options.ts';
import { builtLimit } from './request-limit.ts';
import type { Environment } from '../ray/environment.ts';
import { targetPace } from './target-pace.ts';

/** The model that the builder reads its `args` as, and the mapping itself. */
export interface Args {
  readonly model: ModelName;
  readonly map: MapNode;
}

/**
 * The ingress that a builder of 2.51 and later puts before its models: one replica, which from 2.53 on may grow if the
 * file says so, and sleeps where every model may sleep (`DEFAULT_INGRESS_OPTIONS`, `ray/llm/_internal/serve/core/ingress/`).
 */
export const ingress = (
  models: readonly Tree[],
  args: Args,
  range: TextRange,
  release: string,
  environment: Environment,
): DeploymentSettings => {
  const unasked = ingressScaling(models, release);
  const name = at(routerName, release) ?? 'OpenAiIngress';
  const base: DeploymentSettings = {
    ...serveDefaults(name, 'builder', range),
    hidden: true,
    count: known<number | null>(1, 'hidden', one(name, release)),
    scaling: known(unasked, 'hidden', one(name, release)),
    atOnce: builtLimit(frontLimit, release, environment),
  };
  const cls = knownTo(args, 'ingress_cls_config', release);
  const custom = valueOf(cls, 'ingress_cls');
  if (custom !== undefined && !isOwnClass(custom, name)) return foreign(base, custom);
  const options = asMap(knownTo(args, 'ingress_deployment_config', release));
  return options === undefined
    ? base
    : withOptions(base, argumentOptions(options, 'ingress_deployment_config'), unasked, release);
};

const knownTo = ({ model, map }: Args, key: string, release: string): Tree | undefined =>
  fieldFact(model, key, release) === undefined ? undefined : entryOf(map, key)?.value;

const one = (name: string, release: string): Words => ({
  en: `hidden: Ray ${release} starts 1 ${name} per application`,
  vi: `ẩn: Ray ${release} tạo 1 ${name} cho mỗi application`,
});

/** Bounds of the ingress where nothing says any; null: it does not scale. */
export const ingressScaling = (models: readonly Tree[], release: string): Scaling | null => {
  if (at(scalesFrontUnasked, release) !== true) return null;
  const asleep =
    at(ingressScalesToZero, release) === true &&
    models.every((model) => numberOf(valueOf(model, 'deployment_config', 'autoscaling_config', 'min_replicas')) === 0);
  return { min: asleep ? 0 : 1, initial: null, max: 1, pace: targetPace(frontTarget, release) };
};

/** Ray's own class by its path, whichever way it is written. */
const isOwnClass = (tree: Tree, name: string): boolean =>
  isNull(tree) || new RegExp(`^ray\\.[\\w.]+[.:]${name}$`).test(stringOf(tree) ?? '');

const CLASS: Words = {
  en: 'unknown: the class of the ingress decides it',
  vi: 'chưa biết: lớp của ingress quyết định',
};

/** A class of one's own: it names the deployment, and may set options of its own. */
const foreign = (base: DeploymentSettings, cls: Tree): DeploymentSettings => ({
  ...base,
  name: stringOf(cls)?.split(/[.:]/).at(-1) ?? base.name,
  count: unread(CLASS, 'code'),
  scaling: unread(CLASS, 'code'),
  actor: unread(CLASS, 'code'),
  group: unread(CLASS, 'code'),
  atOnce: unread(CLASS, 'code'),
  queue: unread(CLASS, 'code'),
});

/** The highest count that a model asks for, cut to a whole number; 0 and absent leave the router to the models (null); undefined: not readable. */
export const routerCount = (models: readonly Tree[], release: string): number | null | undefined => {
  const key = at(routerCountKey, release) ?? null;
  if (key === null) return null;
  const counts = models.flatMap((model) => valueOf(model, 'experimental_configs', key) ?? []).map(asNumber);
  if (counts.some((count) => count === undefined)) return undefined;
  const highest = Math.max(0, ...counts.map((count) => count ?? 0));
  return highest === 0 ? null : Math.trunc(highest);
};

const asNumber = (tree: Tree): number | undefined => {
  if (tree.kind !== 'scalar') return undefined;
  const value = tree.type === 'bool' ? Number(tree.value) : tree.value;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};
