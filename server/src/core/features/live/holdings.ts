import type { LiveActor, LiveCluster } from '../../live/live-cluster.ts';
import { add } from '../../ray/amounts.ts';
import type { Resources } from '../../ray/amounts.ts';
import type { Owner, Owners } from './owner.ts';

/** What one deployment, or everybody else with actors of one class, holds of a cluster. */
export interface Holding {
  /** Null: not of Serve. */
  readonly owner: Owner | null;
  /** The class of its actors, or the name of its groups, where it has no owner. */
  readonly name: string;
  /** Groups and actors outside groups. */
  readonly count: number;
  readonly amounts: Resources;
}

/**
 * Who holds resources, those with most holders first: placement groups that stand, and actors that live outside of groups.
 * What a group holds is held by it, whatever runs inside. Null where actors or groups were not read.
 */
export const holdingsIn = ({ actors, groups }: LiveCluster, owners: Owners): readonly Holding[] | null => {
  if (actors === null || groups === null) return null;
  const ofGroups = groups.map(({ name, state, bundles }) => ({
    owner: owners.ofName(name),
    name: name === '' ? 'placement group' : name,
    amounts:
      state === 'PENDING' ? NOTHING : add(...bundles.flatMap((one) => (one.node === null ? [] : [one.resources]))),
  }));
  const ofActors = actors.filter(holds).map(({ name, className, required }) => ({
    owner: owners.ofName(name),
    name: className,
    amounts: required ?? NOTHING,
  }));
  return summed([...ofGroups, ...ofActors].filter(({ amounts }) => [...amounts.values()].some((units) => units > 0n)));
};

const NOTHING: Resources = new Map();

const holds = ({ group, state }: LiveActor): boolean => group === null && state === 'ALIVE';

const summed = (parts: readonly Omit<Holding, 'count'>[]): readonly Holding[] => {
  const sums = new Map<string, Holding>();
  for (const { owner, name, amounts } of parts) {
    const key = whoText({ owner, name, amounts });
    const before = sums.get(key) ?? { owner, name, count: 0, amounts: NOTHING };
    sums.set(key, { ...before, count: before.count + 1, amounts: add(before.amounts, amounts) });
  }
  return [...sums.values()].toSorted((a, b) => b.count - a.count || (whoText(a) < whoText(b) ? -1 : 1));
};

const whoText = ({ owner, name }: Omit<Holding, 'count'>): string =>
  owner === null ? `- ${name}` : `${owner.application}#${owner.deployment}`;
