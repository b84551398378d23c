import { EXAMPLE_RELEASE } from '../../core/ray/facts/covered.ts';
import { parseCluster, parseRayVersion } from '../../core/index.ts';
import type { Option } from '../table/option.ts';
import { UsageError, didYouMean, joined } from './usage-error.ts';
import { onOneLine, written } from './written.ts';

/** A release as an option names it. */
export const readRayVersion = (text: string, option = '--ray-version'): string => {
  const version = parseRayVersion(text);
  if (version !== null) return version;
  throw new UsageError({
    en: `${option} ${written(text)}: write a Ray release such as ${EXAMPLE_RELEASE}`,
    vi: `${option} ${written(text)}: hãy viết một bản Ray như ${EXAMPLE_RELEASE}`,
  });
};

/** The nodes as `--cluster` names them, if they can be read. */
export const readCluster = (text: string): string => {
  const parsed = parseCluster(text);
  if ('error' in parsed) throw new UsageError(onOneLine(joined({ en: '--cluster:', vi: '--cluster:' }, parsed.error)));
  return text;
};

/** One of the values that an option takes. */
export const choiceOf = <T extends string>(option: string, text: string, choices: readonly T[]): T => {
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  const named = `${option}${option.endsWith('=') ? '' : ' '}${written(text)}`;
  const all = choices.join(', ');
  const one = { en: `${named}: write one of ${all}.`, vi: `${named}: hãy viết một trong ${all}.` };
  throw new UsageError(joined(one, didYouMean(text, choices)));
};

/** A whole number between two. */
export const countOf = (option: string, text: string, { least, most }: NonNullable<Option['counts']>): number => {
  const count = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (count >= least && count <= most) return count;
  throw new UsageError({
    en: `${option} ${written(text)}: write a whole number from ${least} to ${most}`,
    vi: `${option} ${written(text)}: hãy viết một số nguyên từ ${least} đến ${most}`,
  });
};
