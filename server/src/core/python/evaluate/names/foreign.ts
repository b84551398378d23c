import type { TextRange } from '../../../text/text-range.ts';
import { allOf, notFollowed } from '../language/calls.ts';
import type { Args } from '../language/calls.ts';
import { BUILTIN_CALLS } from '../library/builtins.ts';
import { mayHold } from '../language/expressions.ts';
import { isHarmless } from './foreign-names.ts';
import { spoilArguments } from '../state/havoc.ts';
import { LIBRARY_CALLS } from '../library/library.ts';
import { LLM_CALLS } from '../ray/llm.ts';
import { recordOf } from '../library/records.ts';
import { atRunTime, changed, outside } from '../state/reasons.ts';
import { quiet, Stopped, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { SERVE_CALLS } from '../ray/serve.ts';
import type { Value } from '../state/values.ts';

/** A call of something that is not in the workspace; null leaves it unfollowed. */
export type Handler = (frame: Frame, args: Args, range: TextRange, path: string) => Value | null;

const HANDLERS: Readonly<Record<string, Handler | undefined>> = {
  ...BUILTIN_CALLS,
  ...LIBRARY_CALLS,
  ...LLM_CALLS,
  ...SERVE_CALLS,
};

/** Calls that neither fail nor change what they are given. */
const PURE =
  /^(logging\.|builtins\.(print|repr|id|type|hasattr|callable|isinstance|issubclass|hash|len|object|str|format|property|staticmethod|classmethod)$|json\.dumps$|time\.(time|monotonic|perf_counter)$|uuid\.uuid4$|random\.(random|randint|choice|uniform)$|datetime\.|typing\.|collections\.|asyncio\.(Lock|Semaphore|Queue|Event)$|threading\.|fastapi\.FastAPI$|ray\.serve\.(batch|multiplexed)$|warnings\.|starlette\.|re\.compile$|argparse\.|pydantic\.)/;

/** Names by which code could change anything. */
const ANYTHING = /^builtins\.(exec|eval|globals|locals|vars|compile)$|^sys\.(settrace|setprofile|modules\.)/;

export const callForeign = (frame: Frame, path: string, args: Args, range: TextRange, words: string): Value => {
  if (ANYTHING.test(path)) throw new Stopped(unknown(frame, range, changed(words), true));
  const known = args.unsure === null ? (HANDLERS[path]?.(frame, args, range, path) ?? recordOf(path, args)) : null;
  if (known !== null) return known;
  const name = path.replace(/^builtins\./, '');
  if (PURE.test(path))
    return quiet(frame, range, atRunTime(`${name}()`), args.unsure !== null || allOf(args).some((one) => mayHold(one)));
  if (path.startsWith('ray.serve.')) return notFollowed(frame, { kind: 'foreign', path }, args, range, words);
  if (!isHarmless(path) && !path.startsWith('ray.')) return ofStranger(frame, path, args, range);
  const given = [...allOf(args), ...(args.unsure === null ? [] : [args.unsure])];
  spoilArguments(frame, given, range, words);
  const reason = given.find((one) => one.kind === 'unknown');
  const holds = given.some((one) => mayHold(one));
  if (reason?.kind === 'unknown') return { ...reason, holds };
  return unknown(frame, range, atRunTime(`${name}()`), holds);
};

/** A module that is neither in the workspace nor known may be a person's own. */
const ofStranger = (frame: Frame, path: string, args: Args, range: TextRange): Value => {
  spoilArguments(frame, allOf(args), range, path);
  return unknown(frame, range, outside(path), true);
};
