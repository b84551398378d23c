import type { Analysis } from '../../analysis/analysis.ts';
import { analyze } from '../../analysis/analyze.ts';
import type { AnalyzeOptions } from '../../analysis/options.ts';
import { mended } from '../mend.ts';
import { compareConfigs, placedAs } from './compare-configs.ts';
import { movedDefaults } from './moved-defaults.ts';
import { problemChanges } from './problem-changes.ts';
import type { Comparison, ConfigChange, MovedDefault, ReleaseDiff } from './shape.ts';

/**
 * What changes for a text if only the Ray release moves between two covered ones; nothing else may name a release then.
 * A former diff of nearly the same text saves what did not change.
 */
export const releaseDiff = (
  text: string,
  options: AnalyzeOptions,
  from: string,
  to: string,
  former?: ReleaseDiff,
): ReleaseDiff => {
  const before = analyze(text, { ...options, rayVersionOption: from }, former?.before);
  const optionsAfter = { ...options, rayVersionOption: to };
  const after = analyze(text, optionsAfter, former?.after);
  const fixed = mended(after, optionsAfter);
  return {
    from,
    to,
    kind: after.kind,
    lines: after.lines,
    before,
    after,
    mended: fixed,
    configs: configChanges({ before, after, fixed }, from, to),
    problems: isYaml(after) ? problemChanges(before.problems, after.problems, fixed.problems) : [],
  };
};

/** False where the file means the same on both releases. */
export const changesAnything = ({ configs, problems }: ReleaseDiff): boolean =>
  configs.length > 0 || problems.length > 0;

interface Analyses {
  readonly before: Analysis;
  readonly after: Analysis;
  /** The text with its safe fixes made, on the release moved to. */
  readonly fixed: Analysis;
}

/** Ray reads nothing of what is no YAML, on any release. */
const isYaml = ({ work }: Analysis): boolean => (work?.file.syntax ?? []).every((problems) => problems.length === 0);

const configChanges = (analyses: Analyses, from: string, to: string): readonly ConfigChange[] =>
  (analyses.after.work?.found.sources ?? [])
    .flatMap(({ root, syntax, embedding }, index) => {
      if (syntax.length > 0) return [];
      const defaults = movedDefaults(root, from, to);
      const placed = embedding ? defaults.map((one) => ({ ...one, range: embedding.outward(one.range) })) : defaults;
      return configChange(analyses, index, placed) ?? [];
    })
    .filter(isChange);

const configChange = (
  { before, after, fixed }: Analyses,
  index: number,
  defaults: readonly MovedDefault[],
): ConfigChange | null => {
  const [former, config, later] = [before, after, fixed].map(({ configs }) => configs[index]);
  if (former === undefined || config === undefined) return null;
  const refused = config.verdict.status === 'rejected';
  const better = refused && later !== undefined && later.verdict.status !== 'rejected' ? placedAs(config, later) : null;
  return {
    ...compareConfigs(former, config),
    range: config.range,
    defaults,
    refused,
    mended: better && compareConfigs(former, better),
  };
};

const isChange = (config: ConfigChange): boolean => isComparison(config) || config.defaults.length > 0;

const isComparison = ({ verdict, demand, atLeast, fit, cost, applications }: Comparison): boolean =>
  [verdict, demand, atLeast, fit, cost].some((change) => change !== null) || applications.length > 0;
