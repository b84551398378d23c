import { toRecord } from '../../server/src/core/index.ts';
import type { ConfigAnalysis, Demand } from '../../server/src/core/index.ts';
import { compareDemand, compareVerdict } from './compare.ts';
import type { GoldenAnswer } from './read.ts';

const LEVELS = ['min', 'initial', 'max'] as const;

const same = (one: Demand, other: Demand): boolean =>
  LEVELS.every((level) => JSON.stringify(amounts(one, level)) === JSON.stringify(amounts(other, level)));

const amounts = (demand: Demand, level: keyof Demand) =>
  Object.entries(toRecord(demand[level]))
    .filter(([, amount]) => amount !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));

const isOver = (least: Demand, whole: Demand): boolean =>
  LEVELS.some((level) => [...least[level]].some(([name, units]) => units > (whole[level].get(name) ?? 0n)));

/** Whether one of the ways of its conditions may be the one that the whole takes. */
const mayBe = ({ either }: ConfigAnalysis, whole: Demand): boolean =>
  either.length === 0 || either.some(({ demand }) => demand === null || same(demand, whole));

/** What is said with a piece hidden that is not so: the whole application, and real Ray’s answer to it, stand beside. */
export const faultsOf = (
  partial: ConfigAnalysis | undefined,
  whole: ConfigAnalysis | undefined,
  answer: GoldenAnswer,
): readonly string[] => {
  const verdict = compareVerdict(partial, answer);
  const demand = compareDemand(partial, answer);
  const isOpen = answer.status === 'rejected' && partial?.verdict.stages[answer.stage] === 'unknown';
  // Refused later than Ray does it, at a stage that stands on one which is said to be unknown.
  const wrongs = isOpen && partial.verdict.status === 'rejected' ? [demand] : [verdict, demand];
  const faults = wrongs.flatMap(({ agreement, kind }) => (agreement === 'wrong' ? [kind] : []));
  if (partial === undefined || whole?.demand == null) return faults;
  const assumes = partial.verdict.assumptions.length > 0;
  return [
    ...faults,
    ...(partial.demand !== null && !same(partial.demand, whole.demand) ? ['a total that is another'] : []),
    ...(partial.atLeast !== null && !assumes && isOver(partial.atLeast, whole.demand) ? ['more than all'] : []),
    ...(['initial', 'max'] as const).flatMap((level) => {
      const [said, is] = [partial.fit?.[level].status, whole.fit?.[level].status];
      const either = said === 'depends' && partial.fit?.[level].conditions !== undefined;
      return said === 'unknown' || said === is || either || (assumes && said === 'does-not-fit')
        ? []
        : [`${String(said)}, but ${String(is)}`];
    }),
    ...(mayBe(partial, whole.demand) ? [] : ['ways none of which it is']),
    ...(partial.demand === null && partial.applications.every(({ unknown }) => unknown.length === 0)
      ? ['unknown without a reason']
      : []),
  ];
};
