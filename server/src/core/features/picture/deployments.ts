import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ApplicationDemand, DeploymentDemand } from '../../demand/demand.ts';
import type { Level } from '../../fit/demand/problem-of.ts';
import { rhythmOf } from '../../load/rhythm.ts';
import { bundleSum } from '../../ray/bundles.ts';
import { amountsText } from '../../ray/amounts-text.ts';
import type { SceneDeployment } from './scene.ts';
import { placedLoads } from '../placed-loads.ts';
import type { PlacedLoad } from '../placed-loads.ts';
import { leftWords } from './load-words.ts';
import { keyOf } from './what-if.ts';
import type { WhatIf } from './what-if.ts';

interface Shown {
  readonly level: Level;
  readonly whatIf: WhatIf;
}

/** Every deployment of a config, with the numbers that sliders start from. */
export const sceneDeployments = (
  config: ConfigAnalysis,
  applications: readonly ApplicationDemand[],
  { level, whatIf }: Shown,
): readonly SceneDeployment[] => {
  const loads = new Map(placedLoads(config, whatIf).map((one) => [keyOf(one.application, one.deployment), one]));
  return applications.flatMap(({ name: application, deployments }) =>
    deployments.map((deployment) => {
      const { name, origin, why, replica, range, replicas } = deployment;
      const key = keyOf(application, name);
      const known = replicas?.[level] ?? null;
      return {
        key,
        application,
        name,
        hidden: origin === 'hidden',
        why,
        each: replica && amountsText(bundleSum(replica.bundles)),
        strategy: replica?.strategy ?? null,
        range,
        replicas: known,
        most: Math.max(8, 2 * (ownCount(config, application, name, level) ?? 1)),
        load: loadOf(deployment, config, key, loads.get(key) ?? null),
      };
    }),
  );
};

const ownCount = (
  { applications }: ConfigAnalysis,
  application: string,
  deployment: string,
  level: Level,
): number | undefined =>
  applications.find(({ name }) => name === application)?.deployments.find(({ name }) => name === deployment)
    ?.replicas?.[level];

/** A slider goes to what keeps twice the most replicas busy. */
const loadOf = (
  deployment: DeploymentDemand,
  { ray, loads }: ConfigAnalysis,
  key: string,
  placed: PlacedLoad | null,
): SceneDeployment['load'] => {
  const rhythm = rhythmOf(deployment, ray.version);
  if (rhythm === null || rhythm.low === rhythm.high) return null;
  const busy = Math.ceil(Math.min(1e6, rhythm.target * rhythm.high * 2));
  return {
    ongoing:
      placed?.ongoing ?? loads[key] ?? Math.round(Math.min(busy, rhythm.target * (deployment.replicas?.initial ?? 1))),
    most: Math.max(10, busy, loads[key] ?? 0),
    steps: placed?.steps ?? [],
    times: placed?.times ?? [],
    end: placed?.end ?? null,
    placed: placed?.placed ?? null,
    told: placed && leftWords(placed),
  };
};
