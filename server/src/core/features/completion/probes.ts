import { blocksAbove } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { flowAt } from './flow.ts';
import { MARK, WORD_AFTER, withLine, wordRange } from './probe.ts';
import type { Probe } from './probe.ts';

const KEY_BEFORE =
  /^([ \t]*(?:-[ \t]+)*)(?:"[^"]*"|'[^']*'|[^\s"'#{[][^#{[]*?)[ \t]*:[ \t]+(?:&[\w-]+[ \t]+)?(["']?)([^"']*)$/;
const STARTS = /^[ \t]*(?:-[ \t]+)*["']?[\w.$-]*$/;

/** The ways in which what stands before the cursor can go on; none where nothing is to be offered. */
export const probesAt = (cursor: Cursor): readonly Probe[] => {
  const { before } = cursor;
  if (/(?:^|\s)#/.test(before)) return [];
  const flow = flowAt(cursor);
  if (flow !== null) return flow;
  if (STARTS.test(before)) return /-[ \t]+["']?[\w.$-]*$/.test(before) ? afterDash(cursor) : onLine(cursor);
  const value = KEY_BEFORE.exec(before);
  return value === null ? [] : afterKey(cursor, value[3] ?? '');
};

const PLAIN = { lead: '', isFlow: false, hasColon: false, rank: 0 };

const marked = (cursor: Cursor, line: string): Pick<Probe, 'text' | 'at'> => ({
  text: withLine(cursor, line),
  at: cursor.lineStart + line.indexOf(MARK),
});

const colonAfter = ({ after }: Cursor): boolean => /^[\w.$-]*["']?[ \t]*:/.test(after);

const afterDash = (cursor: Cursor): readonly Probe[] => {
  const head = cursor.before.replace(/["']?[\w.$-]*$/, '');
  const range = wordRange(cursor);
  const hasColon = colonAfter(cursor);
  const rest = hasColon ? cursor.after.replace(WORD_AFTER, '') : ':';
  const common = { ...PLAIN, range, column: head.length, hasColon };
  return [
    { is: 'key', ...common, ...marked(cursor, `${head}${MARK}${rest}`) },
    ...(hasColon ? [] : [{ is: 'item' as const, ...common, ...marked(cursor, `${head}${MARK}`), rank: 1 }]),
  ];
};

const afterKey = (cursor: Cursor, written: string): readonly Probe[] => {
  const head = cursor.before.slice(0, cursor.before.length - written.length);
  const rest = /^[^\s#"']*/.exec(cursor.after)?.[0] ?? '';
  const range = { start: cursor.offset - written.length, end: cursor.offset + rest.length };
  const line = `${head.replace(/["']$/, '')}${MARK}`;
  return [{ is: 'value', ...PLAIN, written, range, column: head.length, ...marked(cursor, line) }];
};

/** On a line of its own a key goes where the column says, and where that says nothing, to the nearest block. */
const onLine = (cursor: Cursor): readonly Probe[] => {
  const { before, lineStart } = cursor;
  const column = /^[ \t]*/.exec(before)?.[0].length ?? 0;
  const around = blocksAbove(cursor.text, lineStart);
  const key = (at: number, rank: number): Probe => keyOn(cursor, { at, from: column, dash: false, rank });
  const item = (at: number, rank: number): Probe => keyOn(cursor, { at, from: column, dash: true, rank });
  if (colonAfter(cursor)) return [key(column, 0)];
  if (around.open !== null && column > around.open) return [key(column, 0), item(column, 1)];
  const below = around.open !== null && column === around.open ? [item(column, 2)] : [];
  const exact = around.levels.filter((level) => level.column === column);
  if (exact.length === 0) {
    const near = around.levels.find((level) => level.column < column) ?? around.levels.at(-1);
    const inner = around.levels.findLast((level) => level.is === 'mapping' && level.column > column);
    return [
      ...(inner !== undefined ? [key(inner.column, 0)] : near?.is === 'mapping' ? [key(near.column, 0)] : []),
      ...(around.levels.length === 0 ? [key(column, 0)] : []),
    ];
  }
  const isList = exact.some(({ is }) => is === 'list');
  const inner = around.levels.findLast(({ is, column: at }) => is === 'mapping' && at > column);
  return [
    ...(isList && inner !== undefined ? [key(inner.column, 0)] : []),
    ...(isList ? [item(column, 1)] : []),
    ...(exact.some(({ is }) => is === 'mapping') ? [key(column, isList ? 2 : 0)] : []),
    ...below,
  ];
};

interface OnLine {
  readonly at: number;
  readonly from: number;
  readonly dash: boolean;
  readonly rank: number;
}

const keyOn = (cursor: Cursor, { at, from, dash, rank }: OnLine): Probe => {
  const { start, end } = wordRange(cursor);
  const hasColon = colonAfter(cursor);
  const rest = hasColon ? cursor.after.replace(WORD_AFTER, '') : ':';
  const line = `${' '.repeat(at)}${dash ? '- ' : ''}${MARK}${rest}`;
  const isDeeper = at >= from;
  return {
    is: 'key',
    ...PLAIN,
    ...marked(cursor, line),
    range: { start: isDeeper ? start : cursor.lineStart, end },
    lead: `${' '.repeat(isDeeper ? at - from : at)}${dash ? '- ' : ''}`,
    column: at + (dash ? 2 : 0),
    hasColon,
    rank,
  };
};
