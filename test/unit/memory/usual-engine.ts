import type { EngineArguments } from '../../../server/src/core/memory/budget.ts';
import { exactly } from '../../../server/src/core/memory/range.ts';

/** An engine of one card of which nobody writes an argument. */
export const USUAL: EngineArguments = {
  vllm: '0.29.0',
  exact: true,
  engine: 'V1',
  share: exactly(0.9),
  tensorParallel: 1,
  pipelineParallel: 1,
  expertParallel: 1,
  wholeExperts: false,
  maxLength: undefined,
  dtype: 'auto',
  quantization: undefined,
  cacheDtype: 'auto',
  blockSize: undefined,
  batch: undefined,
  sequences: undefined,
  eager: false,
  offloaded: 0,
  cacheBytes: undefined,
  blocks: undefined,
  keepsWindows: true,
  open: [],
  unfollowed: [],
};
