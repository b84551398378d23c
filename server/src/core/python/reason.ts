import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { openIn } from './evaluate/state/made.ts';
import type { CodePlace, Value } from './evaluate/state/values.ts';
import { treeOf } from './tree.ts';
import type { Idle } from './tree.ts';

/** Why a value is not known, and the place that decides it. */
export interface Reason {
  readonly why: Words;
  readonly place: CodePlace;
}

const CANNOT_READ: Words = { en: 'its value is not followed', vi: 'không theo dõi được giá trị' };

/** The first part of a value that is not known and counts, and where it comes from. */
export const reasonIn = (value: Value, place: CodePlace, idle: Idle = () => false, path = ''): Reason => {
  const open = openIn(value);
  if (open !== null) return open;
  if (value.kind === 'record') return reasonIn(value.fields, place, idle, path);
  if (value.kind !== 'sequence' && value.kind !== 'dict') return { why: CANNOT_READ, place };
  if (value.spoiled !== null) return value.spoiled;
  const parts =
    value.kind === 'sequence'
      ? value.items.map((item, index) => [String(index), item] as const)
      : [...value.entries.values()].map((entry) => [String(entry.key.value), entry.value] as const);
  const lost = parts
    .map(([key, part]) => [path === '' ? key : `${path}.${key}`, part] as const)
    .find(([at, part]) => treeOf(part, HERE, idle, at) === null);
  return lost === undefined ? { why: CANNOT_READ, place } : reasonIn(lost[1], place, idle, lost[0]);
};

const HERE: TextRange = { start: 0, end: 0 };
