import { stringOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import type { ModelName } from './model-facts.ts';
import { optionOf } from './options-of.ts';
import { pathFault } from './path-form.ts';

/** True for a key that names a class or function to import; which one it is, is code. */
export const isClassKey = (model: ModelName, key: string): boolean => optionOf(model, key)?.imports === true;

/** `module:` leads nowhere, be the module there or not; from 2.55 on Ray tries it while it parses the file. */
export const isNameless = (value: Tree): boolean => /^[^:]+:$/.test(stringOf(value) ?? '');

/** Empty text stands for the default; `module:` is imported first, so its stage hangs on code. */
export const isClassPath = (value: Tree): boolean => {
  if (value.kind !== 'scalar' || value.type !== 'string') return false;
  const path = String(value.value);
  return path === '' || isNameless(value) || pathFault(path) === null;
};
