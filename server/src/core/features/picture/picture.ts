import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import type { Cluster } from '../../clusters/cluster.ts';
import type { ApplicationDemand } from '../../demand/demand.ts';
import { fitOn } from '../../fit/on-cluster.ts';
import type { Level } from '../../fit/demand/problem-of.ts';
import type { Fit } from '../../fit/fit.ts';
import { placementsOf } from '../../fit/placement/placement.ts';
import type { Placement } from '../../fit/placement/placement.ts';
import { reasonText } from '../../fit/reason/reason-text.ts';
import type { Words } from '../../text/words.ts';
import { clusterText } from '../cluster-text.ts';
import { hiddenBundles } from './hidden-bundles.ts';
import { emptyNodes, sceneNodes } from './nodes.ts';
import type { PlacedDeployments } from './nodes.ts';
import type { Scene, SceneWait } from './scene.ts';
import { sceneDeployments } from './deployments.ts';
import { clusterIf, demandIf, isAsItStands, keyOf } from './what-if.ts';
import type { WhatIf } from './what-if.ts';
import { CHANCE, NO_CLUSTER, NOT_DRAWN, answerWords, wayWords } from './words.ts';

/** What is drawn of a config. */
export interface View {
  readonly level: Level;
  /** Which of several outcomes, from 0. */
  readonly outcome: number;
  /** Which way through the conditions of the code, from 0. */
  readonly way: number;
  readonly whatIf: WhatIf;
}

/** More nodes than this are not drawn while nothing lies on them. */
const EMPTY_NODES = 64;

/**
 * A config on its cluster as a scene: at the start or at most, as the file stands or with other numbers. Where conditions of
 * the code decide, it is drawn as on one way through them.
 */
export const pictureOf = (config: ConfigAnalysis, view: View): Scene => {
  const ways = config.either.map(({ condition }) => condition);
  const way = Math.max(0, Math.min(view.way, ways.length - 1));
  const gone = config.either[way];
  const shown =
    gone === undefined ? config : { ...config, applications: gone.applications, demand: gone.demand, fit: null };
  const scene = drawnOf(shown, view);
  return { ...scene, way, ways, notes: gone === undefined ? scene.notes : [wayWords(gone.condition), ...scene.notes] };
};

const drawnOf = (config: ConfigAnalysis, { level, outcome, whatIf }: View): Omit<Scene, 'way' | 'ways'> => {
  const applications = demandIf(config, whatIf, level);
  const deployments = sceneDeployments(config, applications, { level, whatIf });
  const frame = { release: config.ray.version, level, deployments };
  if (config.cluster === null || !config.ray.covered)
    return { ...frame, ...EMPTY, status: null, answer: NO_CLUSTER, cluster: null, notes: [] };
  const cluster = clusterIf(config.cluster, whatIf);
  const asked = { level, release: config.ray.version, isWhole: config.demand !== null };
  const known = config.fit?.[level];
  const fit = isAsItStands(whatIf) && known !== undefined ? known : fitOn(applications, cluster, asked);
  const placements = asked.isWhole ? placementsOf(applications, cluster, asked, fit) : null;
  const shown = Math.max(0, Math.min(outcome, (placements?.outcomes ?? 1) - 1));
  return {
    ...frame,
    ...EMPTY,
    status: fit.status,
    answer: answerWords(fit),
    cluster: clusterWords(cluster),
    groups: groupsOf(config.cluster, cluster),
    outcome: shown,
    outcomes: placements?.outcomes ?? 0,
    ...(placements === null
      ? { nodes: emptyNodes(cluster, EMPTY_NODES), notes: notesOf(applications) }
      : {
          ...laidOut(placements.of(shown), cluster, placedIn(applications)),
          notes: chanceIn(fit, placements.outcomes),
        }),
  };
};

/** What a person recognises: the name of a manifest, or else the nodes themselves. */
const clusterWords = (cluster: Cluster): Words =>
  cluster.source === 'manifest'
    ? { en: cluster.name, vi: cluster.name }
    : { en: clusterText(cluster, 'en'), vi: clusterText(cluster, 'vi') };

const EMPTY = { groups: [], nodes: [], waiting: [], anywhere: [], outcome: 0, outcomes: 0 };

const chanceIn = ({ status }: Fit, outcomes: number): Scene['notes'] =>
  status === 'depends' || outcomes > 1 ? [CHANCE] : [];

const notesOf = (applications: readonly ApplicationDemand[]): Scene['notes'] => [
  NOT_DRAWN,
  ...applications.flatMap(({ unknown }) => unknown.map(({ message }) => message)).slice(0, 3),
];

const groupsOf = (own: Cluster, { nodes }: Cluster): Scene['groups'] =>
  nodes.map(({ name, count }, i) => ({ name: name ?? null, count, most: Math.max(8, 2 * (own.nodes[i]?.count ?? 1)) }));

const placedIn = (applications: readonly ApplicationDemand[]): PlacedDeployments => {
  const all = applications.flatMap(({ name, deployments }) =>
    deployments.map((one) => [keyOf(name, one.name), hiddenBundles(one)] as const),
  );
  return new Map(all.map(([key, hidden], index) => [key, { index, hidden }]));
};

const laidOut = (
  placement: Placement,
  cluster: Cluster,
  deployments: PlacedDeployments,
): Pick<Scene, 'nodes' | 'waiting' | 'anywhere'> => {
  const placeOf = ({ application, deployment }: Who): number =>
    deployments.get(keyOf(application, deployment))?.index ?? 0;
  return {
    nodes: sceneNodes(cluster, placement, deployments),
    waiting: placement.waiting.map((one): SceneWait => ({
      id: `${keyOf(one.application, one.deployment)}#waits`,
      deployment: placeOf(one),
      replicas: one.replicas,
      reason: reasonText(one),
    })),
    anywhere: placement.anywhere.map((one) => ({ deployment: placeOf(one), replicas: one.replicas })),
  };
};

interface Who {
  readonly application: string;
  readonly deployment: string;
}
