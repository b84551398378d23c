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
export const OWN_AMOUNT: readonly string[] = ['kv_cache_memory_bytes', 'num_gpu_blocks_override'];

/** Undefined where it is written in a way that cannot be read, or is not all that counts, and before `ray.serve.llm`. */
export const memoryShareOf = (model: MapNode, release: string): MemoryShare | undefined => {
  const kwargs = valueOf(model, 'engine_kwargs');
  const entry = entryOf(kwargs, 'gpu_memory_utilization');
  const left = memoryShares(release);
  if (OWN_AMOUNT.some((key) => isWritten(valueOf(kwargs, key)))) return undefined;
  if (entry === undefined) return left && { ...left, entry, isLeft: true };
  const value = numberOf(entry.value);
  return value !== undefined && value > 0 && value <= 1 ? { low: value, high: value, entry, isLeft: false } : undefined;
};

const isWritten = (tree: Tree | undefined): boolean => tree !== undefined && !isNull(tree);
