import { EXAMPLE_RELEASE } from '../../core/ray/facts/covered.ts';
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { nearest, parseCluster, parseRayVersion, say } from '../../core/index.ts';
import type { Language } from '../../core/index.ts';

/** A call that cannot be carried out; its message shows the right form. Exit status 2. */
export class UsageError extends Error {}

export const USAGE = [
  'ray-serve-lens check [PATH…] [--ray-version V] [--cluster SPEC | --cluster-file FILE] [--format human|json|sarif|github] [--fail-on error|warning|never] [--rule CODE=off|error|warning|information|hint]… [--fix] [--require-config] [--jobs N] [--verbose]',
  'ray-serve-lens diff PATH… --from V --to V [--cluster SPEC | --cluster-file FILE] [--format human|json]',
  'ray-serve-lens plan FILE [--cluster SPEC | --cluster-file FILE] [--ray-version V] [--load APPLICATION/DEPLOYMENT=N]… [--at initial|max|load] [--format human|json|svg|html]',
  'ray-serve-lens schema [--ray-version V] [--strict]',
  'ray-serve-lens lsp [--stdio]',
].join('\n');

type Options = NonNullable<ParseArgsConfig['options']>;
type Read<T extends Options> = ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: T }>>;

/** The arguments after the name of a command. */
export const readOptions = <T extends Options>(argv: readonly string[], options: T): Read<T> => {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const unknown = argv
      .map((arg) => arg.split('=')[0] ?? '')
      .find((arg) => /^--?[^-]/.test(arg) && !known.includes(arg));
    throw new UsageError(
      isUnknownOption(error) && unknown !== undefined
        ? unknownWord('option', unknown, known)
        : `${error instanceof Error ? error.message : String(error)}\n${USAGE}`,
    );
  }
};

const isUnknownOption = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';

/** A word that is not known, with the one that is near, or else all forms. */
export const unknownWord = (what: 'option' | 'command', word: string, known: readonly string[]): string => {
  const near = nearest(word, known);
  const meant = near === undefined ? `\n${USAGE}` : ` Did you mean ${near}?`;
  return `${word}: no such ${what}.${meant}`;
};

/** A release as an option names it. */
export const readRayVersion = (text: string, option = '--ray-version'): string => {
  const version = parseRayVersion(text);
  if (version === null) throw new UsageError(`${option} ${text}: write a Ray release such as ${EXAMPLE_RELEASE}`);
  return version;
};

/** The nodes as `--cluster` names them, if they can be read. */
export const readCluster = (text: string, language: Language): string => {
  const parsed = parseCluster(text);
  if ('error' in parsed) throw new UsageError(`--cluster: ${say(parsed.error, language)}`);
  return text;
};

export const oneOf = <T extends string>(option: string, value: string, choices: readonly T[]): T => {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UsageError(`${option} ${value}: write one of ${choices.join(', ')}`);
  return choice;
};
