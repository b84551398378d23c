import type { CodeLens } from 'vscode-languageserver/node';
import { lensesOf, say } from '../../core/index.ts';
import type { Analysis, Language } from '../../core/index.ts';

/** Lenses that only tell: they have a title and no command behind it. */
export const codeLenses = (analysis: Analysis, language: Language): CodeLens[] =>
  lensesOf(analysis).map(({ range, title }) => ({
    range: analysis.lines.rangeOf(range),
    command: { title: say(title, language), command: '' },
  }));
