import type { DeploymentDemand } from '../../demand/demand.ts';
import { routerName } from '../../ray/facts/llm.ts';
import type { DeploymentChange } from './shape.ts';
import { sameReplicas, sameShape } from './same.ts';

type Deployments = readonly DeploymentDemand[];

const ROUTERS: ReadonlySet<string> = new Set(routerName.map(([, name]) => name));

/** Deployments of an application that change, in the order of the file; those that only lose or get a name too. */
export const deploymentChanges = (before: Deployments, after: Deployments): readonly DeploymentChange[] => {
  const pairs = pairsOf(before, after);
  const matched = new Set(pairs.map((pair) => pair.after));
  const partners = new Map(pairs.map((pair) => [pair.before, pair.after]));
  return [
    ...before.flatMap((one) => changeOf(one, partners.get(one))),
    ...after.filter((one) => !matched.has(one)).map((one) => ({ kind: 'appears' as const, before: null, after: one })),
  ];
};

interface Pair {
  readonly before: DeploymentDemand;
  readonly after: DeploymentDemand;
}

const pairsOf = (before: Deployments, after: Deployments): readonly Pair[] => {
  const byName = pairsBy(nameOf, before, after);
  const rest = (all: Deployments, side: keyof Pair) => all.filter((one) => !byName.some((pair) => pair[side] === one));
  return [...byName, ...pairsBy(partOf, rest(before, 'before'), rest(after, 'after'))];
};

/** Only what is alone under its key on both sides is matched: a guess would tell of changes that are none. */
const pairsBy = (key: (one: DeploymentDemand) => string | null, before: Deployments, after: Deployments): Pair[] =>
  before.flatMap((one) => {
    const wanted = key(one);
    const here = before.filter((other) => key(other) === wanted);
    const there = after.filter((other) => key(other) === wanted);
    const [partner] = there;
    return wanted === null || here.length > 1 || there.length > 1 || partner === undefined
      ? []
      : [{ before: one, after: partner }];
  });

/** Two of one name in a list are told apart by where they stand. */
const nameOf = ({ name, source, range }: DeploymentDemand): string =>
  source === 'builder' ? name : `${name} ${String(range.start)}`;

/** The part that a generated deployment plays: the token it stands for, and whether it is the router there. */
const partOf = ({ name, source, range }: DeploymentDemand): string | null =>
  source === 'builder' ? `${String(range.start)}-${String(range.end)} ${String(ROUTERS.has(name))}` : null;

const changeOf = (before: DeploymentDemand, after: DeploymentDemand | undefined): readonly DeploymentChange[] => {
  if (after === undefined) return [{ kind: 'vanishes', before, after: null }];
  if (before.name !== after.name) return [{ kind: 'renamed', before, after }];
  const same = sameReplicas(before.replicas, after.replicas) && sameShape(before.replica, after.replica);
  return same ? [] : [{ kind: 'changed', before, after }];
};
