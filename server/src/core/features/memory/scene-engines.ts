import type { Analysis } from '../../analysis/analysis.ts';
import { answerTo, outcomeOf } from './answer.ts';
import type { Outcome } from './answer.ts';
import type { Words } from '../../text/words.ts';
import { budgetsIn } from './budgets.ts';
import type { ToldBudget } from './budgets.ts';
import { budgetRows } from './rows.ts';

/** The budget of an engine, line by line. */
export interface SceneEngine {
  /** `application/deployment`. */
  readonly key: string;
  /** What people call its model. */
  readonly name: string;
  readonly outcome: Outcome;
  readonly answer: Words;
  readonly rows: readonly { readonly name: Words; readonly amount: Words; readonly from: Words }[];
}

/** The budgets of the engines of one config for its picture, those left out of which neither card nor weights are known. */
export const sceneEngines = (analysis: Analysis, config: number): readonly SceneEngine[] =>
  (budgetsIn(analysis)[config] ?? [])
    .filter(({ card, budget }) => card !== undefined || budget.weights !== undefined)
    .map((engine) => ({
      key: `${engine.application}/${engine.deployment.name}`,
      name: engine.name,
      outcome: outcomeOf(engine),
      answer: answerTo(engine),
      rows: rowsOf(engine),
    }));

const rowsOf = (engine: ToldBudget): SceneEngine['rows'] => {
  const [english, vietnamese] = [budgetRows(engine, 'en'), budgetRows(engine, 'vi')];
  return english.map((row, i) => {
    const other = vietnamese[i] ?? row;
    return {
      name: { en: row.name, vi: other.name },
      amount: { en: row.amount, vi: other.amount },
      from: { en: row.from, vi: other.from },
    };
  });
};
