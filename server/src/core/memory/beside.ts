import type { ModelShape } from '../models/shape.ts';
import type { Range } from './range.ts';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

/**
 * What a process holds of a card before it does anything: 94 MiB after its first tensor, 620 MiB with what it had cached (measured on
 * an H100 and an H200, torch 2.11, CUDA 13).
 */
const CONTEXT: Range = { low: 94 * MIB, high: 620 * MIB };

/** Buffers between cards, at most: NCCL's channels and vLLM's own all-reduce. */
const BETWEEN_CARDS = 2 * GIB;

/** Workspace of the attention backends (`FLASHINFER_WORKSPACE_BUFFER_SIZE` 394 MiB), positions and small buffers, at most. */
const WORKSPACE = 768 * MIB;

/**
 * Captured graphs on one card and on each of several, at most. What people published of startups is less for most: from 0.11 to 1.97 GiB,
 * under 1 GiB for models of 7 or 8 billion numbers, but 3.74 GiB on three cards of 24 GB, and 4.13 GiB of a mixture of experts on four B200.
 * It stays wide: sizes of captured steps and compiler options decide it too.
 */
const GRAPHS = { one: 3 * GIB, several: 5 * GIB };

/** What the sampler holds of each number it chooses from, at most: the number, sorted ones, their places, what it adds up to. */
const SAMPLED = 24;

/** Experts of a token at most, and how many times its own size each of them holds. */
const EXPERT_WIDTH = 10 * 4;

/** What decides how much an engine takes beside weights and cache. */
export interface Running {
  readonly tensorParallel: number;
  readonly pipelineParallel: number;
  /** Tokens of one step at least and at most: `max_num_batched_tokens`. */
  readonly batch: Range;
  /** `max_num_seqs` at most. */
  readonly sequences: number;
  /** Bytes of a number of the type that the model runs in. */
  readonly numberBytes: number;
  /** True where captured graphs are counted into the share. */
  readonly countsGraphs: boolean;
  /** True where nothing bounds it: adapters, pictures, a draft model, experts on other cards. */
  readonly isOpen: boolean;
}

/**
 * What an engine takes of its card beside weights and cache, in bytes, as its own profiling finds it: the process, buffers between
 * cards, and what one step of so many tokens holds. Only the card can tell it; this is what it cannot be below and what it should not
 * be above, from the sizes of the model (vLLM's `determine_available_memory` in `vllm/v1/worker/gpu_worker.py`). What single cards
 * said of it is less than half of that (`test/unit/memory/real-cards.test.ts`): the upper end is wide rather than wrong.
 */
export const besideOf = (shape: ModelShape | undefined, running: Running): Range => {
  const { hidden, vocabulary } = shape ?? {};
  const { batch, numberBytes, isOpen } = running;
  if (isOpen || shape === undefined || hidden === undefined || vocabulary === undefined)
    return { low: CONTEXT.low, high: Infinity };
  const low = CONTEXT.low + 2 * batch.low * hidden * numberBytes;
  const cards = running.tensorParallel * running.pipelineParallel;
  const steps = batch.high * widestLayer(shape, hidden, running.tensorParallel) * numberBytes;
  const sampled = Math.min(running.sequences, batch.high) * vocabulary * SAMPLED;
  const high =
    CONTEXT.high +
    WORKSPACE +
    (cards > 1 ? BETWEEN_CARDS : 0) +
    (running.countsGraphs ? GRAPHS[cards > 1 ? 'several' : 'one'] : 0) +
    Math.ceil(steps + sampled);
  return { low, high };
};

/** Numbers that a layer holds of a token while it is worked on, at most: all that its matrices take in and give out. */
const widestLayer = ({ layers }: ModelShape, hidden: number, tensorParallel: number): number =>
  Math.max(
    ...layers.map(({ weights }) => {
      const matrices = weights.filter(({ linear, split }) => linear && split !== 'experts');
      const inner = matrices.reduce(
        (sum, { size, split }) => sum + size / hidden / (split === 'none' ? 1 : tensorParallel),
        0,
      );
      const experts = weights.some(({ split }) => split === 'experts') ? EXPERT_WIDTH * hidden : 0;
      return inner + 8 * hidden + experts;
    }),
  );
