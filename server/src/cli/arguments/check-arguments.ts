import { ALL_RULES } from '../../core/index.ts';
import type { AnalyzeOptions, Language, Severities, Severity } from '../../core/index.ts';
import { clusterOptions } from '../inputs/cluster-file.ts';
import { USAGE, UsageError, oneOf, readOptions, readRayVersion } from './usage.ts';

const FORMATS = ['human', 'json', 'sarif', 'github'] as const;

export interface CheckArguments {
  readonly paths: readonly string[];
  readonly rayVersion?: string;
  readonly cluster: Pick<AnalyzeOptions, 'clusterOption' | 'clusterFileOption'>;
  readonly format: (typeof FORMATS)[number];
  readonly failOn: Severity | 'never';
  readonly severities: Severities;
  /** Writes the safe fixes into the files before they are reported. */
  readonly fix: boolean;
  /** A file that the call names and that is not ours is wrong. */
  readonly requiresConfig: boolean;
  /** Tells also what was not searched. */
  readonly verbose: boolean;
  /** How many files are checked at once; undefined for as many as pay. */
  readonly jobs: number | undefined;
}

/** What stands after `check`. */
export const readCheckArguments = (argv: readonly string[], language: Language): CheckArguments => {
  const { values, positionals: paths } = readOptions(argv, {
    'ray-version': { type: 'string' },
    cluster: { type: 'string' },
    'cluster-file': { type: 'string' },
    format: { type: 'string', default: 'human' },
    'fail-on': { type: 'string', default: 'error' },
    rule: { type: 'string', multiple: true, default: [] },
    fix: { type: 'boolean', default: false },
    'require-config': { type: 'boolean', default: false },
    jobs: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  });
  if (paths.length === 0) throw new UsageError(USAGE);
  if (values.fix && paths.includes('-')) throw new UsageError('--fix: standard input cannot be written to');
  const { 'ray-version': rayVersion } = values;
  if (rayVersion !== undefined) readRayVersion(rayVersion);
  return {
    paths,
    ...(rayVersion !== undefined && { rayVersion }),
    cluster: clusterOptions(values.cluster, values['cluster-file'], language),
    format: oneOf('--format', values.format, FORMATS),
    failOn: oneOf('--fail-on', values['fail-on'], ['error', 'warning', 'never']),
    severities: Object.fromEntries(values.rule.map(readRule)),
    fix: values.fix,
    requiresConfig: values['require-config'],
    verbose: values.verbose,
    jobs: values.jobs === undefined ? undefined : readJobs(values.jobs),
  };
};

const readJobs = (text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`--jobs ${text}: write how many files are checked at once`);
  return Number(text);
};

const readRule = (text: string): readonly [code: string, severity: Severity | 'off'] => {
  const [code = '', severity = ''] = text.split('=');
  if (!ALL_RULES.some((rule) => rule.code === code))
    throw new UsageError(`--rule ${text}: no rule has the code ${code}`);
  return [code, oneOf(`--rule ${code}=`, severity, ['off', 'error', 'warning', 'information', 'hint'])];
};
