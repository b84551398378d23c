import type { ReplicaShape, Strategy } from '../analysis.ts';
import {
  actorBundle,
  bundleGpuDefault,
  bundleKey,
  otherTypesAreGpus,
  packing,
  plainGpuTypes,
  unreadEngineKeys,
  unreadModelKeys,
} from '../ray/facts/llm.ts';
import { at, compareReleases } from '../ray/release.ts';
import { add, resources } from '../ray/resources.ts';
import type { Resources } from '../ray/resources.ts';
import { asList, asMap, isNull, numberOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { actorRequest, amounts } from './actor-request.ts';

const STRATEGIES: readonly string[] = ['PACK', 'SPREAD', 'STRICT_PACK', 'STRICT_SPREAD'];

/**
 * What one replica of a model reserves: the engine's bundles and the replica actor, in a bundle of its own
 * (up to 2.49) or in the first one. Null where the file does not decide it.
 */
export const modelBundles = (model: Tree, release: string): ReplicaShape | null => {
  if (!readable(model, release)) return null;
  const pipeline = parallel(model, 'pipeline_parallel_size');
  const tensor = parallel(model, 'tensor_parallel_size');
  const actor = actorRequest(valueOf(model, 'deployment_config', 'ray_actor_options'));
  const key = at(bundleKey, release) ?? null;
  if (pipeline === null || tensor === null || actor === null) return null;
  const custom = key === null ? undefined : said(valueOf(model, key));
  const engine =
    key === 'placement_group_config' && custom !== undefined
      ? configuredBundles(custom, pipeline * tensor, release)
      : repeated(custom, pipeline * tensor);
  if (engine === null || engine.length === 0) return null;
  const mark = cpuOnly(custom, engine, release) ? new Map() : acceleratorMark(model);
  const marked = engine.map((bundle) => new Map([...mark, ...bundle]));
  const bundles =
    at(actorBundle, release) === 'separate'
      ? [actor, ...marked]
      : [add(marked[0] ?? new Map(), actor), ...marked.slice(1)];
  const strategy = strategyOf(key === 'placement_group_config' ? custom : undefined, release, pipeline);
  return strategy === null ? null : { bundles, strategy };
};

/** A null is as good as nothing written. */
const said = (tree: Tree | undefined): Tree | undefined => (isNull(tree) ? undefined : tree);

/** False where a key or an accelerator changes the bundles in a way that is not read here. */
const readable = (model: Tree, release: string): boolean => {
  if (unreadModelKeys.some((key) => valueOf(model, key) !== undefined)) return false;
  if (unreadEngineKeys.some((key) => valueOf(model, 'engine_kwargs', key) !== undefined)) return false;
  const type = said(valueOf(model, 'accelerator_type'));
  if (type === undefined || compareReleases(release, '2.54.0') < 0) return true;
  const name = stringOf(type) ?? '';
  return plainGpuTypes.includes(name) || (otherTypesAreGpus(release) && !name.startsWith('TPU-'));
};

const parallel = (model: Tree, key: string): number | null => {
  const tree = valueOf(model, 'engine_kwargs', key);
  if (tree === undefined) return 1;
  const size = numberOf(tree);
  return size !== undefined && Number.isInteger(size) && size > 0 ? size : null;
};

const repeated = (custom: Tree | undefined, workers: number): readonly Resources[] | null => {
  const written = custom !== undefined && !(custom.kind === 'map' && custom.entries.size === 0) && !isNull(custom);
  const bundle = written ? amounts(custom) : resources({ GPU: 1 });
  return bundle === null ? null : Array.from({ length: workers }, () => bundle);
};

const configuredBundles = (config: Tree, workers: number, release: string): readonly Resources[] | null => {
  const list = asList(valueOf(config, 'bundles'));
  const each = compareReleases(release, '2.55.0') >= 0 ? asMap(valueOf(config, 'bundle_per_worker')) : undefined;
  if (list === undefined && each === undefined) return null;
  const bundles: Resources[] = [];
  const items = list?.items ?? (each === undefined ? [] : Array.from({ length: workers }, () => each));
  for (const item of items) {
    const bundle = amounts(item);
    if (bundle === null) return null;
    const gpu = at(bundleGpuDefault, release) ?? 0;
    bundles.push(bundle.has('GPU') ? bundle : add(bundle, resources({ GPU: gpu })));
  }
  return bundles;
};

/** 2.54 and 2.55 take bundles without GPU for a CPU deployment and leave the accelerator out. */
const cpuOnly = (custom: Tree | undefined, bundles: readonly Resources[], release: string): boolean =>
  custom !== undefined &&
  compareReleases(release, '2.54.0') >= 0 &&
  bundles.every((bundle) => (bundle.get('GPU') ?? 0n) === 0n);

const acceleratorMark = (model: Tree): Resources => {
  const type = stringOf(valueOf(model, 'accelerator_type'));
  if (type === undefined) return new Map();
  return resources({ [`accelerator_type:${type === 'A10' ? 'A10G' : type}`]: 0.001 });
};

const strategyOf = (config: Tree | undefined, release: string, pipeline: number): Strategy | null => {
  const written = valueOf(asMap(config), 'strategy');
  if (written !== undefined) {
    const name = stringOf(written);
    return name !== undefined && STRATEGIES.includes(name) ? (name as Strategy) : null;
  }
  return at(packing, release) === 'node' && pipeline === 1 ? 'STRICT_PACK' : 'PACK';
};
