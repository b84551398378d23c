import type { Problem, Severity } from '../../problems/problem.ts';
import type { ProblemChange } from './shape.ts';

type Problems = readonly Problem[];

/** Problems that appear, vanish or weigh otherwise, from top to bottom. Words do not count: they name the release. */
export const problemChanges = (before: Problems, after: Problems, mended: Problems): readonly ProblemChange[] => {
  const left = new Set(mended.map(({ code }) => code));
  const gone = without(before, after);
  const taken = new Set<Problem>();
  const changes = without(after, before).map((problem): ProblemChange => {
    const former = gone.find((one) => !taken.has(one) && placeOf(one) === placeOf(problem));
    if (former !== undefined) taken.add(former);
    return { before: former ?? null, after: problem, mended: !left.has(problem.code) };
  });
  const shown = new Set(after.map(({ code }) => code));
  // What is silent only because Ray refuses the text is back once that is mended.
  const isBack = ({ code }: Problem): boolean => left.has(code) && !shown.has(code);
  const vanished = gone
    .filter((one) => !taken.has(one) && !isBack(one))
    .map((one): ProblemChange => ({ before: one, after: null, mended: false }));
  return [...changes, ...vanished].sort((a, b) => startOf(a) - startOf(b));
};

const without = (all: Problems, others: Problems): Problems => {
  const keys = new Set(others.map(keyOf));
  return all.filter((one) => !keys.has(keyOf(one)));
};

const keyOf = (problem: Problem): string =>
  [placeOf(problem), problem.code, problem.severity, problem.rejects ?? ''].join(' ');

const placeOf = ({ range }: Problem): string => `${String(range.start)}-${String(range.end)}`;

const startOf = ({ before, after }: ProblemChange): number => (after ?? before)?.range.start ?? 0;

export type Direction = 'worse' | 'other' | 'better';

const RANK: Readonly<Record<Severity, number>> = { hint: 1, information: 2, warning: 3, error: 4 };

/** Whether a change of problems is one for the worse. What is merely worth knowing is neither, nor is one error for another. */
export const directionOf = ({ before, after }: ProblemChange): Direction => {
  const [was, is] = [weightOf(before), weightOf(after)];
  if (Math.max(was, is) < RANK.warning || is === was) return 'other';
  return is > was ? 'worse' : 'better';
};

/** A refusal weighs more than an error that leaves the config running. */
const weightOf = (problem: Problem | null): number =>
  problem === null ? 0 : RANK[problem.severity] + (problem.rejects === undefined ? 0 : 0.5);
