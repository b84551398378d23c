import { CodeActionKind, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import { LineIndex, SETTINGS_CODE, say } from '../../core/index.ts';
import type { Analysis, Edit, Fix, Language, Position, Problem } from '../../core/index.ts';
import { uriOf } from '../files/uris.ts';

const SOURCE = 'ray-serve';

export interface DocumentVersion {
  readonly uri: string;
  readonly version: number;
}

/** How problems are told to this client. */
export interface DiagnosticWords {
  readonly language: Language;
  /** The URI of the folder of help pages, one `<code>.md` a rule; without it no page is linked. */
  readonly help?: string;
}

/** The client's command that shows a help page rendered. */
export const OPEN_HELP = 'rayServeLens.openHelp';

/** Where the page of a rule is opened; undefined where the client has none. */
export const helpLink = ({ help }: DiagnosticWords, code: string): string | undefined =>
  help === undefined || code === SETTINGS_CODE ? undefined : `${help}/${code}.md`;

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated };

/** The offset of a position; one behind the end of its line is that end, as the protocol has it. */
export const offsetAt = ({ text, lines }: Analysis, { line, character }: Position): number => {
  const start = lines.offsetAt({ line, character: 0 });
  const next = lines.offsetAt({ line: line + 1, character: 0 });
  const end = start + (/^[^\r\n]*/.exec(text.slice(start, next))?.[0].length ?? 0);
  return Math.max(start, Math.min(start + character, end));
};

export const toDiagnostic = (
  problem: Problem,
  { lines }: Analysis,
  uri: string,
  words: DiagnosticWords,
): Diagnostic => {
  const href = helpLink(words, problem.code);
  const { language } = words;
  return {
    range: lines.rangeOf(problem.range),
    severity: SEVERITIES[problem.severity],
    code: problem.code,
    ...(href !== undefined && { codeDescription: { href } }),
    source: SOURCE,
    message: say(problem.message, language),
    ...(problem.tag && { tags: [TAGS[problem.tag]] }),
    relatedInformation: problem.related.map(({ message, range, file }) => ({
      location:
        file === undefined
          ? { uri, range: lines.rangeOf(range) }
          : { uri: uriOf(file.path), range: new LineIndex(file.text).rangeOf(range) },
      message: say(message, language),
    })),
  };
};

/** A fix as the menu shows it, without its edit. */
export const toCodeAction = (
  fix: Fix,
  problem: Problem,
  analysis: Analysis,
  uri: string,
  words: DiagnosticWords,
): CodeAction => {
  const title = say(fix.title, words.language);
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(problem, analysis, uri, words)],
    isPreferred: fix.preferred,
    ...(fix.copy !== undefined && { command: { title, command: 'rayServeLens.copyText', arguments: [fix.copy] } }),
  };
};

/** Edits of one version of a document: an editor refuses them for any other. */
export const toTextEdits = (
  edits: readonly Edit[],
  { lines }: Analysis,
  { uri, version }: DocumentVersion,
): WorkspaceEdit => ({
  documentChanges: [
    {
      textDocument: { uri, version },
      edits: edits.map(({ range, newText }) => ({ range: lines.rangeOf(range), newText })),
    },
  ],
});
