import { ANY_VARIABLE } from '../../../sources/manifests/manifest-environment.ts';
import type { TextRange } from '../../../text/text-range.ts';
import type { Handler } from '../names/foreign.ts';
import { atRunTime } from '../state/reasons.ts';
import { flagAt } from '../state/deciding.ts';
import { variableKey } from '../state/choices.ts';
import { assume, quiet, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { NONE, stringIn, text, truth } from '../state/values.ts';
import type { Unknown, Value } from '../state/values.ts';

/** What a variable is surely set to, by the file, its manifest or the code itself; undefined where nobody says. */
const valueIn = ({ run }: Frame, name: string): Value | undefined => {
  const { environment, changed } = run;
  if (changed.has('*')) return undefined;
  const set = changed.get(name);
  if (set !== undefined) return set ?? undefined;
  const value = environment.get(name);
  return value === undefined ? undefined : text(value);
};

/** True where code or a container sets a variable to something, known or not. */
const isSet = ({ run: { changed, unsure } }: Frame, name: string): boolean =>
  [changed, unsure].some((names) => names.has(name) || names.has(ANY_VARIABLE));

const atRun = (
  frame: Frame,
  name: string | undefined,
  range: TextRange,
  plain: Unknown['plain'] = 'text or null',
): Value => {
  const value: Unknown = { ...quiet(frame, range, atRunTime(`os.environ["${name ?? '...'}"]`)), plain };
  const { asks } = frame.run.choices;
  if (name !== undefined && !isChanged(frame, name)) asks.set(value, { key: variableKey(name), is: true });
  return value;
};

/** True where code sets a variable itself: it may be another thing each time. */
const isChanged = ({ run: { changed } }: Frame, name: string): boolean => changed.has(name) || changed.has('*');

/**
 * `os.getenv(name, fallback)`. Where nothing sets the variable its fallback is taken, and that is told; without one the
 * value is not known, since whoever asks so counts on the variable.
 */
export const environmentValue: Handler = (frame, { positional: [name, second], named }, range) => {
  const written = stringIn(name ?? named.get('key'));
  const fallback = second ?? named.get('default');
  const value = written === undefined ? undefined : (valueIn(frame, written) ?? valueOfImage(frame, written, range));
  if (value !== undefined) return value;
  if (written === undefined || fallback === undefined || isSet(frame, written)) return atRun(frame, written, range);
  if (fallback.kind !== 'scalar') return fallback;
  assume(frame, `variable ${written}`, range, {
    en: `nothing sets the environment variable ${written} where Ray builds the application, so its default counts`,
    vi: `không gì đặt biến môi trường ${written} ở nơi Ray dựng application, nên giá trị mặc định được dùng`,
  });
  return fallback;
};

/** `name in os.environ`, which never fails; null for anything else. */
export const isInEnvironment = (frame: Frame, name: Value, container: Value, range: TextRange): Value | null => {
  const written = stringIn(name);
  if (container.kind !== 'foreign' || container.path !== 'os.environ' || written === undefined) return null;
  if (valueIn(frame, written) !== undefined || valueOfImage(frame, written, range) !== undefined) return truth(true);
  const { ask, value } = flagAt(frame, range, `variable ${written} is set`);
  if (value !== null && !isSet(frame, written)) return truth(value);
  const open = quiet(frame, range, atRunTime(`"${written}" in os.environ`));
  if (!isSet(frame, written)) frame.run.choices.asks.set(open, ask);
  return open;
};

/** What the image sets a variable to that nothing else sets: it is told which Dockerfile says so. */
const valueOfImage = (frame: Frame, name: string, range: TextRange): Value | undefined => {
  const found = isSet(frame, name) || frame.run.isScript ? null : frame.run.sources.variable?.(name);
  if (found == null) return undefined;
  const { value, file, line } = found;
  assume(frame, `variable ${name}`, range, {
    en: `the image that Ray runs in is that of ${file}, whose line ${String(line)} sets ${name}`,
    vi: `image mà Ray chạy là của ${file}, dòng ${String(line)} đặt ${name}`,
  });
  return value === null ? atRun(frame, name, range, 'text') : text(value);
};

/** `os.environ[name]`, which fails where nothing sets the variable. */
export const environmentItem = (frame: Frame, index: Value, range: TextRange): Value => {
  const name = stringIn(index);
  const value = name === undefined ? undefined : (valueIn(frame, name) ?? valueOfImage(frame, name, range));
  if (value !== undefined) return value;
  if (name === undefined) return unknown(frame, range, atRunTime('os.environ[...]'));
  assume(frame, `variable ${name}`, range, {
    en: `the environment variable ${name} is set where Ray builds the application`,
    vi: `biến môi trường ${name} được đặt ở nơi Ray dựng application`,
  });
  return atRun(frame, name, range, 'text');
};

/** `os.environ.setdefault(name, value)` */
export const setDefault: Handler = (frame, { positional: [name, fallback] }, range) => {
  const written = stringIn(name);
  const value = environmentValue(
    frame,
    { positional: [name ?? NONE, fallback ?? NONE], named: new Map(), unsure: null },
    range,
    '',
  );
  frame.run.changed.set(written ?? '*', value?.kind === 'scalar' ? value : null);
  return value;
};
