import { CompletionItemKind } from 'vscode-languageserver/node';
import type { CompletionItem, CompletionParams } from 'vscode-languageserver/node';
import { deploymentNamesAt, importPathAt, targetsIn } from '../../core/index.ts';
import type { Analysis, Completion, PythonSources } from '../../core/index.ts';
import { offsetAt } from '../editor/to-protocol.ts';

const KINDS = {
  deployment: CompletionItemKind.Class,
  application: CompletionItemKind.Variable,
  builder: CompletionItemKind.Function,
  unknown: CompletionItemKind.Variable,
};

/** `sources` are the modules beside the document, where it is on a disk. */
export const completion = (
  analysis: Analysis,
  { position }: CompletionParams,
  sources: () => PythonSources | null,
): CompletionItem[] | null => {
  if (analysis.kind === 'other') return null;
  const offset = offsetAt(analysis, position);
  const found = deploymentNamesAt(analysis, offset) ?? targetsAt(analysis, offset, sources);
  return (
    found?.items.map(({ name, is }) => ({
      label: name,
      kind: KINDS[is],
      ...(is !== 'unknown' && { detail: is }),
      textEdit: { range: analysis.lines.rangeOf(found.range), newText: name },
    })) ?? null
  );
};

const targetsAt = (
  { text, configs }: Analysis,
  offset: number,
  sourcesOf: () => PythonSources | null,
): Completion | null => {
  const at = importPathAt(text, offset);
  const sources = at === null ? null : sourcesOf();
  if (at === null || sources === null) return null;
  return { range: at.range, items: targetsIn(at.module, { release: configs[0]?.ray.version ?? '', sources }) };
};
