import { modelLimit } from '../ray/facts/autoscaling.ts';
import { packsRanks } from '../ray/facts/llm-models.ts';
import { at } from '../ray/release.ts';
import type { Words } from '../text/words.ts';
import { isNull, stringOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { isOwnServer } from '../options/own-server.ts';
import { serveDefaults } from '../deployments/defaults.ts';
import { optionsOver } from '../deployments/read-options.ts';
import type { Options } from '../deployments/read-options.ts';
import { known, unread } from '../deployments/settings.ts';
import type { DeploymentSettings } from '../deployments/settings.ts';
import type { Environment } from '../ray/environment.ts';
import { acceleratorOf, hardwareOf } from './hardware.ts';
import { countingOf } from './model-count.ts';
import { builtLimit } from './request-limit.ts';
import { DEFAULT, NOT_READ, said } from './model-words.ts';
import { modelName } from './names.ts';
import { actorShare, modelGroup, parallel, workersOf } from './workers.ts';

/** One model's server as the builder of the release sets it up (`ray/llm/_internal/serve/`, 2.44 on). */
export const modelServer = (
  model: Tree,
  release: string,
  environment: Environment,
  prefix?: string,
): DeploymentSettings => {
  const range = valueOf(model, 'model_loading_config', 'model_id')?.range ?? model.range;
  const base = {
    ...serveDefaults(modelName(model, release, prefix), 'builder', range),
    atOnce: builtLimit(modelLimit, release, environment),
  };
  const options: Options = { value: (key) => valueOf(model, 'deployment_config', key), why: said, origin: 'explicit' };
  return {
    ...base,
    ...optionsOver(base, options, release),
    ...countingOf(model, release, environment),
    ...placedOn(model, release),
  };
};

type Placed = Pick<DeploymentSettings, 'group' | 'strategy' | 'later'>;

const placedOn = (model: Tree, release: string): Placed => {
  const nothing = { group: unread(NOT_READ), strategy: unread(NOT_READ), later: null };
  const server = valueOf(model, 'server_cls');
  if (server !== undefined && !isNull(server) && !isOwnServer(server, release)) return nothing;
  if (isSlice(model, release))
    return { group: known(null, 'default', DEFAULT), strategy: known(null, 'default', DEFAULT), later: SLICE };
  const workers = workersOf(model, release);
  const share = actorShare(model);
  if (workers === null || share === null) return nothing;
  const strategy = isPackedByRanks(model, release) ? 'STRICT_PACK' : workers.strategy;
  return {
    group: known(modelGroup(workers, share, release), workers.part.origin, workers.part.why),
    strategy: known(strategy, workers.part.origin, workers.part.why),
    later: null,
  };
};

/** 2.49 alone packs a model with `data_parallel_size` on one node, whatever builds it (`get_serve_options`). */
const isPackedByRanks = (model: Tree, release: string): boolean => {
  const ranks = valueOf(model, 'engine_kwargs', 'data_parallel_size');
  return (
    at(packsRanks, release) === true &&
    ranks !== undefined &&
    !isNull(ranks) &&
    parallel(model, 'data_parallel_size') !== null
  );
};

/** With a TPU topology Serve makes no group; each replica reserves a slice itself (`TPUAccelerator`, 2.56 on). */
const isSlice = (model: Tree, release: string): boolean =>
  hardwareOf(model, release) === 'tpu' &&
  acceleratorOf(model, release) !== undefined &&
  Boolean(stringOf(valueOf(model, 'accelerator_config', 'topology')));

const SLICE: Words = {
  en: 'unknown: each replica reserves a whole TPU slice when it starts',
  vi: 'chưa biết: mỗi replica tự giữ cả một slice TPU khi khởi động',
};
