import { scales } from '../clusters/cluster.ts';
import type { Cluster } from '../clusters/cluster.ts';
import type { ApplicationDemand } from '../demand/demand.ts';
import type { Fit, Question } from '../fit/fit.ts';
import { placementsOf } from '../fit/placement/placement.ts';
import type { Words } from '../text/words.ts';
import type { Money } from './money.ts';
import { nodePrice } from './node-price.ts';
import type { Prices } from './prices.ts';
import { reservedCost } from './reserved-cost.ts';

/** What an hour costs. */
export interface Cost {
  readonly amount: Money;
  /** `typical`: nodes that an autoscaler adds are counted in one typical outcome; `least`: a part is not known. */
  readonly certainty: 'exact' | 'typical' | 'least';
  /** What has no price, each once. */
  readonly missing: readonly Words[];
}

export interface Costed {
  readonly applications: readonly ApplicationDemand[];
  readonly cluster: Cluster | null;
  /** On the cluster; null where that is not known. */
  readonly fit: Fit | null;
  readonly question: Question;
  readonly prices: Prices;
}

/** What the nodes cost that run, or, where none are known, at least what is reserved; null where nothing of it has a price. */
export const costOf = ({ applications, cluster, fit, question, prices }: Costed): Cost | null => {
  if (cluster === null || cluster.nodes.length === 0) return reservedCost(applications, question.level, prices);
  const added = addedBy(applications, cluster, fit, question);
  const heads = cluster.nodes.some(({ isHead }) => isHead === true);
  const parts = cluster.nodes.map((group, i) => {
    const nodes = BigInt(group.count + (added?.[i] ?? 0));
    const isHead = group.isHead ?? (!heads && i === 0 && cluster.nodes.length > 1);
    return { nodes, group, priced: nodePrice(group, isHead, prices) };
  });
  const missing = parts.flatMap(({ nodes, priced }) => ('missing' in priced && nodes > 0n ? [priced.missing] : []));
  const known = parts.filter(({ priced }) => 'price' in priced);
  if (known.length === 0) return null;
  const amount = parts.reduce((sum, { nodes, priced }) => sum + ('price' in priced ? nodes * priced.price : 0n), 0n);
  const isOpen = missing.length > 0 || added === null || cluster.nodes.some((group) => group.countUnknown === true);
  const isGrown = added?.some((count) => count > 0) === true;
  return { amount, certainty: isOpen ? 'least' : isGrown ? 'typical' : 'exact', missing: onceEach(missing) };
};

/** Nodes that an autoscaler adds, by group; null where that is not known. */
const addedBy = (
  applications: readonly ApplicationDemand[],
  cluster: Cluster,
  fit: Fit | null,
  question: Question,
): readonly number[] | null => {
  if (!cluster.nodes.some(scales)) return cluster.nodes.map(() => 0);
  if (fit?.status !== 'fits') return null;
  if (fit.scaled !== true) return cluster.nodes.map(() => 0);
  const placement = placementsOf(applications, cluster, question, fit)?.of(0);
  if (placement === undefined) return null;
  const used = new Set(placement.spots.map(({ node }) => node));
  return cluster.nodes.map(
    (_, group) =>
      placement.nodes.filter((node, i) => node.group === group && placement.added[i] === true && used.has(i)).length,
  );
};

const onceEach = (all: readonly Words[]): readonly Words[] =>
  all.filter((one, i) => all.findIndex(({ en }) => en === one.en) === i);
