import { renderedParts } from '../../../core/index.ts';
import type { Problem } from '../../../core/index.ts';
import { visible } from '../../terminal/visible.ts';
import type { CheckedFile } from '../checked-file.ts';
import { relatedOf } from '../related.ts';
import type { Telling } from './telling.ts';

/** The place of a rendered line in its chart. */
export const chartLines = (file: CheckedFile, problem: Problem, { language, paint }: Telling): readonly string[] => {
  if (problem.related.length === 0 || renderedParts(file.analysis.text).length === 0) return [];
  return relatedOf(file, problem, language)
    .filter(({ path }) => path !== file.path)
    .map(({ path, range: { start }, message }) => {
      const place = `${visible(path, '')}:${String(start.line + 1)}:${String(start.character + 1)}`;
      return `  ${paint('path', place)} ${message}`;
    });
};
