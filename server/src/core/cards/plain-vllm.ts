import { hardwareKeys } from '../ray/facts/llm.ts';
import { stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';

/** True for a model that vLLM runs on GPUs by its own workers; other engines and hardware count bundles in ways of their own. */
export const isPlainVllm = (model: MapNode): boolean =>
  !hardwareKeys.some((key) => valueOf(model, key) !== undefined) &&
  (stringOf(valueOf(model, 'llm_engine')) ?? 'vLLM') === 'vLLM' &&
  !(stringOf(valueOf(model, 'accelerator_type')) ?? '').startsWith('TPU');
