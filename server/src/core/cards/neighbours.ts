import type { Capacity } from '../capacity/capacity.ts';
import type { ConfigApplication } from '../capacity/config-capacity.ts';
import type { Level } from '../fit/demand/problem-of.ts';
import type { Engine } from './engines.ts';
import { TINY } from './packing.ts';
import { sharersIn, sharersOf } from './sharers.ts';
import { tenant } from './tenants.ts';
import type { Way } from './tenants.ts';
import { waysOf } from './ways.ts';

/** An engine that may stand on a card beside others. */
export interface Neighbours {
  readonly engine: Engine;
  /** Those that stand on one card with it however Ray places them; itself where two of its workers or replicas do. */
  readonly must: readonly Engine[];
  /** Those that may, `must` among them, in the order of the file. */
  readonly may: readonly Engine[];
}

/**
 * The engines of a config to which Ray gives less than a whole GPU, each with those that stand or may stand on the same card
 * at a level: as Ray places them on the nodes; where no nodes are known, any whose parts of a GPU go onto one card. An engine
 * that is not in the list has each of its cards for itself. What the engines take of the memory plays no part.
 */
export const neighboursOf = (
  applications: readonly ConfigApplication[],
  capacity: Capacity,
  level: Level,
): readonly Neighbours[] => {
  const engines = sharersIn(applications, capacity.ray.version);
  if (engines.length === 0) return [];
  const found = waysOf(capacity, level);
  return engines.map((engine) => {
    if (found === null) return { engine, must: [], may: engines.filter((other) => goTogether(engine, other)) };
    const may = engines.filter((other) => found.ways.some((way) => meet(engine, other, way)));
    const must = may.filter((other) => found.all && found.ways.every((way) => meet(engine, other, way)));
    return { engine, must, may };
  });
};

const goTogether = (one: Engine, other: Engine): boolean =>
  one === other ? sharersOf([one]).length > 0 : one.gpu + other.gpu <= 1 + TINY;

const meet = (one: Engine, other: Engine, way: Way): boolean => {
  const [own, others] = [one, other].map(({ application, deployment }) => tenant(application, deployment.name));
  return way.some((card) =>
    own === others
      ? card.filter((name) => name === own).length > 1
      : card.includes(own ?? '') && card.includes(others ?? ''),
  );
};
