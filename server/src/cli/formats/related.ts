import { dirname, join } from 'node:path';
import { LineIndex, say } from '../../core/index.ts';
import type { Language, LineRange, Problem, TextRange } from '../../core/index.ts';
import type { CheckedFile } from './checked-file.ts';
import { wayTo } from './file-place.ts';

/** A place that belongs to a problem, in its own file or in another. */
export interface Related {
  /** As the call leads to it. */
  readonly path: string;
  readonly range: LineRange;
  /** The text in which it stands, and where. */
  readonly text: string;
  readonly offsets: TextRange;
  readonly message: string;
}

export const relatedOf = (
  { path, analysis }: Pick<CheckedFile, 'path' | 'analysis'>,
  problem: Problem,
  language: Language,
): readonly Related[] =>
  problem.related.map(({ message, range, file }) => ({
    path: file === undefined ? path : join(dirname(path), wayTo(file.path, path)),
    range: (file === undefined ? analysis.lines : new LineIndex(file.text)).rangeOf(range),
    text: file?.text ?? analysis.text,
    offsets: range,
    message: say(message, language),
  }));
