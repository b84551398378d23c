import { restOfLayers } from '../ray/facts/engine-cache.ts';
import { at } from '../ray/release.ts';

/** Layers of a stage: from the first to before the end. */
export interface Stage {
  readonly start: number;
  readonly end: number;
}

/**
 * Which layers each stage of a pipeline holds (`get_pp_indices` in vLLM's `distributed/utils.py`): as many each, and where that
 * leaves a rest, all of it on the last stage or one more on each of those before it, as the version has it.
 */
export const stagesOf = (layers: number, pipelineParallel: number, vllm: string): readonly Stage[] => {
  const each = Math.floor(layers / pipelineParallel);
  const rest = layers % pipelineParallel;
  const toLast = at(restOfLayers, vllm) === 'last';
  const stages: Stage[] = [];
  for (let rank = 0, start = 0; rank < pipelineParallel; rank++) {
    const fromEnd = pipelineParallel - rank;
    const more = toLast ? (fromEnd === 1 ? rest : 0) : fromEnd >= 2 && fromEnd < rest + 2 ? 1 : 0;
    stages.push({ start, end: start + each + more });
    start += each + more;
  }
  return stages;
};
