import type { ApplicationDemand, DeploymentDemand } from '../../demand/demand.ts';
import { itemsOf } from './items.ts';
import type { DeploymentItems, Known, Maker } from './items.ts';
import { createPieces } from './pieces.ts';
import type { Item, Owner, Problem } from './problem.ts';
import type { ReplicaShape } from '../../deployments/replica.ts';
import { isCountable } from '../../ray/amounts.ts';
import { bundleCount } from '../../ray/bundles.ts';

export type Level = 'initial' | 'max';

export interface Setting {
  readonly level: Level;
  readonly release: string;
  /** One node, and replicas may run on it: then nothing races inside an application. */
  readonly single: boolean;
  /** Whether some node has the labels that an application's build task asks for. */
  readonly builds: (application: ApplicationDemand) => boolean;
}

export interface Asked {
  readonly problem: Problem;
  readonly implicit: ReadonlyMap<string, number>;
  /** Whose demand each owner is. */
  readonly sources: readonly Known[];
}

/** More replicas of one deployment than this are not laid out one by one. */
const REPLICA_LIMIT = 20_000;

/** The demand as Ray meets it; null as soon as a part of it is not known. */
export const problemOf = (applications: readonly ApplicationDemand[], setting: Setting): Asked | null => {
  const pieces = createPieces();
  let ids = 0;
  const maker: Maker = { pieces, release: setting.release, implicit: new Map(), nextId: () => ids++ };
  const owners: Owner[] = [];
  const sources: Known[] = [];
  const queues: (readonly Item[])[] = [];
  const inOrder: Item[] = [];
  for (const application of applications) {
    const built = setting.builds(application);
    const parts: DeploymentItems[] = [];
    for (const deployment of application.deployments) {
      const known = knownOf(application, deployment, owners.length, setting.level);
      if (known === null) return null;
      const items = built ? itemsOf(known, maker) : NOTHING;
      owners.push({
        application: application.name,
        deployment: deployment.name,
        built,
        unbuilt: built ? items.lost : known.count,
      });
      sources.push(known);
      parts.push(items);
    }
    const asking = parts.map(({ helpers, replicas }) => ({ helpers, replicas: replicas.filter(isWeighed) }));
    queues.push(...queuesOf(asking, hasOrder(application), setting.single));
    inOrder.push(...asking.flatMap(({ helpers, replicas }) => [...helpers, ...replicas]));
  }
  return {
    problem: { names: pieces.names, owners, queues: queues.filter(({ length }) => length > 0), inOrder },
    implicit: maker.implicit,
    sources,
  };
};

const NOTHING: DeploymentItems = { helpers: [], replicas: [], lost: 0 };

const knownOf = (
  application: ApplicationDemand,
  deployment: DeploymentDemand,
  owner: number,
  level: Level,
): Known | null => {
  const { replicas, replica, ties } = deployment;
  if (replicas === null || replica === null || ties === null) return null;
  if (replicas[level] > REPLICA_LIMIT || isTooLarge(replica, deployment.gang?.size ?? 1)) return null;
  return { application, deployment, owner, replica, ties, count: replicas[level] };
};

/** More bundles of one group than this are not laid out, and no amounts that no machine has. */
const BUNDLE_LIMIT = 20_000;

const isTooLarge = ({ bundles }: ReplicaShape, size: number): boolean =>
  bundleCount(bundles) * size > BUNDLE_LIMIT || bundles.some(({ each }) => ![...each.values()].every(isCountable));

/** A plain actor that asks for nothing runs anywhere, also on a full node and a head without CPUs (measured on both). */
const isWeighed = ({ kind, whole }: Item): boolean =>
  kind !== 'actor' || whole.gpu > 0 || whole.amounts.length > 0 || whole.selectors.length > 0;

/** Built code keeps its order: what others wait for comes first. The file's own list has none. */
const hasOrder = ({ deployments }: ApplicationDemand): boolean => deployments.every(({ source }) => source !== 'yaml');

type Part = Pick<DeploymentItems, 'helpers' | 'replicas'>;

/**
 * On a single node binding order holds; else groups and plain actors race, each kind in order, gangs before other groups
 * (Serve reserves them first). A deployment with helpers comes when those run. Measured on 2.47.1 and 2.60.0.
 */
const queuesOf = (parts: readonly Part[], ordered: boolean, single: boolean): readonly (readonly Item[])[] => {
  const late = parts.filter(({ helpers }) => helpers.length > 0);
  const prompt = parts.filter(({ helpers }) => helpers.length === 0).map(({ replicas }) => replicas);
  const own = late.map(({ helpers, replicas }) => [...helpers, ...replicas]);
  if (!ordered) return [...prompt, ...own];
  const groups = [...prompt].sort((a, b) => rank(a) - rank(b));
  if (single)
    return [
      groups
        .filter(isGang)
        .flat()
        .concat(prompt.filter((part) => !isGang(part)).flat()),
      ...own,
    ];
  return [groups.filter(isGroup).flat(), prompt.filter((part) => !isGroup(part)).flat(), ...own];
};

const isGroup = (items: readonly Item[]): boolean => items[0]?.kind === 'group';

const isGang = (items: readonly Item[]): boolean => (items[0]?.seats.length ?? 0) > 1;

const rank = (items: readonly Item[]): number => (isGang(items) ? 0 : 1);
