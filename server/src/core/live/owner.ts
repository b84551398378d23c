import type { LiveActor, LiveCluster, LiveGroup, LiveReplica } from './live-cluster.ts';
import { shapesIn } from './shapes.ts';
import type { Shapes } from './shapes.ts';

/** A deployment of an application. */
export interface Owner {
  readonly application: string;
  readonly deployment: string;
}

/** Whose the actors and groups of a cluster are, and those of each replica. */
export interface Owners {
  /** Of an actor, as Serve tells it of its replica, else by its name. */
  readonly ofActor: (actor: LiveActor) => Owner | null;
  /** Of a placement group, by its name, else by the actors in it. */
  readonly ofGroup: (group: LiveGroup) => Owner | null;
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
  const { actors, groups } = live;
  const { byName, byActor } = toldIn(live);
  const ofName = (name: string): Owner | null => {
    const key = keyIn(name);
    return byName.has(key) ? (byName.get(key) ?? null) : unlisted(name, key);
  };
  const ofActor = ({ id, name }: LiveActor): Owner | null => byActor.get(id) ?? ofName(name);
  const inGroups = new Map(
    (actors ?? []).flatMap((actor) => {
      const owner = actor.group === null ? null : ofActor(actor);
      return owner === null ? [] : [[actor.group, owner] as const];
    }),
  );
  const actorBy = new Map(
    (actors ?? []).flatMap((actor) => [[actor.id, actor] as const, [actor.name, actor] as const]),
  );
  // Groups of others have no name, as a rule.
  const groupBy = new Map(
    (groups ?? []).flatMap((group) =>
      [group.id, ...(group.name === '' ? [] : [group.name])].map((key) => [key, group]),
    ),
  );
  const actorOf: Owners['actorOf'] = (owner, replica) =>
    actorBy.get(replica.actor ?? nameOf(owner, replica)) ?? actorBy.get(nameOf(owner, replica)) ?? null;
  return {
    shapes: shapesIn(live),
    ofActor,
    ofGroup: ({ id, name }) => ofName(name) ?? inGroups.get(id) ?? null,
    actorOf,
    groupOf: (owner, replica) =>
      groupBy.get(actorOf(owner, replica)?.group ?? '') ?? groupBy.get(nameOf(owner, replica)) ?? null,
  };
};

/** The deployments that Serve tells, by the parts of names that stand for them (null: for two), and by the actors of their replicas. */
const toldIn = ({ serve }: LiveCluster) => {
  const byName = new Map<string, Owner | null>();
  const byActor = new Map<string, Owner>();
  for (const { name: application, deployments } of serve?.applications ?? []) {
    for (const { name: deployment, replicas } of deployments) {
      const owner = { application, deployment };
      for (const key of ['#', '_', '::'].map((between) => `${application}${between}${deployment}`))
        byName.set(key, byName.has(key) ? null : owner);
      for (const { actor } of replicas) if (actor !== null) byActor.set(actor, owner);
    }
  }
  return { byName, byActor };
};

/** A deployment that Serve does not tell any more, while replicas of it still stop. */
const unlisted = (name: string, key: string): Owner | null => {
  const [application, deployment, ...rest] = key.split('#');
  return name.startsWith('SERVE_REPLICA::') &&
    application !== undefined &&
    deployment !== undefined &&
    rest.length === 0
    ? { application, deployment }
    : null;
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
