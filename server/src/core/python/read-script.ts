import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { builtBy } from './builder.ts';
import { moduleFrame, runScript } from './evaluate/names/modules.ts';
import { Raised, Stopped, whereOf } from './evaluate/state/run.ts';
import type { Run, SourceFile, Started } from './evaluate/state/run.ts';
import { stringIn } from './evaluate/state/values.ts';
import type { Module, CodePlace } from './evaluate/state/values.ts';
import { newRun } from './read-application.ts';
import type { CodeReading, Outcome } from './outcome.ts';
import type { ReadOptions } from './read-application.ts';
import { readNode } from './read-node.ts';

/** One call of `serve.run`: the name it gives and what it starts. */
export interface StartedApplication {
  readonly name: string;
  readonly code: CodeReading;
  /** The call, in the script. */
  readonly range: TextRange;
}

/** What a script starts with `serve.run`. */
export interface ScriptReading {
  readonly applications: readonly StartedApplication[];
  /** Where reading stopped: what comes after it may start more. */
  readonly stopped: { readonly why: Words; readonly place: CodePlace; readonly where: Words } | null;
}

/**
 * Reads a script as `python3 app.py` runs it, `__name__` being `__main__`: every `serve.run` that is surely reached.
 * `argv`: what follows the script on the command line; null where that is not known.
 */
export const readScript = (
  file: SourceFile,
  options: ReadOptions,
  argv: readonly string[] | null = null,
): ScriptReading => {
  const run: Run = { ...newRun(options), argv };
  const held: { module: Module | null } = { module: null };
  let stopped: ScriptReading['stopped'] = null;
  try {
    runScript(run, file, (made) => {
      held.module = made;
    });
  } catch (error) {
    stopped = stoppedBy(error, run, file);
  }
  const found = held.module;
  const applications = found === null ? [] : run.started.map((one) => applicationOf(one, run, found));
  return { applications, stopped: stopped ?? openIn(run, found) };
};

const stoppedBy = (error: unknown, run: Run, { path }: SourceFile): ScriptReading['stopped'] => {
  if (error instanceof Raised) return { why: error.why, place: error.place, where: whereOf(run, error.place) };
  if (error instanceof Stopped) return { ...error.unknown, where: whereOf(run, error.unknown.place) };
  const place = { path, range: { start: 0, end: 0 } };
  return { why: TOO_DEEP, place, where: whereOf(run, place) };
};

const TOO_DEEP: Words = { en: 'this code is too deep to follow', vi: 'đoạn code này lồng quá sâu để theo dõi' };

/** A script that cannot be parsed, or one of whose statements that were given up may start an application. */
const openIn = (run: Run, module: Module | null): ScriptReading['stopped'] => {
  const open = module?.open ?? run.skipped ?? (run.started.length === 0 ? firstOf(run.doubts) : null);
  return open === null ? null : { ...open, where: whereOf(run, open.place) };
};

const firstOf = <T>(values: ReadonlyMap<string, T>): T | null => [...values.values()][0] ?? null;

const applicationOf = ({ target, name, place }: Started, run: Run, module: Module): StartedApplication => {
  const outcome = outcomeOf(target, run, module);
  return {
    name: name === undefined ? 'default' : (stringIn(name) ?? '?'),
    code: { ...outcome, where: (at) => whereOf(run, at), files: run.texts, assumed: false, ways: [], refusals: [] },
    range: place.range,
  };
};

const NO_APPLICATION: Words = {
  en: 'serve.run is not given an application',
  vi: 'serve.run không nhận được application',
};

const outcomeOf = (target: Started['target'], run: Run, module: Module): Outcome => {
  try {
    if (target.kind === 'unknown') throw new Stopped(target);
    if (target.kind !== 'application' && target.kind !== 'llm')
      return { kind: 'unknown', why: NO_APPLICATION, place: null, target: null };
    return readNode(builtBy(moduleFrame(run, module), target, undefined), run, null);
  } catch (error) {
    if (error instanceof Raised) return { kind: 'refused', why: error.why, place: error.place, target: null };
    if (error instanceof Stopped)
      return { kind: 'unknown', why: error.unknown.why, place: error.unknown.place, target: null };
    return { kind: 'unknown', why: TOO_DEEP, place: null, target: null };
  }
};
