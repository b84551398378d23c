import type { TextRange } from '../text/text-range.ts';
import type { Entry, Tree } from '../yaml/tree.ts';
import type { NodeOrigin } from './serve-config.ts';

export const keyOrigin = (around: NodeOrigin, { merged }: Entry): NodeOrigin =>
  around === 'explicit' && merged ? 'merged' : around;

/** What an alias brings is written before the alias, at its anchor; `from`: where the value would begin at the earliest. */
export const valueOrigin = (around: NodeOrigin, tree: Tree, written: Tree | undefined, from: number): NodeOrigin => {
  if (written?.kind === 'scalar' && written !== tree) return 'model-file';
  return around === 'explicit' && tree.range.start < from ? 'merged' : around;
};

/** A key to the end of its value, or of the alias that stands for it. */
export const wholeEntry = (text: string, { keyRange, value }: Entry): TextRange => {
  if (value.range.start >= keyRange.start)
    return { start: keyRange.start, end: Math.max(keyRange.end, value.range.end) };
  const alias = /\s*:\s+\*[^\s,[\]{}]+/y;
  alias.lastIndex = keyRange.end;
  return { start: keyRange.start, end: keyRange.end + (alias.exec(text)?.[0].length ?? 0) };
};
