import type { Analysis } from '../../analysis/analysis.ts';
import { worstCrowd } from '../../cards/worst-crowd.ts';
import { crowdWords } from '../../rules/shared-card/words.ts';
import { answerTo, outcomeOf } from './answer.ts';
import type { Outcome } from './answer.ts';
import type { Words } from '../../text/words.ts';
import type { EngineBudget } from '../../memory/engine-budgets.ts';
import { budgetsAt } from './budgets.ts';
import { budgetRows } from './rows.ts';

/** The budget of an engine, line by line. */
export interface SceneEngine {
  /** `application/deployment`. */
  readonly key: string;
  /** What people call its model. */
  readonly name: string;
  readonly outcome: Outcome;
  readonly answer: Words;
  /** True where it stands or may stand on a card beside others that leave it too little. */
  readonly isCrowded: boolean;
  readonly rows: readonly { readonly name: Words; readonly amount: Words; readonly from: Words }[];
}

/** The budgets of the engines of one config for its picture, those left out of which neither card nor weights are known. */
export const sceneEngines = (analysis: Analysis, config: number): readonly SceneEngine[] => {
  const [made, found] = [analysis.work?.configs[config], analysis.configs[config]];
  const applications = made?.parts.map(({ application }) => application) ?? [];
  const worst = found === undefined ? null : worstCrowd(applications, found);
  const crowded = new Set(worst?.crowd.engines.map(({ engine }) => engine.deployment));
  return budgetsAt(analysis, config)
    .map((engine) => ({ engine, isCrowded: crowded.has(engine.deployment) }))
    .filter(
      ({ engine: { card, budget }, isCrowded }) => isCrowded || card !== undefined || budget.weights !== undefined,
    )
    .map(({ engine, isCrowded }) => ({
      key: `${engine.application}/${engine.deployment.name}`,
      name: engine.name,
      isCrowded,
      ...(isCrowded && worst !== null && outcomeOf(engine) !== 'refuses'
        ? { outcome: worst.isSure ? 'refuses' : 'may-refuse', answer: crowdWords(worst.crowd, worst.level) }
        : { outcome: outcomeOf(engine), answer: answerTo(engine) }),
      rows: rowsOf(engine),
    }));
};

const rowsOf = (engine: EngineBudget): SceneEngine['rows'] => {
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
