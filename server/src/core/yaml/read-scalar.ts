import { isScalar } from 'yaml';
import type { TextRange } from '../text/text-range.ts';
import { pyScalar, taggedScalar } from './py-scalar.ts';
import type { PyScalar } from './py-scalar.ts';
import type { Tree } from './tree.ts';

export const nothing = (range: TextRange): Tree => ({ kind: 'scalar', type: 'null', value: null, range });

/** Plain scalars are resolved as PyYAML does; quoted, block and tagged ones as the parser says. */
export const scalarTree = (node: unknown, range: TextRange): Tree => {
  if (!isScalar(node)) return nothing(range);
  if (node.type === 'PLAIN' && node.tag === undefined && node.source !== undefined)
    return { kind: 'scalar', ...pyScalar(node.source), range };
  const own = node.tag === undefined || node.source === undefined ? null : taggedScalar(node.tag, node.source);
  return { kind: 'scalar', ...(own ?? tagged(node.value)), range };
};

const tagged = (value: unknown): PyScalar => {
  if (typeof value === 'string') return { type: 'string', value };
  if (typeof value === 'boolean') return { type: 'bool', value };
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'int' : 'float', value };
  return value instanceof Date ? { type: 'date', value: value.toISOString() } : { type: 'null', value: null };
};

/** True for a text in quotes whose last one is a part of it. */
export const isOpenQuote = (written: string): boolean =>
  /[\\'].$/.test(written) && !/^(?:"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*')$/.test(written);
