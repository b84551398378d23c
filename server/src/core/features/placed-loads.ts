import type { ConfigAnalysis } from '../analysis/analysis.ts';
import { fitOn } from '../fit/on-cluster.ts';
import type { Fit } from '../fit/fit.ts';
import { crowdAt } from '../load/crowd.ts';
import type { Crowd, Course } from '../load/crowd.ts';
import { demandIf, keyOf, settledBy } from './picture/what-if.ts';
import type { WhatIf } from './picture/what-if.ts';

/** Where the load of one deployment leads, and what of that has room. */
export interface PlacedLoad extends Course {
  readonly application: string;
  readonly deployment: string;
  /** Of the replicas it ends in those with room on the nodes, and what they leave; null where that is not known. */
  readonly placed: ({ readonly replicas: number } & Partial<Crowd>) | null;
}

/** The loads of a config's deployments, in the order of the file; all of them stand at once. */
export const placedLoads = (config: ConfigAnalysis, whatIf: WhatIf): readonly PlacedLoad[] => {
  const loads = settledBy(config, whatIf);
  const fit = loads.size === 0 ? null : fitUnder(config, whatIf);
  return config.applications.flatMap(({ name: application, deployments }) =>
    deployments.flatMap((one) => {
      const load = loads.get(keyOf(application, one.name));
      if (load === undefined) return [];
      const room = load.replicas === null ? null : roomIn(fit, application, one.name, load.replicas);
      const placed = room === null ? null : { replicas: room, ...crowdAt(one.limits, room, load.ongoing) };
      return [{ application, deployment: one.name, ...load, placed }];
    }),
  );
};

/** The fit of the replicas in which loads end, beside the first ones of all others; null where one of them leads nowhere, or no nodes are known. */
export const fitUnder = (config: ConfigAnalysis, whatIf: WhatIf): Fit | null => {
  const { cluster, ray, demand } = config;
  const isOpen = [...settledBy(config, whatIf).values()].some(({ replicas }) => replicas === null);
  if (cluster === null || isOpen) return null;
  const asked = { level: 'initial', release: ray.version, isWhole: demand !== null } as const;
  return fitOn(demandIf(config, whatIf, 'initial'), cluster, asked);
};

const roomIn = (fit: Fit | null, application: string, deployment: string, replicas: number): number | null => {
  if (fit === null || fit.status === 'unknown' || fit.status === 'depends') return null;
  if (fit.status === 'fits') return replicas;
  if (fit.pending === null) return null;
  const waits = fit.pending.filter((one) => one.application === application && one.deployment === deployment);
  return replicas - waits.reduce((sum, one) => sum + one.replicas, 0);
};
