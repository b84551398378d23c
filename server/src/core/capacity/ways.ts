import type { ApplicationDemand, Demand, DemandWay } from '../demand/demand.ts';
import { sumDemands, sumKnown, leastOf } from '../demand/sums.ts';
import { UNKNOWN } from '../fit/fit.ts';
import type { Fit } from '../fit/fit.ts';
import type { Gap } from '../text/gap.ts';

/** What a config asks for where conditions of its code hold. */
export interface ConfigWay {
  /** In Python; with the name of its application where several hang on conditions. */
  readonly condition: string;
  /** The first condition in it. */
  readonly place: Gap;
  readonly applications: readonly ApplicationDemand[];
  /** Null where that is not known on this way either. */
  readonly demand: Demand | null;
  readonly atLeast: Demand | null;
}

/** More ways than these are not followed. */
const WAYS = 16;

/**
 * Every way through the conditions of all applications; none where nothing hangs on one, or where they are too many. Each
 * application is built for itself, perhaps on another node, so that a condition may hold for one and not for another.
 */
export const waysThrough = (applications: readonly ApplicationDemand[]): readonly ConfigWay[] => {
  const open = applications.filter(({ either }) => either.length > 0);
  const count = open.reduce((product, { either }) => product * either.length, 1);
  if (open.length === 0 || count > WAYS) return [];
  return chosen(open, []).map((taken) => wayOf(applications, taken, open.length > 1));
};

interface Taken {
  readonly application: ApplicationDemand;
  readonly way: DemandWay;
}

const chosen = (
  [first, ...others]: readonly ApplicationDemand[],
  taken: readonly Taken[],
): readonly (readonly Taken[])[] =>
  first === undefined
    ? [taken]
    : first.either.flatMap((way) => chosen(others, [...taken, { application: first, way }]));

const wayOf = (applications: readonly ApplicationDemand[], taken: readonly Taken[], areSeveral: boolean): ConfigWay => {
  const gone = applications.map((one) => {
    const way = taken.find(({ application }) => application === one)?.way;
    return way === undefined ? one : asOn(one, way);
  });
  const demand = sumDemands(gone.map((one) => one.demand));
  const [first] = taken;
  if (first === undefined) throw new Error('a way without a condition');
  return {
    condition: taken.map((one) => (areSeveral ? `${one.application.name}: ` : '') + one.way.condition).join('; '),
    place: first.way.place,
    applications: gone,
    demand,
    atLeast: demand === null ? sumKnown(gone.map(leastOf)) : null,
  };
};

/** An application of which one way is known to be gone. */
export const asOn = (application: ApplicationDemand, way: DemandWay): ApplicationDemand => ({
  ...application,
  deployments: way.deployments,
  demand: way.demand,
  atLeast: way.atLeast,
  code: way.code,
  unknown: way.unknown,
  complete: way.demand !== null,
  either: [],
});

/** Whether all has room whichever way is gone; where the ways differ that depends on their conditions. */
export const fitOfWays = (ways: readonly ConfigWay[], fits: readonly Fit[]): Fit => {
  const [first] = fits;
  if (first === undefined || fits.some(({ status }) => status === 'unknown')) return UNKNOWN;
  if (fits.some(({ status }) => status !== first.status))
    return { status: 'depends', pending: null, pendingTotal: null, conditions: [...new Set(ways.map(nameOf))] };
  const isSame = fits.every(({ pending }) => JSON.stringify(pending) === JSON.stringify(first.pending));
  const isCounted = fits.every(({ pendingTotal }) => pendingTotal === first.pendingTotal);
  return { ...first, pending: isSame ? first.pending : null, pendingTotal: isCounted ? first.pendingTotal : null };
};

const nameOf = ({ condition }: ConfigWay): string => condition;
