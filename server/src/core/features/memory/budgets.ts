import type { Analysis } from '../../analysis/analysis.ts';
import { neighboursOf } from '../../cards/neighbours.ts';
import type { Neighbours } from '../../cards/neighbours.ts';
import { engineBudgets } from '../../memory/engine-budgets.ts';
import type { PlacedBudget } from '../../memory/engine-budgets.ts';

/** The budget of an engine, and who stands or may stand on its card beside it; undefined where it has each card for itself. */
export interface ToldBudget extends PlacedBudget {
  readonly neighbours: Neighbours | undefined;
}

/** The budgets of the engines of one config of an analysis. */
export const budgetsAt = ({ configs, work }: Analysis, index: number): readonly PlacedBudget[] => {
  const [config, made] = [configs[index], work?.configs[index]];
  if (config === undefined || made === undefined) return [];
  const around = { release: config.ray.version, cluster: config.cluster, shapeOf: made.world.shapeOf };
  return engineBudgets(
    made.parts.map(({ application }) => application),
    around,
  );
};

/** The same with who stands beside each, which takes a look at every order in which Ray may place them. */
export const toldBudgets = (analysis: Analysis, index: number): readonly ToldBudget[] => {
  const [config, budgets] = [analysis.configs[index], budgetsAt(analysis, index)];
  if (config === undefined || budgets.length === 0) return [];
  const applications = analysis.work?.configs[index]?.parts.map(({ application }) => application) ?? [];
  const neighbours = neighboursOf(applications, config, 'initial');
  return budgets.map((engine) => ({
    ...engine,
    neighbours: neighbours.find((one) => one.engine.deployment === engine.deployment),
  }));
};

/** Those of each config, in the order of the configs. */
export const budgetsIn = (analysis: Analysis): readonly (readonly ToldBudget[])[] =>
  analysis.configs.map((_, index) => toldBudgets(analysis, index));
