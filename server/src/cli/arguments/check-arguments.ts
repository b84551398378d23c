import { ALL_RULES } from '../../core/index.ts';
import type { AnalyzeOptions, Severities, Severity } from '../../core/index.ts';
import { clusterOptions } from '../inputs/cluster-file.ts';
import { SEVERITIES } from '../table/check-options.ts';
import { CHECK } from '../table/check.ts';
import type { Values } from '../table/option.ts';
import { hasColors } from '../terminal/colors.ts';
import { pathsOf, readFix } from './fix-option.ts';
import { readCall } from './read-call.ts';
import { UsageError, didYouMean, joined } from './usage-error.ts';
import { choiceOf, readRayVersion } from './values.ts';

type CheckValues = Values<(typeof CHECK)['options']>;

/** A call of `check`. */
export interface CheckArguments {
  readonly paths: readonly string[];
  readonly rayVersion?: string;
  readonly cluster: Pick<AnalyzeOptions, 'clusterOption' | 'clusterFileOption'>;
  readonly format: CheckValues['format'];
  readonly failOn: CheckValues['fail-on'];
  readonly severities: Severities;
  /**
   * What becomes of the safe fixes: `written` into the files before they are reported, `shown` as a diff in place of a
   * report, or `printed` as the mended text of standard input; null where nothing is mended.
   */
  readonly fix: 'written' | 'shown' | 'printed' | null;
  /** Where standard input stands, as the call names it. */
  readonly stdinPath?: string;
  /** A file that the call names and that is not ours is wrong. */
  readonly requiresConfig: boolean;
  /** Tells also what was not searched. */
  readonly verbose: boolean;
  /** How many files are checked at once; undefined for as many as pay. */
  readonly jobs: number | undefined;
  /** What people read has colours. */
  readonly isColored: boolean;
}

/** What stands after `check`. */
export const readCheckArguments = (argv: readonly string[]): CheckArguments => {
  const { values, operands } = readCall(argv, CHECK);
  const { 'ray-version': rayVersion, 'stdin-path': stdinPath } = values;
  const paths = pathsOf(operands, stdinPath);
  if (rayVersion !== undefined) readRayVersion(rayVersion);
  return {
    paths,
    ...(rayVersion !== undefined && { rayVersion }),
    cluster: clusterOptions(values.cluster, values['cluster-file']),
    format: values.format,
    failOn: values['fail-on'],
    severities: Object.fromEntries(values.rule.map(readRule)),
    fix: readFix(values, paths),
    ...(stdinPath !== undefined && { stdinPath }),
    requiresConfig: values['require-config'],
    verbose: values.verbose,
    jobs: values.jobs,
    isColored: hasColors(values.color),
  };
};

const readRule = (text: string): readonly [code: string, severity: Severity | 'off'] => {
  const [code = '', severity = ''] = text.split('=');
  const known = ALL_RULES.map((rule) => rule.code);
  if (!known.includes(code))
    throw new UsageError(
      joined(
        { en: `--rule ${text}: no rule has the code ${code}.`, vi: `--rule ${text}: không có quy tắc nào mã ${code}.` },
        didYouMean(code, known),
      ),
    );
  return [code, choiceOf(`--rule ${code}=`, severity, SEVERITIES)];
};
