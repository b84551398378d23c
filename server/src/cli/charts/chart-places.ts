import { renderedParts } from '../../core/index.ts';
import type { Analysis, OtherText, Problem, RelatedPlace, RenderedPart, TextRange, Words } from '../../core/index.ts';
import type { ChartFiles } from './chart.ts';

/** A problem of a rendered text, with the place of its line in the chart. */
export const withChartPlaces = (analysis: Analysis, filesOf: ChartFiles): Analysis => {
  const parts = renderedParts(analysis.text);
  if (parts.length === 0) return analysis;
  return { ...analysis, problems: analysis.problems.map((problem) => placed(problem, analysis.text, parts, filesOf)) };
};

const placed = (problem: Problem, text: string, parts: readonly RenderedPart[], filesOf: ChartFiles): Problem => {
  const part = parts.findLast(({ start }) => start <= problem.range.start);
  const line = lineAt(text, problem.range.start);
  const place = part === undefined || !isTelling(line) ? null : onlyPlace(line, filesOf(part.path));
  return place === null ? problem : { ...problem, related: [...problem.related, place] };
};

/** The text of the line at an offset, without what stands around it. */
const lineAt = (text: string, offset: number): string => {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[^\r\n]*/.exec(text.slice(start))?.[0].trim() ?? '';
};

/** A line without a word says nothing of where it came from. */
const isTelling = (line: string): boolean => /[\p{L}\p{N}]/u.test(line);

const IN_CHART: Words = { en: 'In the chart this line stands here.', vi: 'Trong chart, dòng này nằm ở đây.' };

/** Where a line stands in a chart; null where it stands nowhere there, or more than once. */
const onlyPlace = (line: string, files: readonly OtherText[]): RelatedPlace | null => {
  const [place, ...others] = files.flatMap((file) =>
    placesOf(line, file.text).map((range) => ({ message: IN_CHART, range, file })),
  );
  return place !== undefined && others.length === 0 ? place : null;
};

/** Every line of a text that reads so, whatever stands around it. */
const placesOf = (line: string, text: string): readonly TextRange[] =>
  [...text.matchAll(/[^\r\n]+/g)]
    .filter(({ 0: found }) => found.trim() === line)
    .map(({ 0: found, index }) => {
      const start = index + found.length - found.trimStart().length;
      return { start, end: start + line.length };
    });
