import { stringOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { pathFault } from './path-form.ts';

/** Keys that name a class or function to import; which one it is, is code. */
export const CLASS_KEYS: readonly string[] = ['policy_function', 'request_router_class'];

export const isClassKey = (key: string): boolean => CLASS_KEYS.includes(key);

/** `module:` leads nowhere, be the module there or not; from 2.55 on Ray tries it while it parses the file. */
export const isNameless = (value: Tree): boolean => /^[^:]+:$/.test(stringOf(value) ?? '');

/** Empty text stands for the default; `module:` is imported first, so its stage hangs on code. */
export const isClassPath = (value: Tree): boolean => {
  if (value.kind !== 'scalar' || value.type !== 'string') return false;
  const path = String(value.value);
  return path === '' || isNameless(value) || pathFault(path) === null;
};
