import { unpainted } from '../../../core/index.ts';
import type { Analysis, Paint, Problem } from '../../../core/index.ts';

/** The line where the range of a problem starts and `^^^` under it, with tabs kept so that the marks stand right. */
export const codeFrame = (
  { text, lines }: Analysis,
  { range, severity }: Problem,
  paint: Paint = unpainted,
): string => {
  const { start, end } = lines.rangeOf(range);
  const from = lines.offsetAt({ line: start.line, character: 0 });
  const line = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
  const until = end.line === start.line ? end.character : line.length;
  const gutter = String(start.line + 1);
  const pad = line.slice(0, start.character).replace(/[^\t]/g, ' ');
  const marks = '^'.repeat(Math.max(1, until - start.character));
  const bar = paint('quiet', `${gutter} |`);
  const below = paint('quiet', `${' '.repeat(gutter.length)} |`);
  return `  ${bar} ${line}\n  ${below} ${pad}${paint(severity, marks)}`;
};
