import { budgetOf } from '../../memory/budget-of.ts';
import type { EngineArguments } from '../../memory/budget.ts';
import type { PlacedBudget } from '../../memory/engine-budgets.ts';
import type { Fix } from '../../problems/problem.ts';
import type { ConfigContext } from '../rule.ts';
import { setArgument } from '../shared/edits/set-argument.ts';

/** Shorter requests, or more cards for each replica where the nodes have them: each tried before it is offered. */
export const fixesFor = (engine: PlacedBudget, context: ConfigContext): readonly Fix[] => [
  ...shorter(engine, context),
  ...spread(engine, context),
];

/** Lengths below this are of little use. */
const SHORTEST = 1024;

/** The greatest length that surely fits, a whole number of 1,024 tokens. */
const shorter = (engine: PlacedBudget, context: ConfigContext): readonly Fix[] => {
  const length = Math.floor((engine.budget.sureLength ?? 0) / SHORTEST) * SHORTEST;
  return length < SHORTEST ? [] : offered(engine, context, 'max_model_len', length, { maxLength: length }, true);
};

/** The fewest cards with which it surely starts, if all replicas still have their place. */
const spread = (engine: PlacedBudget, context: ConfigContext): readonly Fix[] => {
  const { tensorParallel, expertParallel } = engine.arguments;
  for (const times of [2, 4, 8]) {
    const changed = { tensorParallel: tensorParallel * times, expertParallel: expertParallel * times };
    const fixes = offered(engine, context, 'tensor_parallel_size', changed.tensorParallel, changed, false);
    if (fixes.length > 0) return fixes;
  }
  return [];
};

const offered = (
  engine: PlacedBudget,
  { text, after }: ConfigContext,
  key: string,
  value: number,
  changed: Partial<EngineArguments>,
  preferred: boolean,
): readonly Fix[] => {
  const { known, card, model, arguments: before } = engine;
  if (budgetOf(known, { ...before, ...changed }, card).starts !== true) return [];
  const edit = setArgument(model, key, String(value), text);
  const trial = edit && after([edit]);
  if (edit === null || trial === null) return [];
  const fits = trial.fit('initial')?.status;
  if (!preferred && fits !== 'fits') return [];
  const title = { en: `Set ${key}: ${String(value)}`, vi: `Đặt ${key}: ${String(value)}` };
  return [{ title, preferred, edits: [edit] }];
};
