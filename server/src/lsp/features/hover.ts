import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt, say, settingsHover } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import { isSettings } from '../documents/our-files.ts';
import type { ClientWishes } from '../editor/client-wishes.ts';
import { offsetAt } from '../editor/to-protocol.ts';

export const hover = (
  { uri, analysis }: Pick<Analysed, 'uri' | 'analysis'>,
  { position }: HoverParams,
  wishes: ClientWishes,
): Hover | null => {
  const offset = offsetAt(analysis, position);
  const found = isSettings(uri) ? settingsHover(analysis.text, offset) : hoverAt(analysis, offset, wishes.hover);
  if (found === null) return null;
  const value = say(found.markdown, wishes.words.language);
  return { range: analysis.lines.rangeOf(found.range), contents: { kind: 'markdown', value } };
};
