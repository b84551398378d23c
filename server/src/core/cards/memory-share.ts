import { memoryShares } from '../ray/facts/engine.ts';
import { entryOf, isNull, numberOf, valueOf } from '../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../yaml/tree.ts';

/** The part of a card's memory that an engine takes, 1 being all of it: as written, or as vLLM leaves it. */
export interface MemoryShare {
  readonly low: number;
  readonly high: number;
  /** Where the file writes it. */
  readonly entry: Entry | undefined;
  /** True where it is left to vLLM. */
  readonly isLeft: boolean;
}

/** Arguments by which an engine holds something else than its share. */
const OWN_AMOUNT: readonly string[] = ['kv_cache_memory_bytes', 'num_gpu_blocks_override'];

/** What an engine takes of a card; undefined where other arguments decide that, and where `writtenShare` is. */
export const memoryShareOf = (model: MapNode, release: string): MemoryShare | undefined => {
  const kwargs = valueOf(model, 'engine_kwargs');
  return OWN_AMOUNT.some((key) => isWritten(valueOf(kwargs, key))) ? undefined : writtenShare(model, release);
};

/** `gpu_memory_utilization`; undefined where it is written in a way that cannot be read, and before `ray.serve.llm`. */
export const writtenShare = (model: MapNode, release: string): MemoryShare | undefined => {
  const entry = entryOf(valueOf(model, 'engine_kwargs'), 'gpu_memory_utilization');
  const left = memoryShares(release);
  if (entry === undefined) return left && { ...left, entry, isLeft: true };
  const value = numberOf(entry.value);
  return value !== undefined && value > 0 && value <= 1 ? { low: value, high: value, entry, isLeft: false } : undefined;
};

const isWritten = (tree: Tree | undefined): boolean => tree !== undefined && !isNull(tree);
