import { writeFileSync } from 'node:fs';
import { mended } from '../../core/index.ts';
import type { Analysis, AnalyzeOptions } from '../../core/index.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import type { Fixed } from '../formats/checked-file.ts';
import { leftOver, notWritten } from '../inputs/note.ts';
import type { Note } from '../inputs/note.ts';

/** What is told of a file, which was mended first where the call asks for that. */
export interface Mended {
  readonly analysis: Analysis;
  readonly notes: readonly Note[];
  /** True where the file was changed. */
  readonly isWritten: boolean;
  /** The whole text before and after, where it is printed and not written. */
  readonly fixed?: Fixed;
}

/** A file that is not mended. */
export const asItIs = (analysis: Analysis): Mended => ({ analysis, notes: [], isWritten: false });

/** A text of a file that was analysed, and the byte order mark before it. */
interface Text {
  readonly path: string;
  readonly mark: string;
  readonly analysis: Analysis;
}

/** Makes the safe fixes of a text; where it cannot be written, the old text is told. */
export const mend = (text: Text, options: AnalyzeOptions, fix: CheckArguments['fix']): Mended => {
  const { path, mark, analysis } = text;
  if (fix === null) return asItIs(analysis);
  const current = mended(analysis, options);
  const fixed = { before: mark + analysis.text, after: mark + current.text };
  if (fix === 'shown') return { ...asItIs(analysis), fixed };
  if (fix === 'printed') return { ...asItIs(current), fixed, notes: leftNotes(path, current) };
  return current.text === analysis.text ? asItIs(analysis) : written(path, fixed.after, { analysis, current });
};

const leftNotes = (path: string, { problems }: Analysis): readonly Note[] =>
  problems.length === 0 ? [] : [leftOver(path, problems.length)];

interface BeforeAndAfter {
  readonly analysis: Analysis;
  readonly current: Analysis;
}

const written = (path: string, text: string, { analysis, current }: BeforeAndAfter): Mended => {
  try {
    writeFileSync(path, text);
  } catch {
    return { ...asItIs(analysis), notes: [notWritten(path)] };
  }
  return { ...asItIs(current), isWritten: true };
};
