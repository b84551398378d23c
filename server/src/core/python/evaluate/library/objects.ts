import { attributeOf } from '../language/attributes.ts';
import { mappingOf } from '../language/expressions.ts';
import type { Handler } from '../names/foreign.ts';
import { spoil } from '../state/havoc.ts';
import { madeClass } from '../state/made-class.ts';
import { changed } from '../state/reasons.ts';
import { Stopped, unknown } from '../state/run.ts';
import { NONE, stringIn, truth } from '../state/values.ts';
import type { Class, Value } from '../state/values.ts';
import { namedIn } from './models.ts';
import { plain } from './plain.ts';
import type { Plain } from './plain.ts';

const TYPES: Readonly<Record<string, (value: Value) => boolean>> = {
  str: (value) => value.kind === 'scalar' && value.type === 'str',
  int: (value) => value.kind === 'scalar' && (value.type === 'int' || value.type === 'bool'),
  float: (value) => value.kind === 'scalar' && value.type === 'float',
  bool: (value) => value.kind === 'scalar' && value.type === 'bool',
  dict: (value) => value.kind === 'dict',
  list: (value) => value.kind === 'sequence' && value.type === 'list',
  tuple: (value) => value.kind === 'sequence' && value.type === 'tuple',
};

const isInstance: Plain = ([value, type]) => {
  if (value === undefined || value.kind === 'unknown') return null;
  const test = type?.kind === 'foreign' ? TYPES[type.path.replace('builtins.', '')] : undefined;
  if (test !== undefined && ['scalar', 'dict', 'sequence', 'instance'].includes(value.kind)) return truth(test(value));
  if (type?.kind === 'class' && value.kind === 'instance' && value.of.model !== 'odd')
    return truth(isSubclass(value.of, type));
  return null;
};

const isSubclass = (of: Class, base: Class): boolean => of === base || of.bases.some((one) => isSubclass(one, base));

const getAttribute: Handler = (frame, { positional: [object, name] }, at) => {
  const written = stringIn(name);
  if (object === undefined || written === undefined || object.kind === 'module') return null;
  return object.kind === 'instance' && object.fields.has(written) ? attributeOf(frame, object, written, at) : null;
};

/** Changes by name of a deployment, a module or of Ray itself are not followed. */
const setAttribute: Handler = (frame, { positional: [object] }, at) => {
  const reason = unknown(frame, at, changed('setattr()'), true);
  if (object?.kind !== 'instance') throw new Stopped(reason);
  spoil(object, reason, new Set(), frame);
  return NONE;
};

/** `type(name, bases, {})` makes a class; of one value it tells the class. */
const makeClass: Handler = (frame, { positional: [name, bases, vars], named }) => {
  const written = stringIn(name);
  const map = vars === undefined ? null : mappingOf(vars);
  if (written === undefined || map === null || named.size > 0 || bases?.kind !== 'sequence') return null;
  const classes = bases.items.filter((base) => base.kind === 'class');
  const plainBases = bases.items.every((base) => base.kind === 'class' || isObject(base));
  return plainBases
    ? { ...madeClass(written, frame.module, classes, namedIn(map)), local: frame.scope.kind === 'function' }
    : null;
};

const isObject = (value: Value): boolean => value.kind === 'foreign' && value.path === 'builtins.object';

/** Builtins about objects, their classes and their attributes. */
export const OBJECT_CALLS: Readonly<Record<string, Handler>> = {
  'builtins.type': makeClass,
  'builtins.isinstance': plain(isInstance),
  'builtins.getattr': getAttribute,
  'builtins.setattr': setAttribute,
  'builtins.delattr': setAttribute,
};
