import { textOf } from '../options/read/numbers.ts';
import { valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';

/** The name of an application of a file. */
export const nameOf = (app: MapNode): string => {
  const name = valueOf(app, 'name');
  return (name && textOf(name)) ?? 'default';
};
