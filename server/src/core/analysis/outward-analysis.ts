import type { ConfigAnalysis } from './analysis.ts';
import { movedApplication, movedGaps } from '../demand/moved.ts';
import type { Fix, Problem, Unit } from '../problems/problem.ts';
import type { Embedding } from '../sources/embedded/embedding.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Move } from '../text/move.ts';

/** For a config that is a part of the text itself. */
export const AS_IT_STANDS: Pick<Embedding, 'outward' | 'outwardEdits'> = {
  outward: (range) => range,
  outwardEdits: (edits) => edits,
};

type Standing = typeof AS_IT_STANDS;

/** What was found in an embedded text, with the places of the text around it. */
export const outwardConfig = (config: ConfigAnalysis, { outward }: Standing): ConfigAnalysis => ({
  ...config,
  range: outward(config.range),
  unknown: movedGaps(config.unknown, outward),
  verdict: moved(config.verdict, outward),
  ...(config.alone && { alone: moved(config.alone, outward) }),
  applications: config.applications.map((application) => movedApplication(application, outward)),
});

const moved = (verdict: Verdict, outward: Standing['outward']): Verdict => ({
  ...verdict,
  doubts: movedGaps(verdict.doubts, outward),
});

export const outwardProblem = (problem: Problem, { outward }: Standing): Problem => ({
  ...problem,
  range: outward(problem.range),
  related: problem.related.map((place) =>
    place.file === undefined ? { ...place, range: outward(place.range) } : place,
  ),
});

/** A problem of an application that stands elsewhere, as another one of the list. */
export const movedProblem = (problem: Problem, move: Move, part: Exclude<Unit['part'], string>): Problem => ({
  ...outwardProblem(problem, { ...AS_IT_STANDS, outward: move }),
  unit: problem.unit && { ...problem.unit, part },
});

/** A fix that the scalar's style cannot hold is not offered. */
export const outwardFix = (fix: Fix, { outwardEdits }: Standing): readonly Fix[] => {
  const edits = outwardEdits(fix.edits);
  const { around = [], ...own } = fix;
  return edits === null ? [] : [{ ...own, edits: [...edits, ...around] }];
};
