import { CodeActionKind } from 'vscode-languageserver/node';
import type { CodeAction, CodeActionParams } from 'vscode-languageserver/node';
import { fixAll, fixer, ignoreFix, say } from '../core/index.ts';
import type { Language, LineRange } from '../core/index.ts';
import type { Analysed } from './documents/analyses.ts';
import { toCodeAction, toTextEdits } from './editor/to-protocol.ts';
import type { DiagnosticWords } from './editor/to-protocol.ts';

/** The kind that `editor.codeActionsOnSave` names. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.rayServeLens`;

/** Fixes of the problems in a range, the comments that ignore them, and all safe fixes of the file in one. */
export const codeActions = (
  analysed: Analysed,
  { range, context: { only } }: CodeActionParams,
  words: DiagnosticWords,
): CodeAction[] => {
  const wants = (kind: string): boolean =>
    only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
  return [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(analysed, range, words) : []),
    ...(only !== undefined && wants(FIX_ALL) ? allFixes(analysed, words.language) : []),
  ];
};

const quickFixes = (analysed: Analysed, range: LineRange, words: DiagnosticWords): CodeAction[] => {
  const { analysis } = analysed;
  const problems = analysis.problems.filter((problem) => touches(analysis.lines.rangeOf(problem.range), range));
  const fixes = fixer(analysis);
  return [
    ...problems.flatMap((problem) => fixes(problem).map((fix) => ({ fix, problem }))),
    ...problems.flatMap((problem) => {
      const fix = ignoreFix(analysis, problem);
      return fix === null ? [] : [{ fix, problem }];
    }),
  ].map(({ fix, problem }) => toCodeAction(fix, problem, analysis, analysed, words));
};

const allFixes = (analysed: Analysed, language: Language): CodeAction[] => {
  const edits = fixAll(analysed.analysis);
  if (edits.length === 0) return [];
  const title = { en: 'Mend everything that keeps its meaning', vi: 'Sửa mọi lỗi mà không đổi ý nghĩa' };
  return [{ title: say(title, language), kind: FIX_ALL, edit: toTextEdits(edits, analysed.analysis, analysed) }];
};

const touches = (a: LineRange, b: LineRange): boolean => !before(a.end, b.start) && !before(b.end, a.start);

const before = (a: LineRange['start'], b: LineRange['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
