import { isByName, namedBy, remoteIn } from './evaluate/ray/remote.ts';
import type { Class, Instance, Value } from './evaluate/state/values.ts';

/**
 * True for a value that Python surely pickles: plain data, configs of Ray and pydantic, names of modules, objects of simple
 * classes at the top of a module, and what the environment gives, which is text.
 */
export const isPlain = (value: Value, seen = new Set<Value>()): boolean => {
  if (seen.has(value)) return true;
  seen.add(value);
  const all = (values: Iterable<Value>) => [...values].every((one) => isPlain(one, seen));
  switch (value.kind) {
    case 'sequence':
      return value.once !== true && all(value.items);
    case 'dict':
      return all([...value.entries.values()].map((entry) => entry.value));
    case 'record':
      return isSentWhole(value) && isPlain(value.fields, seen);
    case 'instance':
      return isSimple(value) && all(value.fields.values());
    case 'function':
      return value.def.kind === 'function' && value.scope.kind === 'module';
    case 'class':
      return !value.local;
    case 'foreign':
      return value.made === undefined || ENGINE_ARGUMENTS.test(value.path);
    case 'unknown':
      return value.plain !== undefined;
    default:
      return value.kind === 'scalar' || value.kind === 'application';
  }
};

/** What a command line of vLLM or sglang is read into: a dataclass of plain values, and such a value. */
const ENGINE_ARGUMENTS =
  /^(?:vllm|sglang)\.(?:[\w.]*\.)?(?:(?:(?:Async)?EngineArgs|ServerArgs)\b|FlexibleArgumentParser\(\)\.parse_args\(\))/;

/** A remote function or class goes with all that it names. */
const isSentWhole = (value: Value): boolean => {
  const remote = remoteIn(value);
  return remote === null || namedBy(remote).every((one) => one === value || isByName(one));
};

/** Classes that say themselves how they are pickled are not followed. */
const isSimple = ({ of, spoiled }: Instance): boolean => spoiled === null && isPlainClass(of);

const isPlainClass = (of: Class): boolean =>
  !of.local && of.model !== 'odd' && !PICKLING.some((name) => of.vars.has(name)) && of.bases.every(isPlainClass);

const PICKLING = ['__reduce__', '__reduce_ex__', '__getstate__', '__setstate__', '__getnewargs__', '__slots__'];
