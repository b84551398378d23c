import { parseCluster, say } from '../core/index.ts';
import type { Language, Severity } from '../core/index.ts';
import { USAGE, UsageError, oneOf, readOptions, readRayVersion } from './usage.ts';

const FORMATS = ['human', 'json', 'sarif', 'github'] as const;

export interface CheckArguments {
  readonly paths: readonly string[];
  readonly rayVersion?: string;
  readonly cluster?: string;
  readonly format: (typeof FORMATS)[number];
  readonly failOn: Severity | 'never';
}

/** What stands after `check`. */
export const readCheckArguments = (argv: readonly string[], language: Language): CheckArguments => {
  const { values, positionals: paths } = readOptions(argv, {
    'ray-version': { type: 'string' },
    cluster: { type: 'string' },
    format: { type: 'string', default: 'human' },
    'fail-on': { type: 'string', default: 'error' },
  });
  if (paths.length === 0) throw new UsageError(USAGE);
  const { 'ray-version': rayVersion, cluster } = values;
  if (rayVersion !== undefined) readRayVersion(rayVersion);
  const parsed = cluster === undefined ? undefined : parseCluster(cluster);
  if (parsed !== undefined && 'error' in parsed) throw new UsageError(`--cluster: ${say(parsed.error, language)}`);
  return {
    paths,
    ...(rayVersion !== undefined && { rayVersion }),
    ...(cluster !== undefined && { cluster }),
    format: oneOf('--format', values.format, FORMATS),
    failOn: oneOf('--fail-on', values['fail-on'], ['error', 'warning', 'never']),
  };
};
