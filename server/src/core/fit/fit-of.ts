import type { ApplicationDemand } from '../demand/demand.ts';
import type { Cluster } from '../clusters/cluster.ts';
import { problemOf } from './demand/problem-of.ts';
import type { Asked, Level } from './demand/problem-of.ts';
import type { Problem } from './demand/problem.ts';
import { UNKNOWN } from './fit.ts';
import type { Fit, Question } from './fit.ts';
import { isOverAll } from './in-all.ts';
import { isAllowed } from './nodes/labels.ts';
import { createYard, isBeyondCounting, isTooLarge, nodeCount } from './nodes/yard.ts';
import type { Yard } from './nodes/yard.ts';
import { reasonOf } from './reason/reason.ts';
import { isPlaceable } from './search/exact.ts';
import { explore } from './search/explore.ts';
import { summarise } from './search/outcome.ts';
import { isAmple } from './search/ample.ts';
import { isUniform, surelyWaits } from './search/proofs.ts';
import { isSeenBothWays } from './search/samples.ts';
import type { Rules } from './search/state.ts';

const UNDECIDED: Fit = { ...UNKNOWN, undecided: true };
const WAITS: Fit = { status: 'does-not-fit', pending: null, pendingTotal: null };
const CHANCE: Fit = { status: 'depends', pending: null, pendingTotal: null };
const FITS: Fit = { status: 'fits', pending: [], pendingTotal: 0 };

/** Demand and nodes of one level, ready to be laid out. */
export interface Layable extends Asked {
  readonly yard: Yard;
}

/** Null: demand or nodes are not known. */
export const layable = (
  applications: readonly ApplicationDemand[],
  cluster: Cluster,
  level: Level,
  release: string,
): Layable | null => {
  const asked = problemOf(applications, {
    level,
    release,
    single: nodeCount(cluster) === 1,
    builds: buildsOn(cluster),
  });
  return asked && { ...asked, yard: createYard(cluster, asked.problem.names, asked.implicit) };
};

const buildsOn =
  ({ nodes }: Cluster) =>
  ({ buildsOn: labels }: ApplicationDemand): boolean =>
    labels === null || nodes.some((node) => isAllowed(node.labels, [labels]));

/**
 * What stays pending once Ray has laid the demand onto the nodes: every order in which its races can fall and every node
 * it may pick are followed; where those are too many, only what can be proved is said.
 */
export const fitOf = (
  applications: readonly ApplicationDemand[],
  cluster: Cluster,
  { level, release, isWhole }: Question,
): Fit => {
  const open = isWhole ? UNDECIDED : UNKNOWN;
  if (isBeyondCounting(cluster)) return isOverAll(applications, cluster, level) ? WAITS : open;
  const asked = layable(applications, cluster, level, release);
  if (asked === null) return isOverAll(applications, cluster, level) ? WAITS : UNKNOWN;
  const isMany = isTooLarge(cluster);
  const fit = isMany ? proved(asked, open) : isWhole ? judged(asked) : judgedPart(asked);
  const isOpen = fit.status === 'fits' || fit.status === 'unknown';
  const reason = isOpen || (isMany && !isBrief(asked)) ? null : reasonOf(asked.problem, asked.yard);
  return reason === null ? fit : { ...fit, reason };
};

/** On more nodes than are laid out one by one: what holds in every order, without following any. */
const proved = ({ problem, yard }: Layable, open: Fit): Fit => {
  if (surelyWaits(problem, yard)) return WAITS;
  return open === UNDECIDED && hasSurelyRoom(problem, yard) ? FITS : open;
};

/** True of what does not surely wait where no order of it leaves anything without room. */
const hasSurelyRoom = (problem: Problem, yard: Yard): boolean => isUniform(problem) || isAmple(problem, yard);

/** Few enough to be laid out once in the order of the file, which tells what waits first. */
const isBrief = ({ problem, yard }: Layable): boolean => problem.inOrder.length * yard.nodes.length <= BRIEF;

const BRIEF = 500_000;

/** Nodes that a search may look at: some milliseconds. */
const EVERY_TURN = 15_000;
const ANY_NODE = 6_000;
const BY_HAND = 1_000;

const judged = ({ problem, yard }: Layable): Fit => {
  const waits = surelyWaits(problem, yard);
  if (!waits && hasSurelyRoom(problem, yard)) return FITS;
  const outcomes = explore(rulesOf(problem, yard, EVERY_TURN, true));
  if (outcomes !== null) return summarise(outcomes, problem.owners);
  const wider = explore(rulesOf(problem, yard, ANY_NODE, false));
  const fit = wider && summarise(wider, problem.owners);
  if (fit !== null && fit.status !== 'depends') return fit;
  if (waits || isPlaceable(problem.inOrder, yard.nodes, yard, { left: BY_HAND }) === false) return WAITS;
  return isSeenBothWays(problem, yard) ? CHANCE : UNDECIDED;
};

/** With more to come only a proof counts: no other order and no other load makes room. */
const judgedPart = ({ problem, yard }: Layable): Fit =>
  surelyWaits(problem, yard) || isPlaceable(problem.inOrder, yard.nodes, yard, { left: BY_HAND }) === false
    ? WAITS
    : UNKNOWN;

const rulesOf = (problem: Problem, yard: Yard, left: number, turns: boolean): Rules => {
  const actors = problem.queues.map((queue) => queue.filter(({ kind }) => kind === 'actor'));
  return {
    problem,
    yard,
    budget: { left },
    turns,
    acting: [...new Set(actors.flat().map(({ whole }) => whole))],
    lastActors: problem.queues.map((queue) => queue.findLastIndex(({ kind }) => kind === 'actor')),
  };
};
