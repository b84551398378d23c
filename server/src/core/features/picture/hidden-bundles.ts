import type { DeploymentDemand, Term } from '../../demand/demand.ts';

/** Whether the file shows what this addend holds. */
const isShown = ({ origin }: Term): boolean => origin === 'explicit' || origin === 'inherited';

/**
 * For each bundle of a replica, whether something in it stands in no line of the file. The first addend is the replica’s own
 * actor, which lies in the first bundle, alone or beside what the others hold.
 */
export const hiddenBundles = ({ terms, replica }: DeploymentDemand): readonly boolean[] => {
  const [actor, ...others] = terms;
  if (actor === undefined || replica === null) return [];
  const isHiddenBeside = others.some((term) => !isShown(term));
  return replica.bundles.map((bundle, index) => {
    if (others.length === 0) return !isShown(actor);
    const isActorAlone =
      bundle.size === actor.each.size && [...bundle].every(([name, units]) => actor.each.get(name) === units);
    return index === 0 ? !isShown(actor) || (!isActorAlone && isHiddenBeside) : isHiddenBeside;
  });
};
