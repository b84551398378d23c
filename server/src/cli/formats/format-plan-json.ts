import { settledBy } from '../../core/index.ts';
import type { Plan, PlanLevel } from '../commands/plan.ts';
import { placeOfGap } from './file-place.ts';
import { demandOf } from './format-json.ts';

/** What `plan --format json` prints: per config the fit, one layout, and where each load ends. */
export const planJson = (plans: readonly Plan[], level: PlanLevel): string => {
  const configs = plans.map((plan) => ({
    ray: { version: plan.config.ray.version, source: plan.config.ray.source },
    fit: plan.fit,
    layout: plan.layout,
    either: plan.ways.map(({ way, layout }) => ({
      condition: way.condition,
      ...placeOfGap(way.place, plan),
      demand: demandOf(way.demand),
      layout,
    })),
  }));
  const load = plans.flatMap(loadsIn);
  const [first] = plans;
  const isAsked = plans.some(({ whatIf }) => Object.keys(whatIf.load).length > 0);
  return JSON.stringify({ schema: 1, path: first?.file, at: level, configs, ...(isAsked && { load }) }, null, 2);
};

const loadsIn = ({ config, whatIf }: Plan) => {
  const settled = settledBy(config, whatIf);
  return config.applications.flatMap(({ name: application, deployments }) =>
    deployments.flatMap(({ name: deployment }) => {
      const key = `${application}/${deployment}`;
      const found = settled.get(key);
      return found === undefined ? [] : [{ application, deployment, ongoing: whatIf.load[key], ...found }];
    }),
  );
};
