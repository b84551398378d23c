import type { ConfigWork } from '../../analysis/work.ts';
import type { ApplicationDemand, DeploymentDemand } from '../../demand/demand.ts';
import type { ReplicaShape } from '../../deployments/replica.ts';
import { heldSum } from '../../fit/demand/counted.ts';
import type { LiveCluster, LiveDeployment } from '../../live/live-cluster.ts';
import { add, times } from '../../ray/amounts.ts';
import type { Resources } from '../../ray/amounts.ts';
import type { ApplicationUpdate, DeploymentUpdate } from '../drift.ts';
import { countAfter } from './count-after.ts';
import { heldBy, runningOf } from './held.ts';
import type { HeldNow } from './held.ts';

/** One deployment that a deploy touches, and what it holds before and after; null where that is not known. */
export interface Step {
  readonly application: string;
  readonly update: DeploymentUpdate;
  readonly running: LiveDeployment | undefined;
  /** What it holds now; null where it does not run, or that is not told. */
  readonly held: HeldNow | null;
  readonly demand: DeploymentDemand | undefined;
  readonly before: Resources | null;
  readonly after: Resources | null;
}

/** True where a deploy brings up an application of which it is not known what deployments it has. */
export const hasOpenStart = (updates: readonly ApplicationUpdate[], { parts }: ConfigWork): boolean =>
  updates
    .filter(({ change }) => change === 'starts' || change === 'builds-anew')
    .some(({ name }) => partOf(parts, name)?.complete !== true);

const partOf = (parts: ConfigWork['parts'], name: string): ApplicationDemand | undefined =>
  parts.find(({ application }) => application.demand.name === name)?.application.demand;

/** Every deployment of the applications that a deploy touches. */
export const stepsOf = (
  updates: readonly ApplicationUpdate[],
  { parts }: ConfigWork,
  live: LiveCluster,
): readonly Step[] =>
  updates
    .filter(({ change }) => change !== 'stays' && change !== 'kept')
    .flatMap(({ name, deployments }) => {
      const demands = partOf(parts, name)?.deployments;
      return deployments.map((update): Step => {
        const running = runningOf(live, name)?.deployments.find((one) => one.name === update.name);
        const demand = demands?.find((one) => one.name === update.name);
        const held = running === undefined ? null : heldBy(name, running, live);
        return {
          application: name,
          update,
          running,
          demand,
          held,
          before: running === undefined ? new Map() : (held?.all ?? null),
          after: heldAfter(update, demand, running, held),
        };
      });
    });

const heldAfter = (
  { change }: DeploymentUpdate,
  demand: DeploymentDemand | undefined,
  running: LiveDeployment | undefined,
  held: HeldNow | null,
): Resources | null => {
  if (change === 'vanishes') return new Map();
  if (change === 'unknown') return null;
  const isKept = change === 'stays' || change === 'updates' || change === 'reconfigures';
  const count = demand === undefined ? null : countAfter(demand, change, running);
  if (isKept && (count === null || count === running?.target)) return held?.settled ?? null;
  if (demand?.replica == null || count === null) return null;
  const helpers = demand.ties?.helpers.map(({ request }) => request) ?? [];
  return add(times(heldByOne(demand.replica), count), ...helpers);
};

/** What one replica holds once it runs. */
export const heldByOne = ({ bundles }: ReplicaShape): Resources => heldSum(bundles);
