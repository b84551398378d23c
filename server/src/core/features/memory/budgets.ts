import type { Analysis } from '../../analysis/analysis.ts';
import { neighboursOf } from '../../cards/neighbours.ts';
import type { Neighbours } from '../../cards/neighbours.ts';
import { engineBudgets } from '../../memory/engine-budgets.ts';
import type { PlacedBudget } from '../../memory/engine-budgets.ts';

/** The budget of an engine, and who stands or may stand on its card beside it; undefined where it has each card for itself. */
export interface ToldBudget extends PlacedBudget {
  readonly neighbours: Neighbours | undefined;
}

/** The budgets of the engines of each config of an analysis, in the order of the configs. */
export const budgetsIn = ({ configs, work }: Analysis): readonly (readonly ToldBudget[])[] =>
  configs.map((config, i) => {
    const made = work?.configs[i];
    if (made === undefined) return [];
    const applications = made.parts.map(({ application }) => application);
    const around = { release: config.ray.version, cluster: config.cluster, shapeOf: made.world.shapeOf };
    const neighbours = neighboursOf(applications, config, 'initial');
    return engineBudgets(applications, around).map((engine) => ({
      ...engine,
      neighbours: neighbours.find((one) => one.engine.deployment === engine.deployment),
    }));
  });
