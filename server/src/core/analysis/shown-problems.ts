import { problemOf } from '../problems/finding.ts';
import type { Problem, Severity } from '../problems/problem.ts';
import { ignoresOf } from '../sources/detect/ignores.ts';
import type { Ignore } from '../sources/detect/ignores.ts';
import { ALL_RULES } from '../rules/index.ts';
import { meta, staleIgnore } from '../rules/stale-ignore/rule.ts';

/** What a person set for a rule: another severity, or nothing shown of it. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** The problems as a person sees them, from top to bottom: hidden by an ignore comment, of another severity by a setting. */
export const shownProblems = (
  text: string,
  problems: readonly Problem[],
  severities: Severities = {},
): readonly Problem[] => {
  const ignores = ignoresOf(text);
  const hiding = hidingOf(ignores);
  const used = new Set(problems.flatMap(hiding));
  const stale = ignores
    .filter((ignore) => ignore.code !== meta.code && !used.has(ignore))
    .map((ignore) => problemOf(staleIgnore(ignore, isKnownCode(ignore.code), ignores, text), null));
  return [...new Map([...problems, ...stale].map((problem) => [sameAs(problem), problem])).values()]
    .filter((problem) => hiding(problem).length === 0)
    .flatMap((problem) => withSeverity(problem, severities))
    .sort((a, b) => a.range.start - b.range.start);
};

type Told = Pick<Problem, 'code' | 'range' | 'message'>;

/** What an anchor holds is wrong once, however many aliases use it. */
export const sameAs = ({ code, range, message }: Told): string =>
  JSON.stringify([code, range.start, range.end, message.en]);

/** The comments that hide a problem: those of its code whose line it begins in. */
const hidingOf = (ignores: readonly Ignore[]): ((problem: Problem) => readonly Ignore[]) => {
  if (ignores.length === 0) return () => [];
  const byLine = new Map<number, Ignore[]>();
  for (const ignore of ignores) byLine.set(ignore.line.start, [...(byLine.get(ignore.line.start) ?? []), ignore]);
  const starts = Float64Array.from(byLine.keys()).sort();
  return ({ code, range }) =>
    (byLine.get(lastUpTo(starts, range.start)) ?? []).filter(
      (ignore) => ignore.code === code && range.start <= ignore.line.end,
    );
};

/** The last of some rising numbers that is no larger; -1 where all are. */
const lastUpTo = (numbers: Float64Array, most: number): number => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= most) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1] ?? -1;
};

export const isKnownCode = (code: string): boolean => ALL_RULES.some((rule) => rule.code === code);

const withSeverity = (problem: Problem, severities: Severities): readonly Problem[] => {
  const set = Object.hasOwn(severities, problem.code) ? severities[problem.code] : undefined;
  if (set === undefined) return [problem];
  return set === 'off' ? [] : [{ ...problem, severity: set }];
};
