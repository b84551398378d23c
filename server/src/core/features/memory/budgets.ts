import type { Analysis } from '../../analysis/analysis.ts';
import { engineBudgets } from '../../memory/engine-budgets.ts';
import type { PlacedBudget } from '../../memory/engine-budgets.ts';
import { shapeOf } from '../../memory/shapes.ts';

/** The budgets of the engines of each config of an analysis, in the order of the configs. */
export const budgetsIn = ({ configs, work }: Analysis): readonly (readonly PlacedBudget[])[] =>
  configs.map((config, i) => {
    const parts = work?.configs[i]?.parts ?? [];
    return engineBudgets(
      parts.map(({ application }) => application),
      config,
      shapeOf,
    );
  });
