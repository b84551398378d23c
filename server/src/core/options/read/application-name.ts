import type { Tree } from '../../yaml/tree.ts';
import { valueOf } from '../../yaml/tree.ts';
import { textOf } from './numbers.ts';

/** The name of an application as Ray reads it: `default` where it names none (`ServeApplicationSchema.name` of `ray/serve/schema.py`). */
export const applicationName = (app: Tree | undefined): string => {
  const name = valueOf(app, 'name');
  return (name && textOf(name)) ?? 'default';
};
