import type { CheckedFile } from '../formats/format.ts';
import type { Note } from '../inputs/note.ts';
import type { PackedCode } from './code-said.ts';

/** What is told of one checked file: plain data, so that it passes between threads. */
export interface FileResult {
  /** False for a file that could not be read. */
  readonly isChecked: boolean;
  /** What is printed of it; null for nothing. */
  readonly piece: string | null;
  /** True where a problem reaches the threshold. */
  readonly hasFailed: boolean;
  readonly notes: readonly Note[];
  /** What it says of files of code. */
  readonly code: PackedCode;
  /** A script that was named itself, which is printed with what other files say of it: never from another thread. */
  readonly script?: CheckedFile;
}

/** A file of which only this is known. */
export const onlyTold = (note: Note): FileResult => ({
  isChecked: false,
  piece: null,
  hasFailed: false,
  notes: [note],
  code: { texts: [], said: [] },
});
