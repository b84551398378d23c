import type { Hover, HoverParams } from 'vscode-languageserver/node';
import { hoverAt, say } from '../../core/index.ts';
import type { Analysis, Language } from '../../core/index.ts';
import { offsetAt } from '../editor/to-protocol.ts';

export const hover = (analysis: Analysis, { position }: HoverParams, language: Language): Hover | null => {
  const found = hoverAt(analysis, offsetAt(analysis, position));
  if (found === null) return null;
  const value = say(found.markdown, language);
  return { range: analysis.lines.rangeOf(found.range), contents: { kind: 'markdown', value } };
};
