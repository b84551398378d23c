import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt, say } from '../../core/index.ts';
import type { Analysis } from '../../core/index.ts';
import type { ClientWishes } from '../editor/client-wishes.ts';
import { offsetAt } from '../editor/to-protocol.ts';

export const hover = (analysis: Analysis, { position }: HoverParams, wishes: ClientWishes): Hover | null => {
  const found = hoverAt(analysis, offsetAt(analysis, position), wishes.hover);
  if (found === null) return null;
  const value = say(found.markdown, wishes.words.language);
  return { range: analysis.lines.rangeOf(found.range), contents: { kind: 'markdown', value } };
};
