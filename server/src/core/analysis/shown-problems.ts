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
  const hidden = (problem: Problem): boolean => ignores.some((ignore) => hides(ignore, problem));
  const stale = ignores
    .filter((ignore) => ignore.code !== meta.code && !problems.some((problem) => hides(ignore, problem)))
    .map((ignore) => problemOf(staleIgnore(ignore, isKnownCode(ignore.code), ignores, text), null));
  return [...new Map([...problems, ...stale].map((problem) => [sameAs(problem), problem])).values()]
    .filter((problem) => !hidden(problem))
    .flatMap((problem) => withSeverity(problem, severities))
    .sort((a, b) => a.range.start - b.range.start);
};

type Told = Pick<Problem, 'code' | 'range' | 'message'>;

/** What an anchor holds is wrong once, however many aliases use it. */
export const sameAs = ({ code, range, message }: Told): string =>
  JSON.stringify([code, range.start, range.end, message.en]);

const hides = ({ code, line }: Ignore, problem: Problem): boolean =>
  code === problem.code && problem.range.start >= line.start && problem.range.start <= line.end;

export const isKnownCode = (code: string): boolean => ALL_RULES.some((rule) => rule.code === code);

const withSeverity = (problem: Problem, severities: Severities): readonly Problem[] => {
  const set = Object.hasOwn(severities, problem.code) ? severities[problem.code] : undefined;
  if (set === undefined) return [problem];
  return set === 'off' ? [] : [{ ...problem, severity: set }];
};
