import { gpuEntries } from '../../cards/gpu-entries.ts';
import type { ServedModel } from '../../cards/served-models.ts';
import type { DeploymentDemand } from '../../demand/demand.ts';
import { amountOf } from '../../ray/amounts.ts';
import type { EnvironmentLayer } from '../../ray/facts/engine-workers.ts';
import type { TextRange } from '../../text/text-range.ts';

/** The smallest and the largest part of a GPU among the bundles of a replica that have any. */
export interface Parts {
  readonly least: number;
  readonly most: number;
}

/** Null where no bundle has a GPU, and where the replica's own actor takes one of them. */
export const partsOf = ({ replica, ties }: DeploymentDemand): Parts | null => {
  const strategy = replica?.strategy ?? null;
  if (strategy === null || (ties?.actor?.get('GPU') ?? 0n) > 0n) return null;
  const parts = (replica?.bundles ?? []).map(({ each }) => amountOf(each.get('GPU') ?? 0n)).filter((gpu) => gpu > 0);
  return parts.length === 0 ? null : { least: Math.min(...parts), most: Math.max(...parts) };
};

/** Where a part of a GPU is written, else where the deployment stands. */
export const gpuPlace = (served: ServedModel): TextRange =>
  (served.written ? gpuEntries(served.model)[0] : undefined)?.value.range ?? served.deployment.range;

/** Whether what stands in a layer is a text of the file; the application's always is. */
export const isInFile = ({ written }: ServedModel, layer: EnvironmentLayer): boolean =>
  written || layer === 'application';
