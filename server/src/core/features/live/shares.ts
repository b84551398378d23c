import { sumOf } from '../../live/held.ts';
import type { Holdings } from '../../live/held.ts';
import type { Owner } from '../../live/owner.ts';
import type { Resources } from '../../ray/amounts.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** What one deployment, or everybody else with actors of one class, holds of a cluster. */
export interface Share {
  /** Null: not of Serve. */
  readonly owner: Owner | null;
  /** The class of its actors, or the name of its groups. */
  readonly name: string;
  /** Groups and actors outside groups. */
  readonly count: number;
  readonly amounts: Resources;
}

/** Who holds resources, those with most holders first. */
export const sharesOf = ({ all }: Holdings): readonly Share[] => {
  const holding = all.filter(({ resources }) => [...resources.values()].some((units) => units > 0n));
  return [...groupedBy(holding, whoText)]
    .map(([who, parts]) => ({ who, parts, count: new Set(parts.map(({ holder }) => holder)).size }))
    .toSorted((a, b) => b.count - a.count || (a.who < b.who ? -1 : 1))
    .flatMap(({ parts, count }) =>
      parts.slice(0, 1).map(({ owner, name }) => ({ owner, name, count, amounts: sumOf(parts) })),
    );
};

const whoText = ({ owner, name }: Pick<Share, 'owner' | 'name'>): string =>
  owner === null ? `- ${name}` : `${owner.application}#${owner.deployment}`;
