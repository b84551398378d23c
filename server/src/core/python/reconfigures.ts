import { classAttribute } from './evaluate/language/attributes.ts';
import type { Class, Deployment } from './evaluate/state/values.ts';

/** Whether what stands behind a deployment has a method `reconfigure`; null where a part of its class was not read. */
export const reconfigures = (of: Deployment['of']): boolean | null => {
  if (of.kind === 'function') return false;
  if (of.kind !== 'class' || of.module.path === '' || !isWhole(of)) return null;
  return classAttribute(of, 'reconfigure') !== undefined;
};

/** True where every base was read, and no method answers for names that are not there. */
const isWhole = (of: Class): boolean =>
  (of.model === 'plain' || of.model === 'dataclass') &&
  of.bases.every((base) => base.module.path !== '' && isWhole(base)) &&
  !of.vars.has('__getattr__') &&
  !of.vars.has('__getattribute__') &&
  !of.def.decorators.some(isOdd);

/** Any other decorator than those of Serve may give the class methods. */
const isOdd = (decorator: Class['def']['decorators'][number]): boolean => {
  const called = decorator.kind === 'call' ? decorator.callee : decorator;
  const name = called.kind === 'attribute' || called.kind === 'name' ? called.name : '';
  return !['deployment', 'ingress', 'dataclass'].includes(name);
};
