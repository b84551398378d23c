import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import type { TextRange } from '../../text/text-range.ts';
import { say } from '../../text/words.ts';
import type { Language } from '../../text/words.ts';
import { answerOf } from './answer.ts';
import { demandRows } from './demand-rows.ts';
import { judgedLines } from './judged-lines.ts';
import { levelsOf } from './levels.ts';
import { changesAnything } from './release-diff.ts';
import type { ConfigChange, ReleaseDiff } from './shape.ts';
import type { ReleaseSheet, SheetConfig } from './sheet.ts';
import { sideOf } from './side-of.ts';
import { TEXT } from './words.ts';

/** A diff as a person reads it, in a language. Configs that stay as they are have no rows. */
export const sheetOf = (diff: ReleaseDiff, language: Language): ReleaseSheet => {
  const { from, to, kind, configs, after, mended } = diff;
  const changes = changesAnything(diff);
  const nothing = kind === 'other' ? TEXT.noConfig : changes ? null : TEXT.nothing;
  const told = {
    nothing: nothing && say(nothing, language),
    configs: after.configs.map((config, index) => configSheet(config, index, diff, language)),
    lines: judgedLines(diff, language),
  };
  return {
    from,
    to,
    ...told,
    answer: answerOf(told, language),
    defaults: configs.flatMap(({ defaults }) =>
      defaults.map(({ place, range, ...moved }) => ({ ...moved, of: place, place: range })),
    ),
    mends: Math.max(0, after.problems.length - mended.problems.length),
  };
};

const configSheet = (
  config: ConfigAnalysis,
  index: number,
  diff: ReleaseDiff,
  language: Language,
): SheetConfig<TextRange> => {
  const change = diff.configs.find(({ range }) => range === config.range);
  const [before, mended] = [diff.before.configs[index], diff.mended.configs[index]];
  const rows = change === undefined ? [] : demandRows(change.mended ?? change, config.range, language);
  return {
    place: config.range,
    sides: [
      ...(before === undefined ? [] : [sideOf(before, diff.from, false, language)]),
      sideOf(config, diff.to, false, language),
      ...(change?.mended && mended !== undefined ? [sideOf(mended, diff.to, true, language)] : []),
    ],
    rows,
    levels: levelsOf(rows),
    condition: change === undefined ? null : conditionOf(change, diff),
  };
};

/** Amounts of what a release refuses are those that it would reserve if it did not. */
const conditionOf = (
  { mended, refused, verdict }: ConfigChange,
  { from, to }: ReleaseDiff,
): SheetConfig<TextRange>['condition'] => {
  if (mended) return 'mended';
  if (refused) return { refusedBy: to };
  return verdict?.before.status === 'rejected' ? { refusedBy: from } : null;
};
