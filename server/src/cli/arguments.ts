import { parseArgs } from 'node:util';
import { parseCluster, parseRayVersion, say } from '../core/index.ts';
import type { Language, Severity } from '../core/index.ts';

const FORMATS = ['human', 'json', 'sarif', 'github'] as const;

export interface CheckArguments {
  readonly paths: readonly string[];
  readonly rayVersion?: string;
  readonly cluster?: string;
  readonly format: (typeof FORMATS)[number];
  readonly failOn: Severity | 'never';
}

/** A call that cannot be carried out; its message shows the right form. Exit status 2. */
export class UsageError extends Error {}

export const USAGE =
  'ray-serve-lens check [PATH…] [--ray-version V] [--cluster SPEC] [--format human|json|sarif|github] [--fail-on error|warning|never]';

export const readArguments = (argv: readonly string[], language: Language): CheckArguments => {
  const { values, positionals } = parse(argv);
  const [command, ...paths] = positionals;
  if (command !== 'check' || paths.length === 0) throw new UsageError(USAGE);
  const { 'ray-version': rayVersion, cluster } = values;
  if (rayVersion !== undefined && parseRayVersion(rayVersion) === null)
    throw new UsageError(`--ray-version ${rayVersion}: write a Ray release such as 2.47.1`);
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

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        'ray-version': { type: 'string' },
        cluster: { type: 'string' },
        format: { type: 'string', default: 'human' },
        'fail-on': { type: 'string', default: 'error' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
};

const oneOf = <T extends string>(option: string, value: string, choices: readonly T[]): T => {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UsageError(`${option} ${value}: write one of ${choices.join(', ')}`);
  return choice;
};
