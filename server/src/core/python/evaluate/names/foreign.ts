import type { TextRange } from '../../../text/text-range.ts';
import { allOf, notFollowed } from '../language/calls.ts';
import type { Args } from '../language/calls.ts';
import { BUILTIN_CALLS } from '../library/builtins.ts';
import { DESCRIPTOR_CALLS } from '../library/descriptors.ts';
import { OBJECT_CALLS } from '../library/objects.ts';
import { mayHold } from '../language/expressions.ts';
import { answered } from '../language/flags.ts';
import { isHarmless, isPackage } from './foreign-names.ts';
import { IMPORT_CALLS } from './import-calls.ts';
import { openGlobals, spoilArguments } from '../state/havoc.ts';
import { noteServing } from '../state/may-serve.ts';
import { LIBRARY_CALLS } from '../library/library.ts';
import { ENGINE_CALLS } from '../ray/engines.ts';
import { LLM_CALLS } from '../ray/llm.ts';
import { isSurelyTaken } from '../library/object-configs.ts';
import { isConfig, recordOf } from '../library/records.ts';
import { atRunTime, changed, depends, outside } from '../state/reasons.ts';
import { assume, placeOf, quiet, Stopped, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { PARTIAL_CALLS } from '../library/partials.ts';
import { COLLECTION_CALLS } from '../library/collections.ts';
import { SORTING_CALLS } from '../library/sorting.ts';
import { REMOTE_CALLS } from '../ray/remote.ts';
import { REQUEST_CALLS } from '../ray/requests.ts';
import { ROUTE_CALLS } from '../ray/routes.ts';
import { SERVE_CALLS } from '../ray/serve.ts';
import { TASK_CALLS } from '../ray/task-consumers.ts';
import type { Value } from '../state/values.ts';
import { own } from '../../../text/own.ts';

/** A call of something that is not in the workspace; null leaves it unfollowed. */
export type Handler = (frame: Frame, args: Args, range: TextRange, path: string) => Value | null;

/** Handlers by the dotted path of what is called. */
export type Handlers = Readonly<Record<string, Handler>>;

const HANDLERS: Readonly<Record<string, Handler | undefined>> = {
  ...BUILTIN_CALLS,
  ...OBJECT_CALLS,
  ...LIBRARY_CALLS,
  ...DESCRIPTOR_CALLS,
  ...LLM_CALLS,
  ...ENGINE_CALLS,
  ...SERVE_CALLS,
  ...TASK_CALLS,
  ...REQUEST_CALLS,
  ...ROUTE_CALLS,
  ...REMOTE_CALLS,
  ...PARTIAL_CALLS,
  ...SORTING_CALLS,
  ...COLLECTION_CALLS,
  ...IMPORT_CALLS,
};

/** Calls that neither fail nor change what they are given. */
const PURE = new RegExp(
  `^(?:${[
    String.raw`builtins\.(?:globals|print|repr|id|type|hasattr|callable|isinstance|issubclass|hash|len|object|str|format|property|staticmethod|classmethod|super|set|frozenset|sorted|any|all|map|filter|iter|round|divmod|vars|dir)$`,
    String.raw`(?:logging|datetime|typing|collections|warnings|argparse|pydantic|starlette|re|pathlib|enum|functools|contextlib|dataclasses|abc|itertools|string|textwrap|types|uuid|random|time|hashlib|base64|platform|threading|asyncio|signal|inspect|operator|copy|decimal|fractions|secrets)\.`,
    String.raw`os\.(?:path\.|getcwd|getpid|cpu_count|getlogin|fspath|urandom|environ\.(?:copy|keys|items|values)$)`,
    String.raw`(?:json\.dumps|fastapi\.\w+|sys\.path\.(?:append|insert)|socket\.gethostname|multiprocessing\.cpu_count)$`,
    String.raw`fastapi\.(?:FastAPI|APIRouter)\(\)\.`,
    String.raw`ray\.serve\.(?:batch|multiplexed)(?:$|\()`,
  ].join('|')})`,
);

/** Names by which code could change anything. */
const ANYTHING =
  /^builtins\.(exec|eval|locals|vars|compile)$|^builtins\.globals\(\)\.(?!get$|keys$|items$|values$|copy$)|^sys\.(settrace|setprofile|modules\.)/;

export const callForeign = (frame: Frame, path: string, args: Args, range: TextRange, words: string): Value => {
  if (ANYTHING.test(path)) throw new Stopped(unknown(frame, range, changed(words), true));
  const known = args.unsure === null ? (own(HANDLERS, path)?.(frame, args, range, path) ?? recordOf(path, args)) : null;
  if (known !== null) {
    if (known.kind === 'record' && isConfig(path) && !isSurelyTaken(path, args, frame.run.release))
      unknown(frame, range, depends(words));
    return known;
  }
  const name = path.replace(/^builtins\./, '');
  if (!isAtExit(path)) noteServing(frame, allOf(args), range, `${name}()`);
  const mayHand = args.unsure !== null || allOf(args).some((one) => !isTopFunction(one) && mayHold(one));
  if (PURE.test(path))
    return mayHand || (path.startsWith('builtins.') && path !== 'builtins.globals')
      ? quiet(frame, range, atRunTime(`${name}()`), mayHand)
      : madeBy(frame, path, range);
  if (path.startsWith('ray.serve.')) return notFollowed(frame, { kind: 'foreign', path }, args, range, words);
  if (!isHarmless(path) && !path.startsWith('ray.')) return ofStranger(frame, path, args, range);
  const given = [...allOf(args), ...(args.unsure === null ? [] : [args.unsure])].filter(
    (one) => !isAdding(path) || !openGlobals(frame, one, range),
  );
  spoilArguments(frame, given, range, words);
  const reason = given.find((one) => one.kind === 'unknown');
  if (isPackage(path)) return takenForGranted(frame, path, range, mayHand, words);
  if (reason?.kind === 'unknown') return { ...reason, holds: mayHand };
  return unknown(frame, range, atRunTime(`${name}()`), mayHand);
};

/** The generated code of gRPC has its names added to its own module (`google.protobuf.internal.builder`). */
const isAdding = (path: string): boolean => path.startsWith('google.');

/** What runs when a script ends. */
const isAtExit = (path: string): boolean => path.startsWith('signal.') || path.startsWith('atexit.');

/** A function at the top of its module is handed on by its name and holds nothing. */
const isTopFunction = (value: Value): boolean => value.kind === 'function' && value.scope.kind === 'module';

/** What a call of a package gives, where nothing of it can be an application. */
const madeBy = (frame: Frame, path: string, range: TextRange): Value =>
  answered(frame, { kind: 'foreign', path: `${path}()`, made: placeOf(frame, range) }, range);

/** That an installed package does what it should where a module calls it is taken for granted. */
const takenForGranted = (frame: Frame, path: string, range: TextRange, holds: boolean, words: string): Value => {
  const [name = path] = path.split('.');
  assume(frame, `calls ${name}`, range, {
    en: `what the code calls of ${name} while it is imported does not fail`,
    vi: `những gì code gọi của ${name} lúc import không báo lỗi`,
  });
  return holds ? quiet(frame, range, atRunTime(words), true) : madeBy(frame, path, range);
};

/** A module that is neither in the workspace nor known may be a person's own. */
const ofStranger = (frame: Frame, path: string, args: Args, range: TextRange): Value => {
  spoilArguments(frame, allOf(args), range, path);
  return unknown(frame, range, outside(path), true);
};
