import type { Analysis, ConfigAnalysis } from '../analysis/analysis.ts';
import type { LineRange } from '../text/text-range.ts';
import { say } from '../text/words.ts';
import type { Language } from '../text/words.ts';
import { clusterText } from './cluster-text.ts';
import { linesOfGap, reasonWords, reasonsOf } from './reasons.ts';
import { sideOf } from './release-diff/side-of.ts';
import type { SheetSide } from './release-diff/sheet.ts';

/** A config in one line, verdict first, in the words of a language: plain data, fit for JSON. */
export interface ConfigSum extends Omit<SheetSide, 'isMended' | 'cost'> {
  /** The lines of the token `applications`. */
  readonly place: LineRange;
  /** Null where no nodes are known. */
  readonly cluster: string | null;
  /** Why the verdict or an amount is not known. */
  readonly reasons: readonly SumReason[];
  /** What was taken for granted. */
  readonly assumptions: readonly string[];
}

export interface SumReason {
  readonly message: string;
  /** The file of code as it was read; null: the text itself. */
  readonly path: string | null;
  /** The lines in that file; null: the file as a whole. */
  readonly place: LineRange | null;
}

/** The sum of every config of a text, in their order. */
export const sumsOf = (analysis: Analysis, language: Language): readonly ConfigSum[] =>
  analysis.configs.map((config) => {
    const { release, status, verdict, amounts, fit } = sideOf(config, config.ray.version, false, language);
    return {
      ...{ release, status, verdict, amounts, fit },
      place: analysis.lines.rangeOf(config.range),
      cluster: config.cluster === null ? null : clusterText(config.cluster, language),
      reasons: reasonsIn(analysis, config, language),
      assumptions: [...new Set(config.verdict.assumptions.map(({ message }) => say(message, language)))],
    };
  });

const reasonsIn = (analysis: Analysis, config: ConfigAnalysis, language: Language): readonly SumReason[] => {
  const { applications } = config;
  return reasonsOf(config, applications).map((reason) => ({
    message: say(reasonWords(reason, applications.length < 2), language),
    path: reason.path,
    place: linesOfGap(reason, analysis, config),
  }));
};
