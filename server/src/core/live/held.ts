import { add } from '../ray/amounts.ts';
import type { Resources } from '../ray/amounts.ts';
import type { LiveApplication, LiveCluster } from './live-cluster.ts';

/** What one bundle of a placement group, or one actor outside of any, holds on a node. */
export interface Holding {
  readonly node: string;
  readonly resources: Resources;
  /** It belongs to a replica of one of the applications that were asked for. */
  readonly isOwn: boolean;
}

/** Null: the cluster did not tell its groups or its actors. Tasks are in none of the lists of a dashboard. */
export const holdingsIn = (
  { groups, actors, serve }: LiveCluster,
  isOwn: (application: LiveApplication) => boolean,
): readonly Holding[] | null => {
  if (groups === null || actors === null) return null;
  const own = ownOf(serve?.applications.filter(isOwn) ?? []);
  const ownGroups = new Set(actors.flatMap(({ id, group }) => (group !== null && own.has(id) ? [group] : [])));
  return [
    ...groups.flatMap(({ id, name, bundles }) =>
      bundles.flatMap(({ node, resources }) =>
        node === null ? [] : [{ node, resources, isOwn: ownGroups.has(id) || own.isNamed(name) }],
      ),
    ),
    ...actors.flatMap(({ id, name, node, required, group }) =>
      node === null || required === null || group !== null
        ? []
        : [{ node, resources: required, isOwn: own.has(id) || own.isNamed(name) }],
    ),
  ];
};

/** Actors of replicas, and names as Serve gives them: `SERVE_REPLICA::application#deployment#id`, the group’s like its actor’s. */
const ownOf = (applications: readonly LiveApplication[]) => {
  const ids = new Set(
    applications.flatMap(({ deployments }) =>
      deployments.flatMap(({ replicas }) => replicas.flatMap(({ actor }) => actor ?? [])),
    ),
  );
  const starts = applications.map(({ name }) => `${REPLICA}${name}#`);
  return {
    has: (actor: string): boolean => ids.has(actor),
    isNamed: (name: string): boolean => starts.some((start) => name.startsWith(start)),
  };
};

/** `ReplicaID.SERVE_REPLICA_PREFIX` of `ray/serve/_private/common.py`; the same in every release covered. */
const REPLICA = 'SERVE_REPLICA::';

export const sumOf = (holdings: readonly Holding[]): Resources => add(...holdings.map(({ resources }) => resources));
