import { hasRankAssigner, ranksAreGangs } from '../ray/facts/patterns.ts';
import { at } from '../ray/release.ts';
import type { Words } from '../text/words.ts';
import { asMap, entryOf, isNull, stringOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { serveDefaults } from '../deployments/defaults.ts';
import { AUTO_SCALING, scalingOver } from '../options/read/scaling.ts';
import { known, unread } from '../deployments/settings.ts';
import type { Scaling } from '../options/read/values.ts';
import type { DeploymentSettings, Setting } from '../deployments/settings.ts';
import type { Environment } from '../ray/environment.ts';
import { NOT_READ } from './model-words.ts';
import { modelServer } from './model-server.ts';
import { parallel } from './workers.ts';

const WHY: Words = { en: 'data_parallel_size of the model', vi: 'data_parallel_size của model' };
/** `data_parallel_size`; null where it is no whole number. */
export const ranks = (model: Tree): number | null => parallel(model, 'data_parallel_size');

/** Up to 2.54 a deployment of its own hands out ranks: one replica of 1 CPU (`dp_rank_assigner.py`). */
export const rankAssigner = (model: Tree, release: string): readonly DeploymentSettings[] => {
  if (at(hasRankAssigner, release) !== true) return [];
  const range = entryOf(valueOf(model, 'engine_kwargs'), 'data_parallel_size')?.keyRange ?? model.range;
  return [{ ...serveDefaults('_DPRankAssigner', 'builder', range), hidden: true }];
};

/**
 * A model whose replicas are ranks of one engine (`DPServer.get_deployment_options`): up to 2.54 as many as ranks, each
 * on one node; from 2.55 on gangs of them, so that every count of the model counts gangs.
 */
export const rankServer = (
  model: Tree,
  release: string,
  environment: Environment,
  prefix: string,
): DeploymentSettings => {
  const server = modelServer(model, release, environment, prefix);
  const size = ranks(model);
  if (size === 1) return server;
  if (size === null || size < 1) return { ...server, count: unread(NOT_READ), scaling: unread(NOT_READ) };
  if (at(ranksAreGangs, release) !== true)
    return {
      ...server,
      count: known<number | null>(size, 'explicit', WHY),
      scaling: known(null, 'explicit', WHY),
      strategy: known('STRICT_PACK', 'explicit', WHY),
    };
  return {
    ...server,
    ...gangs(model, server, size, release),
    strategy: known(null, 'explicit', WHY),
    gang: known({ size, strategy: 'PACK' }, 'explicit', WHY),
  };
};

/** The model's own bounds go over 1 – 100 here, unlike for a plain model. */
const gangs = (
  model: Tree,
  server: DeploymentSettings,
  size: number,
  release: string,
): Pick<DeploymentSettings, 'count' | 'scaling'> => {
  const config = valueOf(model, 'deployment_config');
  const count = valueOf(config, 'num_replicas');
  const scales =
    stringOf(count) === 'auto' ||
    ((count === undefined || isNull(count)) && entryOf(config, 'autoscaling_config') !== undefined);
  if (scales) {
    const scaling = valueOf(config, 'autoscaling_config');
    return { count: known<number | null>(null, 'explicit', WHY), scaling: multiplied(scaling, size, release) };
  }
  return {
    count: timesRanks(count, server, size),
    scaling: known(null, 'explicit', WHY),
  };
};

/** Ray multiplies what the file holds, and Python multiplies a text by repeating it: "2" of 2 ranks are 22. */
const timesRanks = (count: Tree | undefined, server: DeploymentSettings, size: number): Setting<number | null> => {
  if (count === undefined || isNull(count)) return known<number | null>(size, 'explicit', WHY);
  const text = stringOf(count);
  const total =
    text === undefined
      ? server.count.known && Number(server.count.value) * size
      : Number(text.length * size > DIGITS ? Number.NaN : text.repeat(size));
  return typeof total === 'number' && Number.isSafeInteger(total)
    ? known<number | null>(total, 'explicit', WHY)
    : unread(NOT_READ);
};

/** A longer text of digits is no number of replicas. */
const DIGITS = 300;

const multiplied = (scaling: Tree | undefined, size: number, release: string): Setting<Scaling | null> => {
  const map = asMap(scaling);
  const range = map === undefined ? AUTO_SCALING : scalingOver(AUTO_SCALING, map, release);
  if (range === null || (scaling !== undefined && map === undefined && !isNull(scaling))) return unread(NOT_READ);
  const { min, initial, max } = range;
  return known(
    { min: min * size, initial: initial === null ? null : initial * size, max: max * size },
    'explicit',
    WHY,
  );
};
