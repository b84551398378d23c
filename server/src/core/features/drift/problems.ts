import type { Analysis, ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ApplicationUpdate, Difference, Drift } from '../../drift/drift.ts';
import type { LiveCluster } from '../../live/live-cluster.ts';
import type { Problem, Severity } from '../../problems/problem.ts';
import { isOfCluster } from './belongs.ts';
import { differenceWords, goneWords, moreWords } from './words.ts';

/** What differences are told under; it is the code of no rule: nothing of them stands in a verdict. */
export const DRIFT_CODE = 'drift';

/** More than these of a config nobody reads as lines. */
const MOST = 100;

/** How the configs of a text differ from what runs, at their places; none of a config of which nothing runs there. */
export const driftProblems = (
  analysis: Analysis,
  live: LiveCluster,
  severity: Severity,
  driftOf: (config: number) => Drift,
): readonly Problem[] =>
  analysis.configs.flatMap((config, index) => {
    if (!isOfCluster(config, live)) return [];
    const drift = driftOf(index);
    const shown = drift.differences.slice(0, MOST);
    const told = shown.map((one) => problem(one, drift.applications, config, severity));
    const left = drift.differences.length - MOST;
    const rest = left > 0 ? [{ ...frame(severity), message: moreWords(left), range: config.range }] : [];
    return [...told, ...rest];
  });

const problem = (
  difference: Difference,
  applications: readonly ApplicationUpdate[],
  config: ConfigAnalysis,
  severity: Severity,
): Problem => {
  const change = applications.find(({ name }) => name === difference.application);
  const isGone = difference.range === null && difference.deployment === null && difference.option === 'name';
  const message = isGone ? goneWords(difference.application ?? '', change) : differenceWords(difference, change);
  return { ...frame(severity), message, range: difference.range ?? placeOf(difference, config) };
};

/** The nearest token where the text has none for a value of the cluster. */
const placeOf = ({ application }: Difference, { applications, range }: ConfigAnalysis): Problem['range'] =>
  applications.find(({ name }) => name === application)?.range ?? range;

const frame = (severity: Severity) => ({ code: DRIFT_CODE, severity, related: [], unit: null });
