import type { Steps } from '../release.ts';
import generated from './generated/patterns.json' with { type: 'json' };
import { derive, eachStep, stepsOf } from './steps-of.ts';
import { at } from '../release.ts';

/**
 * What the builders for prefill/decode (`pd`) and data parallel ranks (`dp`) build, by release, as they showed it
 * (`oracle/probe/facts/patterns.py` says how each was asked). No step before a release has the builder.
 */
interface Ranks {
  readonly replicas: readonly number[];
  readonly strategy: string | null;
  readonly gang: { readonly size: number; readonly strategy: string } | null;
  readonly helpers: readonly string[];
}
type Trials = Readonly<Record<string, boolean>>;

const sides = stepsOf<Ranks>(generated.pd.ranks);
const ranks = stepsOf<Ranks>(generated.dp.ranks);
const sideTrials = stepsOf<Trials>(generated.pd.taken);
const rankTrials = stepsOf<Trials>(generated.dp.taken);
const fronts = stepsOf<Readonly<Record<string, readonly number[] | null>>>(generated.pd.front);

const refused = (trials: Steps<Trials>, trial: string): Steps<boolean> =>
  eachStep(trials, (found) => found[trial] === false);

/** Whether a proxy stands between the two sides and what is before them. */
export const hasSideProxy = eachStep(stepsOf<readonly string[]>(generated.pd.helpers), (names) =>
  names.includes('PDProxyServer'),
);

const differs = (trial: string): Steps<boolean> =>
  eachStep(fronts, (found) => JSON.stringify(found[trial]) !== JSON.stringify(found.plain));

const [prefillGrows, prefillSleeps] = [differs('prefill grows'), differs('prefill sleeps')];
const [decodeGrows, decodeSleeps] = [differs('decode grows'), differs('decode sleeps')];

/** Whether the replicas of the front follow those of the prefill side. */
export const frontCountsPrefill: Steps<boolean> = derive(
  [fronts],
  (release) => at(prefillGrows, release) === true || at(prefillSleeps, release) === true,
);

/** Whether the replicas of the front follow those of the decode side. */
export const frontCountsDecode: Steps<boolean> = derive(
  [fronts],
  (release) => at(decodeGrows, release) === true || at(decodeSleeps, release) === true,
);

/** Whether a side with `data_parallel_size` is built as the data parallel builder builds it. */
export const sidesCountRanks = eachStep(sides, ({ replicas }) => replicas[0] === 2);

/** Whether the release has the public builder for data parallel ranks. */
export const hasRankBuilder = eachStep(ranks, () => true);

/** Whether ranks are reserved as one gang; before, they were replicas, each on one node (`DPServer.get_deployment_options`). */
export const ranksAreGangs = eachStep(ranks, ({ gang }) => gang !== null);

/** Whether a deployment of its own hands out the ranks (`dp_rank_assigner.py`). */
export const hasRankAssigner = eachStep(ranks, ({ helpers }) => helpers.includes('_DPRankAssigner'));

/** Whether the ranks that share a node must be told. */
export const needsRanksPerNode = refused(rankTrials, 'no ranks per node');

/** Whether ranks are refused beside a replica count or bounds of the model: the builder's model, and a side's. */
export const refusesCountBesideRanks = refused(rankTrials, 'count beside ranks');
export const refusesCountBesideSideRanks = refused(sideTrials, 'count beside ranks');

/** Whether ranks of a model with `min_replicas: 0` are refused. */
export const refusesSleepingRanks = refused(rankTrials, 'sleeping ranks');

/** Whether the ingress of the data parallel builder keeps bounds of its own beside a count (`deep_merge_dicts`). */
export const refusesIngressCount = refused(rankTrials, 'ingress count');

/** Whether both sides must say by what prefill hands over to decode. */
export const needsTransfer = refused(sideTrials, 'no transfer');

/** Whether adapters must be on both sides or on none, from one place (`_validate_lora_configs`). */
export const needsSameAdapters = refused(sideTrials, 'lora on one side');
