import type { Handler, Handlers } from './foreign.ts';
import { atRunTime } from '../state/reasons.ts';
import { flagAt } from '../state/deciding.ts';
import { quiet } from '../state/run.ts';
import type { Foreign } from '../state/values.ts';
import { NONE, stringIn } from '../state/values.ts';
import { isInstalled } from './foreign-names.ts';
import { importModule } from './modules.ts';
import { installedKey } from './granted.ts';

/** `importlib.import_module(name)`: the module itself. */
const imported: Handler = (frame, { positional: [name, ...others], named }, range) => {
  const written = stringIn(name);
  if (written === undefined || written.startsWith('.') || others.length + named.size > 0) return null;
  return importModule(frame, written, range, false) ?? null;
};

/** `__import__(name)` gives the first package of a dotted name. */
const importedFirst: Handler = (frame, args, range, path) => {
  const whole = imported(frame, args, range, path);
  const [first = ''] = (stringIn(args.positional[0]) ?? '').split('.');
  if (whole === null || whole.kind === 'unknown') return whole;
  return whole.kind === 'foreign' ? { kind: 'foreign', path: first } : (frame.run.modules.get(first) ?? null);
};

/** `find_spec(name)`: whether a package is there; it fails only for a part of one that is not. */
const foundSpec: Handler = (frame, { positional: [name, other], named }, range) => {
  const written = stringIn(name);
  if (written === undefined || written.includes('.') || other !== undefined || named.size > 0) return null;
  // No more is asked of a spec than that it is one.
  const spec: Foreign = { kind: 'foreign', path: 'importlib' };
  if (isInstalled(written) || frame.run.sources.module(written) !== null) return spec;
  const { ask, value } = flagAt(frame, range, installedKey(written), `${written} is installed`);
  if (value !== null) return value ? spec : NONE;
  const open = quiet(frame, range, atRunTime(`find_spec("${written}")`));
  frame.run.choices.asks.set(open, ask);
  return open;
};

export const IMPORT_CALLS: Handlers = {
  'importlib.import_module': imported,
  'builtins.__import__': importedFirst,
  'importlib.util.find_spec': foundSpec,
};
