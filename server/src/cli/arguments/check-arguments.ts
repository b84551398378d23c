import type { AnalyzeOptions, Severities } from '../../core/index.ts';
import type { BaselineUse } from '../baseline/baseline.ts';
import { baselineOf } from '../baseline/baseline-file.ts';
import type { Selection } from '../inputs/select-files.ts';
import { readShard } from '../inputs/shard.ts';
import { cacheFolder } from '../cache/location.ts';
import { clusterOptions } from '../inputs/cluster-file.ts';
import { CHECK } from '../table/check.ts';
import type { Values } from '../table/option.ts';
import { hasColors } from '../terminal/colors.ts';
import { pathsOf, readFix } from './fix-option.ts';
import { readCall } from './read-call.ts';
import { readRule } from './read-rule.ts';
import { readRayVersion } from './values.ts';

type CheckValues = Values<(typeof CHECK)['options']>;

/** A call of `check`. */
export interface CheckArguments {
  readonly paths: readonly string[];
  readonly rayVersion?: string;
  readonly cluster: Pick<AnalyzeOptions, 'clusterOption' | 'clusterFileOption'>;
  readonly format: CheckValues['format'];
  /** Undefined: what the settings of a repository say, else `error`. */
  readonly failOn: CheckValues['fail-on'];
  readonly selection: Selection;
  /** Only what differs is checked; `since`: from what, where the call names it. */
  readonly changed: { readonly since: string | undefined } | null;
  readonly severities: Severities;
  /** Known problems, which do not count; null for none. */
  readonly baseline: BaselineUse | null;
  /** Models outside of the repository may be read. */
  readonly readsModels: boolean;
  /** Tells only errors and what makes the check fail. */
  readonly isQuiet: boolean;
  /** More warnings than these make the check fail. */
  readonly maxWarnings: number | undefined;
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
  /** Where results are kept for the next call; null for nowhere. */
  readonly cacheFolder: string | null;
  /** What people read has colours. */
  readonly isColored: boolean;
  /** How wide standard output is; undefined where it is no terminal. */
  readonly columns: number | undefined;
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
    selection: {
      exclude: values.exclude,
      shard: values.shard === undefined ? null : readShard(values.shard),
    },
    changed: values.changed || values['changed-since'] !== undefined ? { since: values['changed-since'] } : null,
    severities: Object.fromEntries(values.rule.map(readRule)),
    baseline: baselineOf(values.baseline, {
      write: values['write-baseline'],
      update: values['update-baseline'],
    }),
    readsModels: values['read-models'],
    isQuiet: values.quiet,
    maxWarnings: values['max-warnings'],
    fix: readFix(values, paths),
    ...(stdinPath !== undefined && { stdinPath }),
    requiresConfig: values['require-config'],
    verbose: values.verbose,
    jobs: values.jobs,
    cacheFolder: values['cache-location'] ?? (values.cache ? cacheFolder() : null),
    isColored: hasColors(values.color),
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  };
};
