import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CreateFile, WorkspaceEdit } from 'vscode-languageserver';
import { refactoringsAt, say } from '../../core/index.ts';
import type { NewFile, Position, Refactoring } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import type { ClientWishes } from '../editor/client-wishes.ts';
import { offsetAt, toTextEdits } from '../editor/to-protocol.ts';

const KINDS = {
  rewrite: CodeActionKind.RefactorRewrite,
  extract: CodeActionKind.RefactorExtract,
  inline: CodeActionKind.RefactorInline,
};

/** Other ways to write what stands at a position; with the reason where one is not there, for a client that shows it. */
export const refactorActions = (
  analysed: Analysed,
  position: Position,
  wants: (kind: string) => boolean,
  wishes: ClientWishes,
): CodeAction[] =>
  refactoringsAt(analysed.analysis, offsetAt(analysed.analysis, position))
    .filter(({ kind }) => wants(KINDS[kind]))
    .flatMap((one) => toAction(one, analysed, wishes));

const toAction = (
  { title, kind, change }: Refactoring,
  analysed: Analysed,
  { words: { language }, showsDisabled, createsFiles }: ClientWishes,
): CodeAction[] => {
  const action = { title: say(title, language), kind: KINDS[kind] };
  if ('why' in change) return showsDisabled ? [{ ...action, disabled: { reason: say(change.why, language) } }] : [];
  if (change.file !== null && !createsFiles) return [];
  const edit = toTextEdits(change.edits, analysed.analysis, analysed);
  return [
    {
      ...action,
      edit: change.file === null ? edit : withFile(edit, change.file, analysed.uri, change.edits.length > 0),
    },
  ];
};

/** The file is made beside the document, and never over one that is there. */
const withFile = (edit: WorkspaceEdit, { path, text }: NewFile, uri: string, isEdited: boolean): WorkspaceEdit => {
  const file = new URL(path, uri).href;
  const start = { line: 0, character: 0 };
  const create: CreateFile = { kind: 'create', uri: file, options: { overwrite: false, ignoreIfExists: false } };
  const written = {
    textDocument: { uri: file, version: null },
    edits: [{ range: { start, end: start }, newText: text }],
  };
  return { documentChanges: [create, written, ...(isEdited ? (edit.documentChanges ?? []) : [])] };
};
