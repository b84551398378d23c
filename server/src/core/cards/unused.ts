import type { Capacity } from '../capacity/capacity.ts';
import { amountOf } from '../ray/amounts.ts';
import type { Engine } from './engines.ts';
import { TINY } from './packing.ts';
import { tenant } from './tenants.ts';
import { waysOf } from './ways.ts';

/** Engines that fill a GPU by the parts that Ray gives them, and leave much of its memory. */
export interface Unused {
  readonly engines: readonly Engine[];
  readonly workers: number;
  /** What nobody takes of the memory, at least, 1 being all of it. */
  readonly left: number;
}

/** Less than this may be meant as room for what stands beside the shares. */
const MUCH = 0.25;

/**
 * The card with the most memory that nobody can use, all replicas running: in every way in which Ray may place them only engines
 * stand on it whose shares are known, and no deployment of the config goes beside them. Null where that is not sure.
 */
export const unusedOn = (engines: readonly Engine[], capacity: Capacity): Unused | null => {
  const known = new Map(engines.map((engine) => [tenant(engine.application, engine.deployment.name), engine]));
  const found = waysOf(capacity, 'max');
  if (found?.all !== true || capacity.fit?.max.status !== 'fits') return null;
  const smallest = Math.min(...partsIn(capacity));
  const worst = found.ways.map((way) => {
    const cards = way.filter(({ length }) => length > 0).map((names) => names.flatMap((name) => known.get(name) ?? []));
    const sure = way.flat().every((name) => known.has(name)) && cards.every((card) => isFull(card, smallest));
    const left = sure ? cards.map(leftOn).filter(({ left: free }) => free >= MUCH) : [];
    return left.length === cards.length ? left.reduce((a, b) => (b.left > a.left ? b : a), NONE) : NONE;
  });
  const [first = NONE] = worst;
  return worst.every(({ left }) => left >= MUCH) ? first : null;
};

const NONE: Unused = { engines: [], workers: 0, left: 0 };

const isFull = (card: readonly Engine[], smallest: number): boolean =>
  card.reduce((sum, { gpu }) => sum + gpu, smallest) > 1 + TINY;

const leftOn = (card: readonly Engine[]): Unused => ({
  engines: [...new Set(card)],
  workers: card.length,
  left: Math.round((1 - card.reduce((sum, { share }) => sum + share.high, 0)) * 100) / 100,
});

/** Every part of a GPU that some replica asks for, whole ones too. */
const partsIn = ({ applications }: Capacity): readonly number[] =>
  applications.flatMap(({ deployments }) =>
    deployments.flatMap(({ replica }) =>
      (replica?.bundles ?? []).map(({ each }) => amountOf(each.get('GPU') ?? 0n)).filter((gpu) => gpu > 0),
    ),
  );
