import { CodeActionKind, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { say } from '../core/index.ts';
import type { Analysis, Fix, Language, Problem } from '../core/index.ts';

export const SOURCE = 'ray-serve';

export interface DocumentVersion {
  readonly uri: string;
  readonly version: number;
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated };

export const toDiagnostic = (problem: Problem, { lines }: Analysis, uri: string, language: Language): Diagnostic => ({
  range: lines.rangeOf(problem.range),
  severity: SEVERITIES[problem.severity],
  code: problem.code,
  source: SOURCE,
  message: say(problem.message, language),
  ...(problem.tag && { tags: [TAGS[problem.tag]] }),
  relatedInformation: problem.related.map(({ message, range }) => ({
    location: { uri, range: lines.rangeOf(range) },
    message: say(message, language),
  })),
});

export const toCodeAction = (
  fix: Fix,
  problem: Problem,
  analysis: Analysis,
  document: DocumentVersion,
  language: Language,
): CodeAction => {
  const title = say(fix.title, language);
  const edits = fix.edits.map(({ range, newText }) => ({ range: analysis.lines.rangeOf(range), newText }));
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(problem, analysis, document.uri, language)],
    isPreferred: fix.preferred,
    ...(edits.length > 0 && {
      edit: { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] },
    }),
    ...(fix.copy !== undefined && { command: { title, command: 'rayServeLens.copyText', arguments: [fix.copy] } }),
  };
};
