import type { DeploymentDemand } from '../../demand/demand.ts';
import { heldSum } from '../../fit/demand/counted.ts';
import { heldIn } from '../../live/held.ts';
import type { LiveCluster, LiveDeployment } from '../../live/live-cluster.ts';
import { bundleCount } from '../../ray/bundles.ts';
import type { Bundles } from '../../ray/bundles.ts';
import { amountsText } from '../../ray/amounts-text.ts';
import type { Resources } from '../../ray/amounts.ts';
import type { Words } from '../../text/words.ts';
import type { Deployed } from './deployed.ts';
import { needsOf } from './needs.ts';

/** Deployments, replica counts and reservations of an application that runs, where they are not what we said. */
export const unlikeDemand = (live: LiveCluster, { number, demand, live: running }: Deployed): readonly Words[] => {
  if (running.status !== 'RUNNING' || !demand.complete || demand.either.length > 0) return [];
  const said = demand.deployments;
  const known = said.filter(({ name }) => running.deployments.some((one) => one.name === name));
  if (known.length !== said.length || said.length !== running.deployments.length) {
    const [own, there] = [String(said.length), String(running.deployments.length)];
    return [
      {
        en: `application ${String(number)}: said ${own} deployments, the cluster has ${there}, ${String(known.length)} of them alike`,
        vi: `application ${String(number)}: đã nói ${own} deployment, cụm có ${there}, trùng nhau ${String(known.length)}`,
      },
    ];
  }
  return said.flatMap((one, index) => {
    const there = running.deployments.find(({ name }) => name === one.name);
    const who = `${String(number)}.${String(index + 1)} (${one.source}, ${one.origin})`;
    return there === undefined
      ? []
      : [...unlikeCount(live, who, one, there), ...unlikeReplica(live, running.name, who, one, there)];
  });
};

const unlikeCount = (
  { serve }: LiveCluster,
  who: string,
  { replicas, scaling }: DeploymentDemand,
  { target, status }: LiveDeployment,
): readonly Words[] => {
  if (replicas === null || scaling !== null || replicas.min !== replicas.max) return [];
  if (target === null || target === replicas.initial || status !== 'HEALTHY' || serve?.targetCapacity != null)
    return [];
  const [own, there] = [String(replicas.initial), String(target)];
  return [
    {
      en: `deployment ${who}: said ${own} replicas, Serve wants ${there}`,
      vi: `deployment ${who}: đã nói ${own} replica, Serve muốn ${there}`,
    },
  ];
};

const unlikeReplica = (
  live: LiveCluster,
  application: string,
  who: string,
  { replica, unknown }: DeploymentDemand,
  there: LiveDeployment,
): readonly Words[] => {
  const runs = there.replicas.some(({ state }) => state === 'RUNNING');
  if (replica === null || unknown.length > 0 || !runs || live.actors === null || live.groups === null) return [];
  const owner = { application, deployment: there.name };
  const held = needsOf(heldIn(live).owners, owner, { ...there, required: null, config: null }, null);
  if (held === null || shapeText(held) === shapeText(replica.bundles)) return [];
  return [
    {
      en: `deployment ${who}: said that a replica reserves ${shapeText(replica.bundles)}, it holds ${shapeText(held)}`,
      vi: `deployment ${who}: đã nói một replica giữ ${shapeText(replica.bundles)}, thực tế ${shapeText(held)}`,
    },
  ];
};

/** Accelerator types are marks of a node, and custom names are the person’s own. */
const shapeText = (bundles: Bundles): string => {
  const sum = heldSum(bundles);
  const named: Resources = new Map(
    NAMES.flatMap((name) => (sum.has(name) ? [[name, sum.get(name) ?? 0n] as const] : [])),
  );
  return `${amountsText(named)} in ${String(bundleCount(bundles))}`;
};

const NAMES = ['CPU', 'GPU', 'memory'];
