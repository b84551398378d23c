import { asDataclass } from '../language/decorators.ts';
import type { Handler } from '../names/foreign.ts';
import { ARGUMENT_CALLS } from './arguments.ts';
import { environmentValue, setDefault } from './environment.ts';
import { asDict, replaced } from './copies.ts';
import { copied } from './deep-copies.ts';
import { FILE_CALLS } from './file-objects.ts';
import { isLlmConfig, noted } from '../ray/llm-config.ts';
import { placeOf, Raised } from '../state/run.ts';
import { numberIn, whole } from '../state/values.ts';

const rounded =
  (round: (value: number) => number): Handler =>
  (_, { positional: [value] }) => {
    const number = numberIn(value);
    return number === undefined ? null : whole(round(number));
  };

const copy: Handler = (frame, { positional: [value] }, range) => {
  const made = value === undefined ? null : copied(value);
  return made !== null && isLlmConfig(made) ? noted(frame, made, range) : made;
};

const exit: Handler = (frame, _, range) => {
  throw new Raised({ en: 'Python ends here', vi: 'Python kết thúc ở đây' }, placeOf(frame, range), 'SystemExit');
};

/** A property, a class method and a static method stay the function that is reached in their own way. */
const itself: Handler = (_, { positional: [func, other], named }) =>
  (func?.kind === 'function' || func?.kind === 'class') && other === undefined && named.size === 0 ? func : null;

export const LIBRARY_CALLS: Readonly<Record<string, Handler>> = {
  'os.getenv': environmentValue,
  'os.environ.get': environmentValue,
  'os.environ.setdefault': setDefault,
  'math.ceil': rounded(Math.ceil),
  'math.floor': rounded(Math.floor),
  'copy.deepcopy': copy,
  'sys.exit': exit,
  'builtins.exit': exit,
  'builtins.property': itself,
  'builtins.classmethod': itself,
  'builtins.staticmethod': itself,
  'functools.cached_property': itself,
  'abc.abstractmethod': itself,
  'typing.override': itself,
  'typing.final': itself,
  'typing.runtime_checkable': itself,
  'dataclasses.replace': (_, { positional: [object], named }) => replaced(object, named),
  'dataclasses.asdict': (_, { positional: [object], named }) => (named.size > 0 ? null : asDict(object)),
  'typing.cast': (_, { positional: [, value] }) => value ?? null,
  'dataclasses.dataclass': (_, { positional: [target] }) => (target?.kind === 'class' ? asDataclass(target) : null),
  ...FILE_CALLS,
  ...ARGUMENT_CALLS,
};
