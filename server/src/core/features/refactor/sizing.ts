import type { Analysis } from '../../analysis/analysis.ts';
import type { MapNode } from '../../yaml/tree.ts';
import { adviceFor } from '../memory/advice.ts';
import { toldBudgetOf } from '../memory/budgets.ts';
import type { Refactoring } from './refactoring.ts';

/** Sizes the engine of a model for its card; none where it is sized as it should be, the reason where it cannot be. */
export const sizingRefactoring = (analysis: Analysis, index: number, model: MapNode): readonly Refactoring[] => {
  const engine = toldBudgetOf(analysis, index, model);
  if (engine === undefined) return [];
  const advice = adviceFor(analysis, index, engine);
  const kind = 'rewrite';
  switch (advice.kind) {
    case 'keep':
      return [];
    case 'change': {
      const said = advice.changes.map(({ key, value }) => `${key}: ${String(value)}`).join(', ');
      const title = { en: `${TITLE.en}: ${said}`, vi: `${TITLE.vi}: ${said}` };
      return [{ title, kind, change: { edits: advice.edits, file: null } }];
    }
    case 'too-large':
      return [{ title: TITLE, kind, change: { why: TOO_LARGE } }];
    case 'unknown':
      return [{ title: TITLE, kind, change: { why: advice.why } }];
  }
};

const TITLE = { en: 'Size this engine for its card', vi: 'Chỉnh engine này cho vừa card' };

const TOO_LARGE = {
  en: 'it is not sure to start on its cards with any length; `memory --advise` tells what would do',
  vi: 'nó không chắc chạy được trên card của mình với độ dài nào; `memory --advise` cho biết cần gì',
};
