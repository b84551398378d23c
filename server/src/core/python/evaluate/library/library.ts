import { asDataclass } from '../language/decorators.ts';
import type { Handler } from '../names/foreign.ts';
import { ARGUMENT_CALLS } from './arguments.ts';
import { environmentValue, setDefault } from './environment.ts';
import { replaced } from './copies.ts';
import { FILE_CALLS } from './file-objects.ts';
import { placeOf, Raised } from '../state/run.ts';
import { dict, numberIn, sequence, whole } from '../state/values.ts';
import type { Dict, Value } from '../state/values.ts';

const rounded =
  (round: (value: number) => number): Handler =>
  (_, { positional: [value] }) => {
    const number = numberIn(value);
    return number === undefined ? null : whole(round(number));
  };

/** A copy of what is known through and through. */
const copied = (value: Value): Value | null => {
  if (value.kind === 'scalar') return value;
  if (value.kind === 'sequence') {
    const items = value.items.map(copied);
    return value.spoiled === null && items.every((item) => item !== null) ? sequence(value.type, items) : null;
  }
  return value.kind === 'dict' && value.spoiled === null ? copiedDict(value) : null;
};

const copiedDict = (value: Dict): Dict | null => {
  const made = dict();
  for (const [key, entry] of value.entries) {
    const inner = copied(entry.value);
    if (inner === null) return null;
    made.entries.set(key, { key: entry.key, value: inner });
  }
  return made;
};

const copy: Handler = (_, { positional: [value] }) => (value === undefined ? null : copied(value));

const exit: Handler = (frame, _, range) => {
  throw new Raised({ en: 'Python ends here', vi: 'Python kết thúc ở đây' }, placeOf(frame, range), 'SystemExit');
};

/** A property stays the function that an instance calls once its name is read. */
const property: Handler = (_, { positional: [func, other], named }) =>
  func?.kind === 'function' && other === undefined && named.size === 0 ? func : null;

export const LIBRARY_CALLS: Readonly<Record<string, Handler>> = {
  'os.getenv': environmentValue,
  'os.environ.get': environmentValue,
  'os.environ.setdefault': setDefault,
  'math.ceil': rounded(Math.ceil),
  'math.floor': rounded(Math.floor),
  'copy.deepcopy': copy,
  'sys.exit': exit,
  'builtins.exit': exit,
  'builtins.property': property,
  'functools.cached_property': property,
  'dataclasses.replace': (_, { positional: [object], named }) => replaced(object, named),
  'typing.cast': (_, { positional: [, value] }) => value ?? null,
  'dataclasses.dataclass': (_, { positional: [target] }) => (target?.kind === 'class' ? asDataclass(target) : null),
  ...FILE_CALLS,
  ...ARGUMENT_CALLS,
};
