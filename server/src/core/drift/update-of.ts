import type { Analysis } from '../analysis/analysis.ts';
import { fitOn } from '../fit/on-cluster.ts';
import { releaseOf } from '../live/release-of.ts';
import { roomFor } from '../live/room-for.ts';
import type { LiveCluster } from '../live/live-cluster.ts';
import { add, addKnown, times } from '../ray/amounts.ts';
import type { Resources, Units } from '../ray/amounts.ts';
import { asMap } from '../yaml/tree.ts';
import type { ApplicationUpdate } from './drift.ts';
import { withCountsAfter } from './update/count-after.ts';
import { hasOpenStart, heldByOne, stepsOf } from './update/steps.ts';
import type { Step } from './update/steps.ts';
import { surgeOf } from './update/surge.ts';
import { hasFirstRoom } from './update/first-room.ts';
import { updatesOf } from './updates-of.ts';

/** What a deploy reserves on the way, and whether it comes to its end on the nodes that run. */
export interface UpdateCourse {
  /** Held now by the applications that the deploy touches; null where a part is not known. */
  readonly before: Resources | null;
  /** The most that may be held while replicas are replaced: Serve stops old ones first, unless `max_surge_percent` lets new ones come before. */
  readonly during: Resources | null;
  readonly after: Resources | null;
  /** `stuck`: replicas wait for room at the end, or an old one is never replaced as a new one has no room beside the others. */
  readonly room: 'enough' | 'stuck' | 'unknown';
  /** The deployments that wait, as far as that is known. */
  readonly waiting: readonly { readonly application: string; readonly deployment: string }[];
}

const UNKNOWN: UpdateCourse = { before: null, during: null, after: null, room: 'unknown', waiting: [] };

/** The course of a deploy of a config over what runs; `told`: the updates that it is, where they were worked out already. */
export const updateOf = (
  { work, configs }: Analysis,
  config: number,
  live: LiveCluster,
  told?: readonly ApplicationUpdate[],
): UpdateCourse => {
  const [own, judged] = [work?.configs[config], configs[config]];
  const root = asMap(own?.root);
  if (own === undefined || judged === undefined || root === undefined) return UNKNOWN;
  const updates = told ?? updatesOf(root, own, live);
  const steps = stepsOf(updates, own, live);
  const sums = sumsOf(steps, hasOpenStart(updates, own));
  const { applications, ray } = judged;
  const names = applications.map(({ name }) => name);
  const nodes = roomFor(live, names)?.description;
  const wanted = withCountsAfter(applications, updates, live);
  const isWhole =
    judged.demand !== null && wanted.every(({ deployments }) => deployments.every(({ replicas }) => replicas !== null));
  if (nodes === undefined || (live.ray !== null && releaseOf(live) !== ray.version))
    return { ...sums, room: 'unknown', waiting: [] };
  const end = fitOn(wanted, { ...nodes, source: 'live' }, { level: 'initial', release: ray.version, isWhole });
  if (end.status === 'does-not-fit') {
    const waiting = (end.pending ?? []).map(({ application, deployment }) => ({ application, deployment }));
    return { ...sums, room: 'stuck', waiting };
  }
  return { ...sums, ...onTheWay(steps, live, end.status === 'fits') };
};

/** What the steps hold together, before, at most on the way, and after. `isOpen`: there may be more of them than are known. */
export const sumsOf = (steps: readonly Step[], isOpen: boolean): Pick<UpdateCourse, 'before' | 'during' | 'after'> => ({
  before: addKnown(steps.map(({ before }) => before)),
  during: isOpen ? null : addKnown(steps.map(mostOf)),
  after: isOpen ? null : addKnown(steps.map(({ after }) => after)),
});

const onTheWay = (steps: readonly Step[], live: LiveCluster, fits: boolean): Pick<UpdateCourse, 'room' | 'waiting'> => {
  const rooms = steps.map((step) => ({ step, room: hasFirstRoom(step, steps, live) }));
  const waiting = rooms
    .filter(({ room }) => room === false)
    .map(({ step }) => ({ application: step.application, deployment: step.update.name }));
  if (waiting.length > 0) return { room: 'stuck', waiting };
  return { room: fits && rooms.every(({ room }) => room === true) ? 'enough' : 'unknown', waiting };
};

const mostOf = (step: Step): Resources | null => {
  const { before, after, demand, update } = step;
  if (before === null || after === null) return null;
  const most = new Map(
    [...before.keys(), ...after.keys()].map((name) => [name, larger(before.get(name), after.get(name))]),
  );
  if (update.change !== 'restarts' || surgeOf(step, 100) === 0) return most;
  if (demand?.replica == null || demand.replicas === null) return null;
  return add(most, times(heldByOne(demand.replica), surgeOf(step, demand.replicas.initial)));
};

const larger = (one: Units = 0n, other: Units = 0n): Units => (one > other ? one : other);
