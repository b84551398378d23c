import type { Analysis } from '../../analysis/analysis.ts';
import type { ConfigApplication } from '../../capacity/config-capacity.ts';
import { enginesOf } from '../../cards/engines.ts';
import { neighboursOf } from '../../cards/neighbours.ts';
import type { Neighbours } from '../../cards/neighbours.ts';
import { engineBudgets } from '../../memory/engine-budgets.ts';
import type { PlacedBudget } from '../../memory/engine-budgets.ts';
import type { MapNode } from '../../yaml/tree.ts';

/** The budget of an engine, and who stands or may stand on its card beside it; undefined where it has each card for itself. */
export interface ToldBudget extends PlacedBudget {
  readonly neighbours: Neighbours | undefined;
}

/** The budgets of the engines of one config of an analysis, or of some of its applications. */
export const budgetsAt = (
  analysis: Analysis,
  index: number,
  applications = applicationsAt(analysis, index),
): readonly PlacedBudget[] => {
  const [config, made] = [analysis.configs[index], analysis.work?.configs[index]];
  if (config === undefined || made === undefined) return [];
  return engineBudgets(applications, {
    release: config.ray.version,
    cluster: config.cluster,
    shapeOf: made.world.shapeOf,
  });
};

const applicationsAt = ({ work }: Analysis, index: number): readonly ConfigApplication[] =>
  work?.configs[index]?.parts.map(({ application }) => application) ?? [];

/** The engine of a model of one config; undefined where it has none that is known. */
export const toldBudgetOf = (analysis: Analysis, index: number, model: MapNode): ToldBudget | undefined => {
  const { start, end } = model.range;
  const around = applicationsAt(analysis, index).filter(
    ({ map: { range } }) => range.start <= start && end <= range.end,
  );
  const isOwn = (one: PlacedBudget): boolean => one.model === model;
  const own = budgetsAt(analysis, index, around).find(isOwn);
  if (own === undefined) return toldBudgets(analysis, index).find(isOwn);
  const isAlone = around.every((one) => enginesOf(one, analysis.configs[index]?.ray.version ?? '').length === 0);
  return isAlone ? { ...own, neighbours: undefined } : besideOthers(analysis, index, [own])[0];
};

/** The same with who stands beside each, which takes a look at every order in which Ray may place them. */
export const toldBudgets = (analysis: Analysis, index: number): readonly ToldBudget[] =>
  besideOthers(analysis, index, budgetsAt(analysis, index));

const besideOthers = (analysis: Analysis, index: number, budgets: readonly PlacedBudget[]): readonly ToldBudget[] => {
  const config = analysis.configs[index];
  if (config === undefined || budgets.length === 0) return [];
  const applications = applicationsAt(analysis, index);
  const neighbours = neighboursOf(applications, config, 'initial');
  return budgets.map((engine) => ({
    ...engine,
    neighbours: neighbours.find((one) => one.engine.deployment === engine.deployment),
  }));
};

/** Those of each config, in the order of the configs. */
export const budgetsIn = (analysis: Analysis): readonly (readonly ToldBudget[])[] =>
  analysis.configs.map((_, index) => toldBudgets(analysis, index));
