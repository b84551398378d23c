/** The line around an offset. */
export interface Cursor {
  readonly text: string;
  readonly offset: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  /** The line up to the offset, and from it on. */
  readonly before: string;
  readonly after: string;
}

export const cursorAt = (text: string, offset: number): Cursor => {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const after = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  return { text, offset, lineStart, lineEnd: offset + after.length, before: text.slice(lineStart, offset), after };
};

/** A block around a line: a mapping whose keys, or a list whose dashes, stand in that column. */
export interface Level {
  readonly column: number;
  readonly is: 'mapping' | 'list';
}

/** The blocks that a line can belong to, the innermost first. */
export interface Around {
  readonly levels: readonly Level[];
  /** The column of the key above whose value is still to be written; null where the line above is no such key. */
  readonly open: number | null;
}

const LINE = /^([ \t]*)((?:-[ \t]+)*)(-$)?(.*)$/;

const OPEN_KEY = /:[ \t]*(?:&[\w-]+)?[ \t]*(?:[|>][-+\d]*)?[ \t]*(?:#.*)?$/;

/** The blocks that are open before a line, by the indents of the lines above. */
export const blocksAbove = (text: string, lineStart: number): Around => {
  const levels: Level[] = [];
  let open: number | null = null;
  let limit = Infinity;
  let isFirst = true;
  for (const line of linesAbove(text, lineStart)) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (/^---(?:\s|$)/.test(line)) break;
    const [, space = '', dashes = '', lone = '', rest = ''] = LINE.exec(line) ?? [];
    const content = space.length + dashes.length + (lone === '' ? 0 : 2);
    if (isFirst && OPEN_KEY.test(rest)) open = content;
    isFirst = false;
    const belowDash = levels.at(-1)?.is === 'list' ? limit : limit - 1;
    const isKey = /^[^\s#{[].*?:(?:\s|$)|^["'].*["']:/.test(rest) || lone !== '';
    if (isKey && content <= belowDash) levels.push({ column: content, is: 'mapping' });
    for (const column of dashColumns(space.length, dashes + lone))
      if (column < limit || (column === limit && levels.at(-1)?.column !== column)) levels.push({ column, is: 'list' });
    limit = Math.min(limit, space.length);
    if (limit === 0 && dashes === '' && lone === '') break;
  }
  return { levels, open };
};

/** Columns of the dashes of a line, the last first. */
const dashColumns = (start: number, dashes: string): readonly number[] =>
  [...dashes.matchAll(/-/g)].map(({ index }) => start + index).reverse();

/** So many lines are looked at: what is farther away hardly ever decides. */
const MOST_LINES = 5_000;

function* linesAbove(text: string, lineStart: number): Generator<string> {
  let end = lineStart;
  for (let count = 0; end > 0 && count < MOST_LINES; count++) {
    const start = text.lastIndexOf('\n', end - 2) + 1;
    yield text.slice(start, end).replace(/[\r\n]+$/, '');
    end = start;
  }
}
