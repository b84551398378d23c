import type { ApplicationDemand } from '../../demand/demand.ts';
import type { Cluster } from '../../clusters/cluster.ts';
import type { Layable } from '../fit-of.ts';
import type { Fit } from '../fit.ts';
import { fitNow } from '../growth.ts';
import { laidOut } from '../layout.ts';
import { placementsOf } from '../placement/placement.ts';
import type { Placement } from '../placement/placement.ts';
import { isSameButForAlike, nearnessOf } from './alike.ts';
import type { Nearness, Placed } from './alike.ts';
import { isReachable } from './reachable.ts';
import { ownerKey } from './real.ts';
import type { RealPlacement, RealReplicas, Spots } from './real.ts';

/**
 * `equal`: one of the outcomes that are laid out, alike nodes taken for each other; `among`: chance decides, and our model
 * leads there too; `open`: too many ways to tell, or we say `unknown`; `wrong`: it does not lead there.
 */
export type Judgement = 'equal' | 'among' | 'open' | 'wrong';

export interface Judged {
  readonly judgement: Judgement;
  /** Where it is `wrong`, the outcome that lies nearest: by node and `ownerKey` the actors and bundles that it has there. */
  readonly said: Nearness['said'];
}

const MOST = 6_000;

interface Asked {
  readonly release: string;
  /** The most states that are followed to see where chance may lead; some tens of milliseconds where nobody says. */
  readonly most?: number;
}

/** Holds where replicas really stand against our model of Ray: a first deploy onto these nodes, and nothing else on them. */
export const judged = (
  applications: readonly ApplicationDemand[],
  cluster: Cluster,
  { release, most = MOST }: Asked,
  real: RealPlacement,
): Judged => {
  const asked = laidOut(applications, cluster, 'initial', release);
  if (asked === null || asked.problem.inOrder.some(isNotFollowed)) return OPEN;
  const question = { level: 'initial', release, isWhole: true } as const;
  const fit: Fit = fitNow(applications, cluster, question);
  const said = placementsOf(applications, cluster, question, fit);
  const weighed = weighedOf(asked, real);
  const stands: Placed = new Map([...weighed].map(([owner, { placed }]) => [owner, placed]));
  const alike = asked.yard.nodes.map(({ id }) => id);
  const outcomes = Array.from({ length: said?.outcomes ?? 0 }, (_, i) => said?.of(i)).flatMap((one) =>
    one === undefined ? [] : [placedIn(one)],
  );
  if (outcomes.some((one) => isSameButForAlike(one, stands, alike) === true)) return { judgement: 'equal', said: [] };
  const found = isReachable(asked, weighed, most);
  if (found !== false) return found === null ? OPEN : { judgement: 'among', said: [] };
  return { judgement: 'wrong', said: nearest(outcomes, stands, alike) };
};

const OPEN: Judged = { judgement: 'open', said: [] };

/** Helpers are not told of a running cluster, and which replica of a gang is which is not either. */
const isNotFollowed = ({ kind, replicas }: Layable['problem']['inOrder'][number]): boolean =>
  kind === 'helper' || replicas > 1;

/** Without the deployments whose replicas take nothing, which run anywhere. */
const weighedOf = ({ problem }: Layable, real: RealPlacement): RealPlacement => {
  const asking = new Set(problem.inOrder.map(({ owner }) => owner));
  return new Map(
    problem.owners.flatMap(({ application, deployment }, owner): readonly (readonly [string, RealReplicas])[] => {
      const key = ownerKey(application, deployment);
      const own = real.get(key);
      return own === undefined ? [] : [[key, asking.has(owner) ? own : NOTHING]];
    }),
  );
};

const NOTHING: RealReplicas = { placed: [], waiting: 0 };

const nearest = (outcomes: readonly Placed[], real: Placed, alike: readonly number[]): Nearness['said'] => {
  const [best] = outcomes.map((one) => nearnessOf(one, real, alike)).sort((a, b) => b.shared - a.shared);
  return best?.said ?? [];
};

/** What an outcome lays out, in the form of a real one; replicas that wait are the rest and need no saying. */
const placedIn = ({ spots }: Placement): Placed => {
  const found = new Map<string, Map<number, number[]>>();
  for (const { application, deployment, kind, replica, node } of spots) {
    if (kind === 'helper') continue;
    const key = ownerKey(application, deployment);
    const own = found.get(key) ?? new Map<number, number[]>();
    own.set(replica, [...(own.get(replica) ?? []), node]);
    found.set(key, own);
  }
  return new Map([...found].map(([owner, replicas]): [string, readonly Spots[]] => [owner, [...replicas.values()]]));
};
