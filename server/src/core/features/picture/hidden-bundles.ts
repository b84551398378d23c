import type { DeploymentDemand, Term } from '../../demand/demand.ts';

/** Whether the file shows what this addend holds. */
const isShown = ({ origin }: Term): boolean => origin === 'explicit' || origin === 'inherited';

/** Whether something in a bundle stands in no line of the file: in the first one, and in each of the others. */
export interface HiddenBundles {
  readonly first: boolean;
  readonly others: boolean;
}

/** The first addend is the replica’s own actor, which lies in the first bundle, alone or beside what the others hold. */
export const hiddenBundles = ({ terms, replica }: DeploymentDemand): HiddenBundles => {
  const [actor, ...others] = terms;
  const first = replica?.bundles[0]?.each;
  if (actor === undefined || first === undefined) return { first: false, others: false };
  if (others.length === 0) return { first: !isShown(actor), others: !isShown(actor) };
  const isHiddenBeside = others.some((term) => !isShown(term));
  const isActorAlone =
    first.size === actor.each.size && [...first].every(([name, units]) => actor.each.get(name) === units);
  return { first: !isShown(actor) || (!isActorAlone && isHiddenBeside), others: isHiddenBeside };
};
