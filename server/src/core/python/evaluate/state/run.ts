import type { TextRange } from '../../../text/text-range.ts';
import type { Words } from '../../../text/words.ts';
import type { StartedEngine } from '../ray/engines.ts';
import type { Started } from '../ray/running.ts';
import type { FileNames } from '../library/file-descriptor.ts';
import type { Choices } from './choices.ts';
import type { MadeConfig } from './made-config.ts';
import type { Scope } from './scope.ts';
import type { Sources } from './sources.ts';
import type { Dict, Module, CodePlace, Unknown, Value } from './values.ts';

/** `sys.argv[1:]` as it is written, or one data file, wherever the script wants its file. */
export type Arguments = readonly string[] | { readonly file: string };

/** One reading: what it may see and how far it came. */
export interface Run {
  readonly sources: Sources;
  readonly release: string;
  /** Environment variables whose values are certain. */
  readonly environment: ReadonlyMap<string, string>;
  /** Variables that are set to something that is not known. */
  readonly unsure: ReadonlySet<string>;
  /** Packages that are installed before the code is imported, by the names of their distributions. */
  readonly installed: ReadonlySet<string>;
  /** True for a script: nothing of it is taken elsewhere by Ray before it runs. */
  readonly isScript: boolean;
  /** What a script is called with; null where nobody said. */
  readonly argv: Arguments | null;
  /** True once a script asked for arguments that nobody gave. */
  asksArguments: boolean;
  readonly modules: Map<string, Module>;
  /** The texts of the files that were read, by path. */
  readonly texts: Map<string, string>;
  /** Texts in which no engine of vLLM starts, for all runs over the same modules. */
  readonly engineless: Set<string>;
  /** Every file that was asked for, found or not. */
  readonly asked: Set<string>;
  /** What might fail when Python runs it, by place; nothing of it is caught. */
  readonly doubts: Map<string, Unknown>;
  /** How often something was met that might fail, caught or not. */
  risks: number;
  /** How many of the `try` around catch whatever is raised. */
  caught: number;
  /** How many of the `try` around catch the error of a missing package. */
  guarded: number;
  /** What everybody takes for granted and nobody can see here, by what it is about. */
  readonly assumptions: Map<string, Assumption>;
  /** How often something was taken for granted. */
  assumed: number;
  steps: number;
  depth: number;
  /** What a script does with Serve, in order. */
  readonly calls: ServeCall[];
  /** Environment variables that code sets itself, null where to what is not known; `*`: any. */
  readonly changed: Map<string, Value | null>;
  readonly choices: Choices;
  /** What descriptors of protobuf name. */
  readonly descriptors: WeakMap<Value, FileNames>;
  /** Values that are taken for granted, whatever a `try` around them would do otherwise. */
  readonly granted: WeakSet<Value>;
  /** What gives its items once and was asked for them. */
  readonly taken: WeakSet<Value>;
  /** Every model of `ray.serve.llm` that code made, in its order. */
  readonly llmConfigs: MadeConfig[];
  /** The `deployment_config` of each model into which a builder wrote where it runs. */
  readonly placed: Set<Dict>;
  /** Engines of vLLM that code starts, in its order; null where nobody asks for them. */
  readonly engines: StartedEngine[] | null;
}

/** Something that is taken for granted, in a sentence, and the place that needs it. */
export interface Assumption {
  readonly why: Words;
  readonly place: CodePlace;
}

/** What a script does to the applications that run; `maybe`: it may start, replace or end any. */
export type ServeCall =
  | { readonly kind: 'run'; readonly started: Started }
  | { readonly kind: 'delete'; readonly name: string }
  | { readonly kind: 'shutdown' }
  | { readonly kind: 'maybe'; readonly why: Words; readonly place: CodePlace };

/** Where code is evaluated. */
export interface Frame {
  readonly run: Run;
  readonly module: Module;
  readonly scope: Scope;
}

/** Reading ends here: nothing after it can be told. */
export class Stopped extends Error {
  constructor(readonly unknown: Unknown) {
    super(unknown.why.en);
  }
}

/** A script waits here for as long as it runs. */
export class Ended extends Error {}

/** Python surely raises here. */
export class Raised extends Error {
  constructor(
    readonly why: Words,
    readonly place: CodePlace,
    /** The class of the error, where it is known; a `try` may catch it by that. */
    readonly error: string | null = null,
  ) {
    super(why.en);
  }
}

const STEP_LIMIT = 200_000;
const DEPTH_LIMIT = 60;

export const placeOf = ({ module }: Frame, range: TextRange): CodePlace => ({ path: module.path, range });

/** A value that is surely there, only not known. */
export const quiet = (frame: Frame, range: TextRange, why: Words, holds = false): Unknown => ({
  kind: 'unknown',
  why,
  place: placeOf(frame, range),
  holds,
  sure: true,
});

/** A value that may be missing; nothing fails before it is asked for. */
export const absent = (frame: Frame, range: TextRange, why: Words, holds = false): Unknown => ({
  ...quiet(frame, range, why, holds),
  sure: false,
});

/** An unknown value of something that might also fail. */
export const unknown = (frame: Frame, range: TextRange, why: Words, holds = false): Unknown =>
  doubted(frame, absent(frame, range, why, holds));

/** Keeps that Python may fail for want of this value. */
export const doubted = ({ run }: Frame, value: Unknown): Unknown => {
  run.risks++;
  const { path, range } = value.place;
  const key = `${path}:${String(range.start)}`;
  if (run.caught === 0 && !run.doubts.has(key)) run.doubts.set(key, value);
  return value;
};

/** Keeps what is taken for granted from here on. */
export const assume = (frame: Frame, about: string, range: TextRange, why: Words): void => {
  const { run } = frame;
  run.assumed++;
  if (!run.assumptions.has(about)) run.assumptions.set(about, { why, place: placeOf(frame, range) });
};

/** Counts a step and stops a reading that takes too long. */
export const step = (frame: Frame, range: TextRange): void => {
  frame.run.steps++;
  if (frame.run.steps > STEP_LIMIT) throw new Stopped(unknown(frame, range, TOO_LONG, true));
};

/** Runs a nested call, unless calls nest too deep. */
export const deeper = <T>(frame: Frame, range: TextRange, call: () => T): T => {
  if (frame.run.depth >= DEPTH_LIMIT) throw new Stopped(unknown(frame, range, TOO_LONG, true));
  frame.run.depth++;
  try {
    return call();
  } finally {
    frame.run.depth--;
  }
};

/** A place as people read it: the file's own name and the line. */
export const whereOf = ({ texts }: Pick<Run, 'texts'>, { path, range }: CodePlace): Words => {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const line = (texts.get(path) ?? '').slice(0, range.start).split('\n').length;
  return { en: `${name} line ${String(line)}`, vi: `${name} dòng ${String(line)}` };
};

const TOO_LONG: Words = {
  en: 'this takes more steps than are followed',
  vi: 'đoạn này cần nhiều bước hơn mức được theo dõi',
};
