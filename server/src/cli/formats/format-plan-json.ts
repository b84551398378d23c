import { costsJson } from '../../core/index.ts';
import type { PlacedLoad } from '../../core/index.ts';
import type { Plan, PlanLevel } from '../commands/plan.ts';
import { placeOfGap } from './file-place.ts';
import { demandOf } from './format-json.ts';

/** What `plan --format json` prints: per config the fit, one layout, and where each load ends. */
export const planJson = (plans: readonly Plan[], level: PlanLevel): string => {
  const configs = plans.map((plan) => ({
    ray: { version: plan.config.ray.version, source: plan.config.ray.source },
    fit: plan.fit,
    layout: plan.layout,
    ...(plan.costs && { cost: costsJson(plan.costs) }),
    either: plan.ways.map(({ way, layout }) => ({
      condition: way.condition,
      ...placeOfGap(way.place, plan),
      demand: demandOf(way.demand),
      layout,
    })),
  }));
  const load = plans.flatMap(({ loads }) => loads.map(loadJson));
  const [first] = plans;
  const isAsked = plans.some(({ whatIf }) => Object.keys(whatIf.load).length > 0);
  return JSON.stringify({ schema: 1, path: first?.file, at: level, configs, ...(isAsked && { load }) }, null, 2);
};

const loadJson = ({ application, deployment, ongoing, replicas, steps, times, ...rest }: PlacedLoad) => ({
  application,
  deployment,
  ongoing,
  replicas,
  steps,
  times,
  queued: rest.queued,
  refused: rest.refused,
  end: rest.end,
  measuredWithin: rest.measured,
  placed: rest.placed,
});
