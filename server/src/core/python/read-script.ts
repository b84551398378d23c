import type { Words } from '../text/words.ts';
import { builtBy } from './builder.ts';
import { moduleFrame, runScript } from './evaluate/names/modules.ts';
import { surelyRunning } from './evaluate/ray/running.ts';
import type { Started } from './evaluate/ray/running.ts';
import { Ended, Raised, Stopped, whereOf } from './evaluate/state/run.ts';
import type { Arguments, Assumption, Run } from './evaluate/state/run.ts';
import type { SourceFile } from './evaluate/state/sources.ts';
import type { CodePlace, Module, Value } from './evaluate/state/values.ts';
import { newRun } from './read-application.ts';
import type { CodeDoubt, CodeReading, Outcome } from './outcome.ts';
import type { ReadOptions } from './read-application.ts';
import { readNode } from './read-node.ts';

/** An application that a script leaves running: what it was started with, and what it deploys. */
export interface StartedApplication {
  readonly started: Started;
  readonly code: CodeReading;
}

/** What a script leaves running. */
export interface ScriptReading {
  readonly applications: readonly StartedApplication[];
  /** Where reading stopped: what comes after it may start more. */
  readonly stopped: { readonly why: Words; readonly place: CodePlace } | null;
  /** Where Python surely raises, so that nothing comes after it. */
  readonly raised: { readonly why: Words; readonly place: CodePlace } | null;
  /** True where the script itself ends all that it started. */
  readonly isEnded: boolean;
  /** True where it asks for arguments that nobody gave. */
  readonly asksArguments: boolean;
  readonly doubts: readonly CodeDoubt[];
  readonly assumptions: readonly Assumption[];
  /** The texts of the files that were read, by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly where: (place: CodePlace) => Words;
}

/**
 * Reads a script as `python3 app.py` runs it, `__name__` being `__main__`, and what its calls of Serve leave running.
 * `argv`: what follows the script on the command line; null where that is not known.
 */
export const readScript = (file: SourceFile, options: ReadOptions, argv: Arguments | null = null): ScriptReading => {
  const run: Run = { ...newRun(options), isScript: true, argv };
  const held: { module: Module | null } = { module: null };
  let end: unknown = null;
  try {
    runScript(run, file, (made) => {
      held.module = made;
    });
  } catch (error) {
    end = error;
  }
  const found = held.module;
  const running = surelyRunning(run.calls);
  const doubts = [...run.doubts.values()].map(({ why, place }) => ({ why, place }));
  return {
    applications: found === null ? [] : running.applications.map((one) => applicationOf(one, run, found)),
    stopped: stoppedBy(end, file) ?? openIn(run, found, running.applications.length === 0),
    raised: end instanceof Raised && end.error !== 'SystemExit' ? { why: end.why, place: end.place } : null,
    isEnded: running.isEnded,
    asksArguments: run.asksArguments,
    doubts,
    assumptions: [...run.assumptions.values()],
    files: run.texts,
    where: (place) => whereOf(run, place),
  };
};

const stoppedBy = (error: unknown, { path }: SourceFile): ScriptReading['stopped'] => {
  if (error === null || error instanceof Raised || error instanceof Ended) return null;
  if (error instanceof Stopped) return error.unknown;
  return { why: TOO_DEEP, place: { path, range: { start: 0, end: 0 } } };
};

const TOO_DEEP: Words = { en: 'this code is too deep to follow', vi: 'đoạn code này lồng quá sâu để theo dõi' };

/** A script that cannot be parsed, or a place that may start, replace or end an application. */
const openIn = (run: Run, module: Module | null, isEmpty: boolean): ScriptReading['stopped'] =>
  module?.open ?? run.calls.find((call) => call.kind === 'maybe') ?? (isEmpty ? firstOf(run.doubts) : null);

const firstOf = <T>(values: ReadonlyMap<string, T>): T | null => [...values.values()][0] ?? null;

const applicationOf = (started: Started, run: Run, module: Module): StartedApplication => ({
  started,
  code: {
    ...outcomeOf(started.target, run, module),
    where: (at) => whereOf(run, at),
    files: run.texts,
    assumed: false,
    ways: [],
    refusals: [],
  },
});

const NO_APPLICATION: Words = {
  en: 'serve.run is not given an application',
  vi: 'serve.run không nhận được application',
};

const outcomeOf = (target: Value, run: Run, module: Module): Outcome => {
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
