import { SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol, SymbolInformation, WorkspaceSymbolParams } from 'vscode-languageserver';
import { symbolsOf } from '../../core/index.ts';
import type { Analysis, LineIndex, NamedSymbol } from '../../core/index.ts';
import type { NamedFile } from '../surroundings/workspace-names.ts';

const KINDS = { application: SymbolKind.Module, deployment: SymbolKind.Class, model: SymbolKind.Object };

/** The outline of a document: applications, and in them deployments and models. */
export const documentSymbols = (analysis: Analysis): DocumentSymbol[] =>
  symbolsOf(analysis).map((symbol) => toSymbol(symbol, analysis.lines));

const toSymbol = (symbol: NamedSymbol, lines: LineIndex): DocumentSymbol => ({
  name: symbol.name,
  detail: symbol.detail,
  kind: KINDS[symbol.kind],
  range: lines.rangeOf(symbol.range),
  selectionRange: lines.rangeOf(symbol.selection),
  children: symbol.children.map((child) => toSymbol(child, lines)),
});

/** More than a person reads: the editor asks again with more letters. */
const LIMIT = 500;

/** The symbols of all files whose names have the letters of the query in their order. */
export const workspaceSymbols = (
  files: readonly NamedFile[],
  { query }: WorkspaceSymbolParams,
): SymbolInformation[] => {
  const letters = query.toLowerCase().replace(/\s/g, '');
  return files.flatMap((file) => flat(file.symbols, file)).filter(({ name }) => hasLetters(name.toLowerCase(), letters)).slice(0, LIMIT); // prettier-ignore
};

const flat = (
  symbols: readonly NamedSymbol[],
  { uri, lines }: Pick<NamedFile, 'uri' | 'lines'>,
  containerName?: string,
): SymbolInformation[] =>
  symbols.flatMap((symbol) => [
    {
      name: symbol.name,
      kind: KINDS[symbol.kind],
      location: { uri, range: lines.rangeOf(symbol.selection) },
      ...(containerName !== undefined && { containerName }),
    },
    ...flat(symbol.children, { uri, lines }, symbol.name),
  ]);

const hasLetters = (name: string, letters: string): boolean => {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
};
