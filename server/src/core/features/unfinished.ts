import type { Analysis } from '../analysis/analysis.ts';
import { isBegun } from '../capacity/config-capacity.ts';
import type { Problem } from '../problems/problem.ts';
import type { TextRange } from '../text/text-range.ts';
import { lineEnd, lineStart } from '../yaml/edit.ts';

/**
 * Whether a problem says no more than that what was just typed is not finished: a fault of YAML in its lines, or what an
 * item misses that has nothing yet of an application. `edited` is what was typed, by its place in the text.
 */
export const isUnfinished = ({ text, work }: Analysis, edited: TextRange): ((problem: Problem) => boolean) => {
  const lines = linesOf(text, edited);
  const isBegunItem = ({ unit }: Problem): boolean => {
    const config = unit === null ? undefined : work?.configs[unit.config];
    const application = typeof unit?.part === 'number' ? config?.parts[unit.part]?.application : undefined;
    if (config === undefined || application === undefined || !isBegun(application)) return false;
    const { embedding } = config.standing.source;
    const { range } = application.map;
    return meets(linesOf(text, embedding?.outward(range) ?? range), lines);
  };
  return (problem) =>
    (meets(linesOf(text, problem.range), lines) && (problem.code === YAML || isItem(text, problem))) ||
    (problem.rejects === 'schema' && isBegunItem(problem));
};

const YAML = 'yaml-syntax';

/** An item of `applications` that is no mapping, or only its dash. */
const isItem = (text: string, { code, unit, range: { start } }: Problem): boolean =>
  code === 'value-type' &&
  unit?.part === 'frame' &&
  /^[ \t]*-/.test(text.slice(lineStart(text, start), start + 1)) &&
  /^[ \t]*(?:-[ \t]+)?$/.test(text.slice(lineStart(text, start), start));

const linesOf = (text: string, { start, end }: TextRange): TextRange => ({
  start: lineStart(text, start),
  end: lineEnd(text, Math.max(start, end)),
});

const meets = (one: TextRange, other: TextRange): boolean => one.start <= other.end && other.start <= one.end;
