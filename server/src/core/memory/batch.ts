import type { EngineArguments } from './budget.ts';
import type { Card } from './budget-of.ts';
import type { Range } from './range.ts';
import { compareReleases } from '../ray/release.ts';
import { LARGEST_BATCH_SINCE } from '../ray/facts/engine-cache.ts';

const GIB = 2 ** 30;

/** What an engine takes in a step on cards that it does not look at, and on those of 70 GiB and of 160 GiB on. */
const USUAL = 2048;
const LARGE = 8192;
const LARGEST = 16_384;

/**
 * `max_num_batched_tokens`: as written, else by the card (`get_batch_defaults` in vLLM's `engine/arg_utils.py`, for a server). Where
 * the process that asks sees no card it is the smallest; the first engine takes a whole request where it does not cut it, of `length`
 * tokens at most.
 */
export const batchOf = ({ batch, engine, vllm }: EngineArguments, card: Card, length: number | undefined): Range => {
  if (batch !== undefined) return { low: batch, high: batch };
  if (engine === 'V0') return { low: USUAL, high: Math.max(USUAL, length ?? Infinity) };
  return { low: USUAL, high: largestBatch(vllm, card) };
};

const largestBatch = (vllm: string, { name, bytes }: Card): number => {
  if (bytes.high >= 160 * GIB && compareReleases(vllm, LARGEST_BATCH_SINCE) >= 0) return LARGEST;
  return isLarge({ name, bytes }) ? LARGE : USUAL;
};

const isLarge = ({ name, bytes }: Card): boolean => bytes.high >= 70 * GIB && name?.startsWith('A100') !== true;

/** `max_num_seqs` at most: as written, else by the card. */
export const sequencesOf = ({ sequences }: EngineArguments, card: Card): number =>
  sequences ?? (isLarge(card) ? 1024 : 256);
