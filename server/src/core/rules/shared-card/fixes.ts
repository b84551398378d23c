import { cardName } from '../../cards/card-name.ts';
import type { Engine } from '../../cards/engines.ts';
import { mostWorkers, ownShare } from '../../cards/own-share.ts';
import type { Crowd } from '../../cards/sharing.ts';
import { budgetOf } from '../../memory/budget-of.ts';
import { engineBudget } from '../../memory/engine-budgets.ts';
import { exactly } from '../../memory/range.ts';
import type { Fix } from '../../problems/problem.ts';
import { SHARE_KEY, shareEdit } from '../shared/cards/share-edit.ts';
import type { ConfigContext } from '../rule.ts';
import { fewerEngines } from './fewer-engines.ts';
import { isMended } from '../shared/cards/tried.ts';
import { wholeCards } from './whole-cards.ts';

/** Shares that go beside each other, a card for each, and one engine less: what was tried and leaves no crowd. */
export const crowdFixes = (crowd: Crowd, engines: readonly Engine[], context: ConfigContext): readonly Fix[] => {
  const shares = ownShares(engines, context);
  const others = [...wholeCards(crowd, context), ...fewerEngines(crowd, context)];
  return [...shares, ...others].filter(({ edits }) => isMended(edits, context));
};

/** Each engine gets the part of the memory that Ray gives it of the GPU, less what lies beside all of them. */
const ownShares = (engines: readonly Engine[], context: ConfigContext): readonly Fix[] => {
  const { text, capacity } = context;
  const [most, card] = [mostWorkers(engines), cardName(engines, capacity.cluster)];
  const changes = engines.flatMap((engine) => {
    const value = ownShare(engine.gpu, most, card);
    if (engine.share.high <= value) return [];
    const edit = holds(engine, value, context) ? shareEdit(engine, String(value), text) : null;
    return [{ engine, value, edit }];
  });
  const edits = changes.flatMap(({ edit }) => edit ?? []);
  if (edits.length < changes.length || edits.length === 0 || changes.some(({ value }) => value <= 0)) return [];
  return [{ title: titleOf(changes), preferred: true, edits }];
};

/** False where the engine surely does not start with that share of its card. */
const holds = ({ model }: Engine, share: number, { capacity, release, shapeOf }: ConfigContext): boolean => {
  const found = model && engineBudget(model, { release, cluster: capacity.cluster, shapeOf });
  if (found === undefined) return true;
  return budgetOf(found.known, { ...found.arguments, share: exactly(share) }, found.card).starts !== false;
};

const titleOf = (changes: readonly { readonly engine: Engine; readonly value: number }[]): Fix['title'] => {
  const values = [...new Set(changes.map(({ value }) => value))];
  const names = changes.map(({ engine }) => engine.name);
  const shown = names.length > 2 ? null : names;
  const each = values.length === 1 ? String(values[0] ?? '') : values.join(' / ');
  return {
    en: `Set ${SHARE_KEY}: ${each} in ${shown?.join(' and ') ?? `${String(names.length)} models`}`,
    vi: `Đặt ${SHARE_KEY}: ${each} trong ${shown?.join(' và ') ?? `${String(names.length)} model`}`,
  };
};
