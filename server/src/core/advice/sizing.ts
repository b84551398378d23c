import type { Budget } from '../memory/budget.ts';
import type { Words } from '../text/words.ts';
import type { Layout } from './layouts.ts';

/** Arguments of an engine that advice may change: never the model, its quantization or its type. */
export type AdvisedKey = 'gpu_memory_utilization' | 'tensor_parallel_size' | 'pipeline_parallel_size' | 'max_model_len';

/** One argument as it should be, and why. */
export interface Advised {
  readonly key: AdvisedKey;
  readonly value: number;
  readonly reason: Words;
}

/** Arguments with which an engine surely starts; none where it does as it is and holds as many requests as it can. */
export interface Advice {
  readonly changes: readonly Advised[];
  readonly budget: Budget;
}

/** What would hold an engine that fits nowhere it may stand: a card by its name for Ray, or so many of the named one. */
export interface Need {
  readonly card: string;
  readonly count: number;
}

/** How an engine should be sized: advice with the best first, what would be needed, or why nothing can be said. */
export type Sizing =
  | { readonly kind: 'sized'; readonly best: readonly Advice[] }
  | { readonly kind: 'too-large'; readonly needs: () => readonly Need[] }
  | { readonly kind: 'unknown'; readonly why: Words };

/** A way to start an engine that was counted. */
export interface Trial {
  readonly layout: Layout;
  /** The greatest length in tokens if it is not that of the file. */
  readonly shorter: number | undefined;
  /** The file's own length or one that is of use, one that will do, or less. */
  readonly rank: 0 | 1 | 2;
  readonly budget: Budget;
}
