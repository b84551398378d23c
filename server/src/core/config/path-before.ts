import { lineStart } from '../yaml/edit.ts';
import { isWritten } from './places.ts';
import type { ConfigNode, KeyNode, KeyedNode, ServeConfig, ValueNode } from './serve-config.ts';

/**
 * The nodes to which something belongs that would be written at an offset: behind a key the value that is not there yet,
 * behind a value the mapping around it, and on a line without content what its indent tells. `around` where that is not
 * what stands right before the offset.
 */
export const pathBefore = (
  config: ServeConfig,
  text: string,
  offset: number,
  around: readonly ConfigNode[] | null,
): readonly ConfigNode[] | null => {
  if (config.range.start > offset) return null;
  const path = [config, ...lastIn(config, offset)];
  const touched = path.findIndex((node) => isWritten(node) && isClosed(node) && node.range.end === offset);
  if (touched >= 0) return path.slice(0, touched + 1);
  const [holder, last] = path.slice(-2);
  if (holder !== undefined && isEmpty(last) && /^[ \t]*(?:[:-][ \t]*)?$/.test(text.slice(endOf(holder, last), offset)))
    return path;
  const end = Math.max(...path.map((node) => node.range.end).filter((one) => one <= offset), config.range.start);
  if (!/^:?(?:\s|#[^\n]*)*$/.test(text.slice(end, offset))) return around;
  const line = text.slice(lineStart(text, offset), offset);
  const isBare = /^[ \t]*(?:#.*)?$/.test(line);
  const indent = isBare ? (/^[ \t]*/.exec(line)?.[0].length ?? 0) : Infinity;
  const kept = path.findLastIndex((node, index) => takes(node, path[index - 1], text, indent));
  return kept < 0 ? null : path.slice(0, kept + 1);
};

/** True for what shows itself where it ends. */
const isClosed = (node: ConfigNode): boolean =>
  node.kind === 'scalar' || (node.kind !== 'key' && node.tree.flow && node.origin === 'explicit');

/** Whatever begins last before an offset, level by level. */
const lastIn = (node: KeyedNode | ValueNode, offset: number): readonly ConfigNode[] => {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') {
    const item = node.items.findLast((one) => isWritten(one) && one.range.start <= offset);
    return item === undefined ? [] : [item, ...lastIn(item, offset)];
  }
  const key = lastOf(node.keys.filter((one) => isWritten(one) && !isAssumedText(one) && one.range.start <= offset));
  if (key === undefined) return [];
  const { value } = key;
  return isWritten(value) && value.range.start <= offset ? [key, value, ...lastIn(value, offset)] : [key];
};

/** Keys that are merged stand before others in the mapping, wherever they are written. */
const lastOf = (keys: readonly KeyNode[]): KeyNode | undefined =>
  keys.reduce<KeyNode | undefined>(
    (last, one) => (last === undefined || one.range.start >= last.range.start ? one : last),
    undefined,
  );

const isAssumedText = ({ origin, value }: KeyNode): boolean => origin === 'assumed' && value.kind === 'scalar';

const isEmpty = (node: ConfigNode | undefined): boolean =>
  node?.kind === 'scalar' && node.range.start === node.range.end;

/** Where the text ends that stands before an empty value. */
const endOf = (holder: ConfigNode, last: ConfigNode | undefined): number =>
  holder.kind === 'key' && holder.keyRange !== null ? holder.keyRange.end : (last?.range.start ?? holder.range.end);

/** True for a node of block style in which a line with that indent stands. */
const takes = (node: ConfigNode, holder: ConfigNode | undefined, text: string, indent: number): boolean => {
  const column = ({ range: { start } }: ConfigNode): number => start - lineStart(text, start);
  if (node.kind === 'key') return false;
  if (node.kind === 'scalar') return isEmpty(node) && holder !== undefined && column(holder) < indent;
  return !node.tree.flow && isWritten(node) && column(node) <= indent;
};
