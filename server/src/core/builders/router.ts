import { frontLimit, frontTarget } from '../ray/facts/autoscaling.ts';
import { setsRouterByVariable } from '../ray/facts/variables.ts';
import { routerCountKey, routerName, routersPerModelReplica } from '../ray/facts/llm.ts';
import { at } from '../ray/release.ts';
import { resources } from '../ray/amounts.ts';
import type { Resources } from '../ray/amounts.ts';
import { parseDocuments } from '../yaml/parse-document.ts';
import { actorRequest } from '../options/read/actor.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { asMap, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { serveDefaults } from '../deployments/defaults.ts';
import { PLAIN_SCALING, scalingOver } from '../options/read/scaling.ts';
import { known, unread } from '../deployments/settings.ts';
import type { Scaling } from '../options/read/values.ts';
import type { DeploymentSettings, Setting } from '../deployments/settings.ts';
import { routerBounds, routerRatio } from './environment.ts';
import type { Environment } from '../ray/environment.ts';
import { NOT_READ } from './model-words.ts';
import { builtLimit } from './request-limit.ts';
import { routerCount } from './front.ts';
import { targetPace } from './target-pace.ts';

/**
 * The router (2.44 – 2.49) or ingress (2.50) that follows the replicas of its models, or the variables where it is
 * given none (prefill/decode up to 2.49). `LLMRouter.as_deployment` and `_infer_num_ingress_replicas`,
 * `ray/llm/_internal/serve/deployments/routers/router.py`.
 */
export const router = (
  models: readonly Tree[],
  range: TextRange,
  release: string,
  environment: Environment,
): DeploymentSettings => {
  const name = at(routerName, release) ?? 'LLMRouter';
  return {
    ...serveDefaults(name, 'builder', range),
    hidden: true,
    scaling: routerScaling(models, release, environment),
    atOnce: builtLimit(frontLimit, release, environment),
    actor: actorOf(environment, release),
  };
};

/** Bounds as they are handed to `AutoscalingConfig`, which may refuse them. */
export const routerScaling = (models: readonly Tree[], release: string, environment: Environment) =>
  models.length === 0
    ? unnamed(at(routerName, release) ?? 'LLMRouter', release, environment)
    : following(models, release, environment);

const unnamed = (name: string, release: string, environment: Environment): Setting<Scaling | null> => {
  const bounds = routerBounds(environment, release);
  const why: Words = {
    en: `hidden: Ray ${release} starts ${String(bounds?.initial)} ${name} for prefill and decode`,
    vi: `ẩn: Ray ${release} tạo ${String(bounds?.initial)} ${name} cho prefill và decode`,
  };
  return bounds === null ? unread(NOT_READ) : known({ ...bounds, pace: paceOf(release, environment) }, 'hidden', why);
};

const following = (models: readonly Tree[], release: string, environment: Environment): Setting<Scaling | null> => {
  const fixed = routerCount(models, release);
  const key = at(routerCountKey, release) ?? '';
  if (fixed === undefined) return unread(NOT_READ);
  if (fixed !== null)
    return known({ min: fixed, initial: fixed, max: fixed, pace: paceOf(release, environment) }, 'explicit', {
      en: `set by ${key}`,
      vi: `đặt bởi ${key}`,
    });
  const ratio = routerRatio(environment, at(routersPerModelReplica, release) ?? 2, release);
  const sums = models.map((model) => countedFor(model, release));
  if (ratio === null || sums.some((sum) => sum === null)) return unread(NOT_READ);
  const all = sums.filter((sum) => sum !== null);
  const total = (pick: (range: Required<Counted>) => number) =>
    Math.trunc(all.reduce((sum, range) => sum + pick(range), 0) * ratio);
  const why: Words = {
    en: `hidden: Ray ${release} starts ${String(ratio)} routers per model replica`,
    vi: `ẩn: Ray ${release} tạo ${String(ratio)} router cho mỗi replica của model`,
  };
  return known(
    {
      min: total(({ min }) => min),
      initial: total(({ initial }) => initial),
      max: total(({ max }) => max),
      pace: paceOf(release, environment),
    },
    'hidden',
    why,
  );
};

/** Null where a variable decides it. */
const paceOf = (release: string, environment: Environment) =>
  environment.has(TARGET) ? null : targetPace(frontTarget, release);

/** Sets the target of routers and, up to 2.49, of models. */
const TARGET = 'RAYLLM_ROUTER_TARGET_ONGOING_REQUESTS';

interface Counted {
  readonly min: number;
  readonly initial: number;
  readonly max: number;
}

/** What the router counts for a model: 1 / 1 / 1 without `autoscaling_config`, and an initial 0 counts as absent. */
const countedFor = (model: Tree, release: string): Counted | null => {
  const config = valueOf(model, 'deployment_config', 'autoscaling_config');
  const map = asMap(config);
  if (config !== undefined && map === undefined) return null;
  const range = map === undefined ? PLAIN_SCALING : scalingOver(PLAIN_SCALING, map, release);
  return (
    range && {
      min: range.min,
      initial: range.initial === null || range.initial === 0 ? range.min : range.initial,
      max: range.max,
    }
  );
};

/** One CPU each, unless a variable holds other actor options, as JSON (up to 2.48). */
const actorOf = (environment: Environment, release: string): Setting<Resources> => {
  const written = environment.get('RAYLLM_ROUTER_RAY_ACTOR_OPTIONS');
  if (written === undefined || at(setsRouterByVariable, release) !== true)
    return known(resources({ CPU: 1 }), 'default', ONE_CPU);
  const options = parseDocuments(written)[0]?.root ?? null;
  const request = options && actorRequest(options);
  return request === null ? unread(NOT_READ) : known(request, 'explicit', VARIABLE);
};

const ONE_CPU: Words = { en: '1 CPU each, Ray’s default', vi: 'mỗi cái 1 CPU, mặc định của Ray' };
const VARIABLE: Words = { en: 'set by RAYLLM_ROUTER_RAY_ACTOR_OPTIONS', vi: 'đặt bởi RAYLLM_ROUTER_RAY_ACTOR_OPTIONS' };
