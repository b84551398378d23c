import type { ChangeSet, ChangeSpec, Text } from '@codemirror/state';
import type { Position, Range, TextDocumentContentChangeEvent, TextEdit } from 'vscode-languageserver/browser';

/** The offset of a position; one behind the end of its line, or of the text, is that end. */
export const offsetOf = (doc: Text, { line, character }: Position): number => {
  if (line >= doc.lines) return doc.length;
  const { from, length } = doc.line(line + 1);
  return from + Math.min(character, length);
};

export const positionOf = (doc: Text, offset: number): Position => {
  const { from, number } = doc.lineAt(offset);
  return { line: number - 1, character: offset - from };
};

export const spanOf = (doc: Text, { start, end }: Range): { readonly from: number; readonly to: number } => ({
  from: offsetOf(doc, start),
  to: Math.max(offsetOf(doc, start), offsetOf(doc, end)),
});

export const changesOf = (doc: Text, edits: readonly TextEdit[]): readonly ChangeSpec[] =>
  edits.map(({ range, newText }) => ({ ...spanOf(doc, range), insert: newText }));

/** What a server is told of a change, the last first: so each stands where it stood in the former text. */
export const toldChanges = (before: Text, changes: ChangeSet): readonly TextDocumentContentChangeEvent[] => {
  const told: TextDocumentContentChangeEvent[] = [];
  changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    const range = { start: positionOf(before, from), end: positionOf(before, to) };
    told.unshift({ range, text: inserted.toString() });
  });
  return told;
};
