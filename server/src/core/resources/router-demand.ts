import type { DeploymentDemand, ReplicaRange } from '../analysis.ts';
import { ingressScalesToZero, routerCountKey, routerName, routersPerModelReplica } from '../ray/facts/llm.ts';
import { at } from '../ray/release.ts';
import { resources } from '../ray/resources.ts';
import { fieldFact } from '../schema/model-facts.ts';
import type { TextRange } from '../text-range.ts';
import { numberOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { demandOf } from './demand-of.ts';
import { ingressShape } from './ingress-config.ts';
import type { IngressShape } from './ingress-config.ts';
import { routerModelRange } from './model-replicas.ts';

/** What the file makes of the ingress; null where it says what is not read. Releases that do not know the keys drop them. */
const shapeOf = (args: Tree | undefined, release: string): IngressShape | null => {
  const known = (key: string): Tree | undefined =>
    fieldFact('LLMServingArgs', key, release) === undefined ? undefined : valueOf(args, key);
  if (known('ingress_cls_config') !== undefined) return null;
  const config = known('ingress_deployment_config');
  return config === undefined ? { replicas: undefined, actor: undefined } : ingressShape(config);
};

/** The router (2.44 – 2.49) or ingress (2.50 on) that Ray adds to an LLM application without a word in the file. */
export const routerDemand = (
  models: readonly Tree[],
  args: Tree | undefined,
  range: TextRange,
  release: string,
): DeploymentDemand => {
  const name = at(routerName, release) ?? 'LLMRouter';
  const ratio = at(routersPerModelReplica, release) ?? null;
  const fixed = fixedCount(models, release);
  const shape = shapeOf(args, release);
  const unasked = ratio === null ? alone(models, release) : followed(models, ratio);
  const replicas = shape === null || fixed === undefined ? null : (shape.replicas ?? fixed ?? unasked);
  const replica = shape && replicas && { bundles: [shape.actor ?? resources({ CPU: 1 })], strategy: null };
  const why = shape?.replicas
    ? { en: 'set by ingress_deployment_config', vi: 'đặt bởi ingress_deployment_config' }
    : fixed
      ? { en: `set by ${at(routerCountKey, release) ?? ''}`, vi: `đặt bởi ${at(routerCountKey, release) ?? ''}` }
      : ratio === null
        ? {
            en: `hidden: Ray ${release} starts 1 ${name} per application`,
            vi: `ẩn: Ray ${release} tạo 1 ${name} cho mỗi application`,
          }
        : {
            en: `hidden: Ray ${release} starts ${String(ratio)} routers per model replica`,
            vi: `ẩn: Ray ${release} tạo ${String(ratio)} router cho mỗi replica của model`,
          };
  return {
    name,
    source: 'builder',
    replicas,
    replica,
    demand: demandOf(replicas, replica),
    origin: fixed || shape?.replicas ? 'explicit' : 'hidden',
    why,
    range,
  };
};

/** The highest count that a model asks for; 0 and absent leave the router to the models (null); undefined: not readable. */
const fixedCount = (models: readonly Tree[], release: string): ReplicaRange | null | undefined => {
  const key = at(routerCountKey, release) ?? null;
  if (key === null) return null;
  const written = models.flatMap((model) => valueOf(model, 'experimental_configs', key) ?? []);
  const counts = written.map((tree) => numberOf(tree));
  if (counts.some((count) => count === undefined || !Number.isInteger(count))) return undefined;
  const count = Math.max(0, ...counts.map((number) => number ?? 0));
  return count > 0 ? { min: count, initial: count, max: count } : null;
};

/** One ingress; none at the start where this release lets it sleep with its models. */
const alone = (models: readonly Tree[], release: string): ReplicaRange => {
  const asleep =
    at(ingressScalesToZero, release) === true &&
    models.every((model) => numberOf(valueOf(model, 'deployment_config', 'autoscaling_config', 'min_replicas')) === 0);
  return asleep ? { min: 0, initial: 0, max: 1 } : { min: 1, initial: 1, max: 1 };
};

const followed = (models: readonly Tree[], ratio: number): ReplicaRange | null => {
  const sum = { min: 0, initial: 0, max: 0 };
  for (const model of models) {
    const part = routerModelRange(model);
    if (part === null) return null;
    sum.min += part.min;
    sum.initial += part.initial;
    sum.max += part.max;
  }
  return {
    min: Math.trunc(sum.min * ratio),
    initial: Math.trunc(sum.initial * ratio),
    max: Math.trunc(sum.max * ratio),
  };
};
