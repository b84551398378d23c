import type { Text } from '@codemirror/state';
import type { CodeLens, InlayHint } from 'vscode-languageserver/browser';
import type { Glances } from '../editor/glances.ts';
import type { EditorHost } from '../editor/host.ts';
import { positionOf } from '../editor/positions.ts';

/** What the shown text shows without being asked; null where another answer will come. */
export const glancesOf = async ({ ask, uri }: EditorHost, doc: Text): Promise<Glances | null> => {
  const textDocument = { uri: uri() };
  const range = { start: { line: 0, character: 0 }, end: positionOf(doc, doc.length) };
  const [lenses, hints] = await Promise.all([
    ask<CodeLens[]>('textDocument/codeLens', { textDocument }),
    ask<InlayHint[]>('textDocument/inlayHint', { textDocument, range }),
  ]);
  return lenses === undefined || hints === undefined ? null : { lenses: lenses ?? [], hints: hints ?? [] };
};
