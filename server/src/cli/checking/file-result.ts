import type { Threshold } from '../../core/index.ts';
import type { CheckedFile } from '../formats/checked-file.ts';
import { NO_TALLY } from '../formats/tally.ts';
import type { Tally } from '../formats/tally.ts';
import type { Note } from '../inputs/note.ts';
import type { Judged } from './judged.ts';
import type { PackedCode } from './code-said.ts';

/** What is told of one checked file: plain data, so that it passes between threads. */
export interface FileResult extends Omit<Judged, 'analysis'> {
  /** What is printed of it; null for nothing. */
  readonly piece: string | null;
  /** Nothing for a file that could not be read, and for a script, which is counted where it is printed. */
  readonly tally: Tally;
  /** The lowest severity that makes the call fail for this file. */
  readonly failOn: Threshold;
  readonly notes: readonly Note[];
  /** What it says of files of code. */
  readonly code: PackedCode;
  /** A script that was named itself, which is printed with what other files say of it: never from another thread. */
  readonly script?: CheckedFile;
}

/** A file of which nothing is told. */
export const LEFT_ALONE: FileResult = {
  piece: null,
  tally: NO_TALLY,
  hasFailed: false,
  warnings: 0,
  failOn: 'never',
  notes: [],
  code: { texts: [], said: [] },
};

/** A file of which only this is known. */
export const onlyTold = (note: Note): FileResult => ({ ...LEFT_ALONE, notes: [note] });
