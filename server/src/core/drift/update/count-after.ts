import type { ApplicationDemand, DeploymentDemand } from '../../demand/demand.ts';
import type { LiveCluster, LiveDeployment } from '../../live/live-cluster.ts';
import type { ApplicationUpdate, DeploymentUpdate } from '../drift.ts';
import { runningOf } from './held.ts';

/**
 * How many replicas Serve wants of a deployment once a deploy is done; null where that is not told. Where they scale it is
 * what it wanted before, within the new bounds: the lowest count is not gone back to before the load was low for
 * `downscale_delay_s`. An `initial_replicas` of the file counts again where anything of the deployment changes
 * (`AutoscalingState.register`, `DeploymentState.deploy` in 2.9).
 */
export const countAfter = (
  { replicas, scaling }: DeploymentDemand,
  change: DeploymentUpdate['change'],
  running: LiveDeployment | undefined,
): number | null => {
  if (replicas === null) return null;
  const { min, initial, max } = replicas;
  const isFirst = scaling === null || running === undefined || (scaling.initial !== null && change !== 'stays');
  if (isFirst) return initial;
  const wanted = running.target ?? atRest(running);
  return wanted === null ? null : Math.min(Math.max(wanted, min), max);
};

/** A deployment that is `HEALTHY` has as many replicas as Serve wants, in releases that do not tell that number too. */
const atRest = ({ status, replicas }: LiveDeployment): number | null =>
  status === 'HEALTHY' ? replicas.filter(({ state }) => state === 'RUNNING').length : null;

/** The same applications, starting with as many replicas as Serve will want where they run already. */
export const withCountsAfter = (
  applications: readonly ApplicationDemand[],
  updates: readonly ApplicationUpdate[],
  live: LiveCluster,
): readonly ApplicationDemand[] =>
  applications.map((application) => {
    const update = updates.find(({ name }) => name === application.name);
    const running = runningOf(live, application.name);
    if (update === undefined || running === undefined) return application;
    return {
      ...application,
      deployments: application.deployments.map((one): DeploymentDemand => {
        const { change } = update.deployments.find(({ name }) => name === one.name) ?? { change: 'unknown' };
        const now = running.deployments.find(({ name }) => name === one.name);
        const initial = countAfter(one, change, now);
        return { ...one, replicas: one.replicas && initial !== null ? { ...one.replicas, initial } : null };
      }),
    };
  });
