import type { Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt, say, settingsHover } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import { isSettings } from '../documents/our-files.ts';
import type { ClientWishes } from '../editor/client-wishes.ts';
import type { LiveView } from './live/view.ts';
import { offsetAt } from '../editor/to-protocol.ts';

export const hover = (
  { uri, analysis }: Pick<Analysed, 'uri' | 'analysis'>,
  { position }: HoverParams,
  wishes: ClientWishes,
  live: Pick<LiveView, 'hoverAt'> | null = null,
): Hover | null => {
  const offset = offsetAt(analysis, position);
  const found = isSettings(uri) ? settingsHover(analysis.text, offset) : hoverAt(analysis, offset, wishes.hover);
  const running = live?.hoverAt(analysis, offset, Date.now()) ?? null;
  const range = found?.range ?? running?.range;
  if (range === undefined) return null;
  const parts = [running, found].flatMap((one) => (one === null ? [] : [say(one.markdown, wishes.words.language)]));
  return { range: analysis.lines.rangeOf(range), contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') } };
};
