import type { LiveActor, LiveCluster, LiveGroup, LiveReplica } from '../../live/live-cluster.ts';
import { shapesIn } from './shapes.ts';
import type { Shapes } from './shapes.ts';

/** A deployment of an application. */
export interface Owner {
  readonly application: string;
  readonly deployment: string;
}

/** Whose the actors and groups of a cluster are, and those of each replica. */
export interface Owners {
  /** Null for a name that says nothing of Serve, and for one that two deployments may have. */
  readonly ofName: (name: string) => Owner | null;
  /** Null where Serve has not asked for it yet, or the actors were not read. */
  readonly actorOf: (owner: Owner, replica: LiveReplica) => LiveActor | null;
  /** The group of a replica, of it alone or of its gang. */
  readonly groupOf: (owner: Owner, replica: LiveReplica) => LiveGroup | null;
  readonly shapes: Shapes;
}

/**
 * Read off names: `SERVE_REPLICA::app#deployment#id` of a replica and of its group, `SERVE_GANG::app_deployment_0_id` of a
 * gang’s group, `SERVE_DEPLOYMENT_ACTOR::app::deployment::…` (`ray/serve/_private/{common,utils,deployment_scheduler}.py`).
 */
export const ownersIn = (live: LiveCluster): Owners => {
  const { serve, actors, groups } = live;
  const owners = new Map<string, Owner | null>();
  for (const { name: application, deployments } of serve?.applications ?? []) {
    for (const { name: deployment } of deployments) {
      for (const key of [
        `${application}#${deployment}`,
        `${application}_${deployment}`,
        `${application}::${deployment}`,
      ]) {
        owners.set(key, owners.has(key) ? null : { application, deployment });
      }
    }
  }
  const actorBy = new Map(
    (actors ?? []).flatMap((actor) => [[actor.id, actor] as const, [actor.name, actor] as const]),
  );
  const groupBy = new Map(
    (groups ?? []).flatMap((group) => [[group.id, group] as const, [group.name, group] as const]),
  );
  const actorOf: Owners['actorOf'] = (owner, replica) =>
    actorBy.get(replica.actor ?? nameOf(owner, replica)) ?? actorBy.get(nameOf(owner, replica)) ?? null;
  return {
    shapes: shapesIn(live),
    ofName: (name) => owners.get(keyIn(name)) ?? null,
    actorOf,
    groupOf: (owner, replica) =>
      groupBy.get(actorOf(owner, replica)?.group ?? '') ?? groupBy.get(nameOf(owner, replica)) ?? null,
  };
};

const keyIn = (name: string): string => {
  const [kind, first = '', second = ''] = name.split('::');
  const rest = name.slice((kind ?? '').length + 2);
  if (kind === 'SERVE_REPLICA') return rest.replace(/#[^#]*$/, '');
  if (kind === 'SERVE_GANG') return rest.replace(/_\d+_[0-9a-f]+$/, '');
  return kind === 'SERVE_DEPLOYMENT_ACTOR' ? `${first}::${second}` : '';
};

/** In 2.9 the id of a replica holds the names already. */
const nameOf = ({ application, deployment }: Owner, { id }: LiveReplica): string =>
  id.includes('#') ? `SERVE_REPLICA::${id}` : `SERVE_REPLICA::${application}#${deployment}#${id}`;
