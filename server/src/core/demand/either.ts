import type { Resources, Units } from '../ray/amounts.ts';
import { distinctGaps } from '../text/gap.ts';
import type { SetDeployment, SetWay } from './application-settings.ts';
import type { ApplicationDemand, Demand, DemandWay, DeploymentDemand } from './demand.ts';
import { leastOf, sumDemands, sumKnown } from './sums.ts';

type Sums = Pick<ApplicationDemand, 'demand' | 'atLeast'>;

/** The sums of an application whose code hangs on conditions: the smallest of all ways, and each of them. */
export const eitherOf = (
  sums: Sums,
  ways: readonly SetWay[],
  demandsOf: (all: readonly SetDeployment[]) => readonly DeploymentDemand[],
): Sums & Pick<ApplicationDemand, 'either'> => {
  const either = ways.map((way) => wayOf(way, demandsOf(way.deployments ?? [])));
  if (sums.demand !== null) return { ...sums, either };
  return { demand: null, atLeast: leastOfWays(either) ?? sums.atLeast, either };
};

const wayOf = (
  { condition, place, deployments: known, code }: SetWay,
  deployments: readonly DeploymentDemand[],
): DemandWay => {
  const demand = known === null ? null : sumDemands(deployments.map((one) => one.demand));
  const gap = { ...place, message: { en: condition, vi: condition } };
  return {
    condition,
    place: gap,
    deployments,
    demand,
    atLeast: demand === null ? sumKnown(deployments.map(leastOf)) : null,
    code,
    unknown: distinctGaps([
      ...(code.kind === 'read' ? [] : [{ ...gap, ...code.place, message: code.why }]),
      ...deployments.flatMap((one) => one.unknown),
    ]),
  };
};

/** What is reserved whichever way is gone; null where that is not known of one of them. */
export const leastOfWays = (ways: readonly Sums[]): Demand | null => {
  const known = ways.map(leastOf);
  const [first, ...others] = known.filter((one) => one !== null);
  if (first === undefined || others.length + 1 < known.length) return null;
  return others.reduce(
    (least, one) => ({
      min: smaller(least.min, one.min),
      initial: smaller(least.initial, one.initial),
      max: smaller(least.max, one.max),
    }),
    first,
  );
};

const smaller = (one: Resources, other: Resources): Resources =>
  new Map([...one].map(([name, units]) => [name, least(units, other.get(name) ?? 0n)]));

const least = (one: Units, other: Units): Units => (one < other ? one : other);
