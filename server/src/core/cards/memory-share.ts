import { memoryShares } from '../ray/facts/engine.ts';
import { entryOf, numberOf, valueOf } from '../yaml/tree.ts';
import type { Entry, MapNode } from '../yaml/tree.ts';

/** The part of a card's memory that an engine takes, 1 being all of it: as written, or as vLLM leaves it. */
export interface MemoryShare {
  readonly low: number;
  readonly high: number;
  /** Undefined where the file leaves it to vLLM. */
  readonly entry: Entry | undefined;
}

/** Undefined where it is written in a way that cannot be read, and before `ray.serve.llm`. */
export const memoryShareOf = (model: MapNode, release: string): MemoryShare | undefined => {
  const entry = entryOf(valueOf(model, 'engine_kwargs'), 'gpu_memory_utilization');
  const left = memoryShares(release);
  if (entry === undefined) return left && { ...left, entry };
  const value = numberOf(entry.value);
  return value !== undefined && value > 0 && value <= 1 ? { low: value, high: value, entry } : undefined;
};
