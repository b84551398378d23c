import { dirname, join, resolve } from 'node:path';
import { codeAnalyses, codeProblems } from '../../core/index.ts';
import type { CheckedFile } from '../formats/format-json.ts';
import { wayTo } from '../formats/file-place.ts';

/**
 * The checked files with those of their code that something is said of: each an entry of its own behind them, or, where
 * it was checked as a script itself, with what the others say of it.
 */
export const withCode = (files: readonly CheckedFile[]): readonly CheckedFile[] => {
  const found = files.flatMap(({ path, analysis }) =>
    codeProblems(analysis, resolve(path)).map((problem) => ({
      problem,
      named: join(dirname(path), wayTo(problem.path, path)),
    })),
  );
  const analyses = codeAnalyses(found.map(({ problem }) => problem));
  const checked = new Set(files.map(({ path }) => resolve(path)));
  const own = files.map(({ path, analysis }) => {
    const more = path.endsWith('.py') ? analyses.get(resolve(path)) : undefined;
    return more === undefined
      ? { path, analysis }
      : { path, analysis: { ...analysis, problems: [...analysis.problems, ...more.problems] } };
  });
  const others = [...analyses].flatMap(([path, analysis]) => {
    const named = found.find(({ problem }) => problem.path === path)?.named ?? path;
    return checked.has(resolve(path)) ? [] : [{ path: named, analysis }];
  });
  return [...own, ...others];
};
