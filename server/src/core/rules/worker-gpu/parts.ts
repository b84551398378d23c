import type { ServedModel } from '../../cards/served-models.ts';
import type { DeploymentDemand } from '../../demand/demand.ts';
import { amountOf } from '../../ray/amounts.ts';
import type { EnvironmentLayer } from '../../ray/facts/engine-workers.ts';
import type { TextRange } from '../../text/text-range.ts';
import { asList, asMap, entryOf, valueOf } from '../../yaml/tree.ts';
import type { Entry } from '../../yaml/tree.ts';

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

/** The places at which a model writes the GPUs of its bundles. */
export const gpuEntries = ({ model, written }: ServedModel): readonly Entry[] => {
  const config = valueOf(model, 'placement_group_config');
  const bundles = [
    valueOf(model, 'resources_per_bundle'),
    valueOf(config, 'bundle_per_worker'),
    ...(asList(valueOf(config, 'bundles'))?.items ?? []),
  ];
  return written ? bundles.flatMap((bundle) => entryOf(asMap(bundle), 'GPU') ?? []) : [];
};

/** Where a part of a GPU is written, else where the deployment stands. */
export const gpuPlace = (served: ServedModel): TextRange =>
  gpuEntries(served)[0]?.value.range ?? served.deployment.range;

/** Whether what stands in a layer is a text of the file; the application's always is. */
export const isInFile = ({ written }: ServedModel, layer: EnvironmentLayer): boolean =>
  written || layer === 'application';
