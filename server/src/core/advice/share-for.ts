import { cardName } from '../cards/card-name.ts';
import type { Neighbours } from '../cards/neighbours.ts';
import { mostWorkers, ownShare } from '../cards/own-share.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { EngineBudget } from '../memory/engine-budgets.ts';
import { memoryShares } from '../ray/facts/engine.ts';

/** The share of its card that an engine should take, and how many engines stand on it with their parts of the GPU. */
export interface AdvisedShare {
  readonly value: number;
  readonly engines: number;
}

/**
 * Beside others each engine gets the part of the memory that Ray gives it of the GPU, less what lies beside all of them; alone
 * on its cards an engine takes what vLLM takes by itself, or more where the file says so.
 */
export const shareFor = (
  { arguments: { share } }: EngineBudget,
  neighbours: Neighbours | undefined,
  release: string,
  cluster: Cluster | null,
): AdvisedShare => {
  const usual = memoryShares(release)?.low ?? share.low;
  if (neighbours === undefined) return { value: Math.max(share.low, usual), engines: 1 };
  const all = [...new Set([neighbours.engine, ...neighbours.may])];
  if (neighbours.may.length === 0) return { value: share.low, engines: 1 };
  const engines = mostWorkers(all);
  return { value: ownShare(neighbours.engine.gpu, engines, cardName(all, cluster)), engines };
};
