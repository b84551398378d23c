import type { TextRange } from '../../text/text-range.ts';

/** One of two changes that met. */
export interface Side {
  /** As git names it; empty where it does not. */
  readonly branch: string;
  readonly text: string;
}

/** What git leaves of a merge: from `<<<<<<<` to the line break behind `>>>>>>>`. */
export interface Conflict {
  readonly range: TextRange;
  /** Its first line. */
  readonly head: TextRange;
  readonly ours: Side;
  readonly theirs: Side;
}

const BREAK = String.raw`(?:\r\n|\r(?!\n)|\n)`;

/** Lines that are none of those marks. */
const linesBut = (marks: string): string => String.raw`(?:(?![${marks}]{7}(?:\s|$)).*${BREAK})*`;

/** Ours, what both came from (where git shows it), theirs. */
const CONFLICT = new RegExp(
  [
    String.raw`^<{7}(?: ([^\r\n]*))?${BREAK}(${linesBut('<=>|')})`,
    String.raw`(?:\|{7}[^\r\n]*${BREAK}${linesBut('<=>')})?`,
    String.raw`={7}${BREAK}(${linesBut('<=>')})`,
    String.raw`>{7}(?: ([^\r\n]*))?(?:${BREAK}|$)`,
  ].join(''),
  'gm',
);

/** Every merge in a text that was not finished. */
export const conflictsIn = (text: string): readonly Conflict[] =>
  text.includes('<<<<<<<')
    ? [...text.matchAll(CONFLICT)].map(({ 0: whole, 1: ours, 2: first, 3: second, 4: theirs, index }) => ({
        range: { start: index, end: index + whole.length },
        head: { start: index, end: index + whole.search(/[\r\n]/) },
        ours: { branch: ours ?? '', text: first ?? '' },
        theirs: { branch: theirs ?? '', text: second ?? '' },
      }))
    : [];
