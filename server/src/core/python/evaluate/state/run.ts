import type { TextRange } from '../../../text/text-range.ts';
import type { Words } from '../../../text/words.ts';
import type { ModuleSyntax } from '../../syntax/ast.ts';
import type { Module, CodePlace, Scope, Unknown, Value } from './values.ts';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a reading may look at: modules by dotted name, other files by the path that code writes. */
export interface Sources {
  readonly module: (name: string) => SourceFile | null;
  readonly file?: (path: string) => SourceFile | null;
  /** The folders in which modules are looked for, as people read them. */
  readonly folders?: readonly string[];
  /** True where a dotted name is a folder of modules. */
  readonly folder?: (name: string) => boolean;
  /** Parses a module; a cache may stand behind it. */
  readonly parse: (text: string) => ModuleSyntax;
}

/** One reading: what it may see and how far it came. */
export interface Run {
  readonly sources: Sources;
  readonly release: string;
  /** Environment variables whose values are certain. */
  readonly environment: ReadonlyMap<string, string>;
  /** `sys.argv[1:]` of a script, null where nobody gave it. */
  readonly argv: readonly string[] | null;
  readonly modules: Map<string, Module>;
  /** The texts of the files that were read, by path. */
  readonly texts: Map<string, string>;
  /** Every file that was asked for, found or not. */
  readonly asked: Set<string>;
  /** The first thing that might fail when Python runs it. */
  doubt: Unknown | null;
  steps: number;
  depth: number;
  /** What `serve.run` was called with, for scripts. */
  readonly started: Started[];
  /** The first code that was given up and may have started an application. */
  skipped: Unknown | null;
  /** Environment variables that code sets itself; `*`: any. */
  readonly changed: Set<string>;
}

export interface Started {
  readonly target: Value;
  readonly name: Value | undefined;
  readonly place: CodePlace;
}

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

/** Python surely raises here. */
export class Raised extends Error {
  constructor(
    readonly why: Words,
    readonly place: CodePlace,
  ) {
    super(why.en);
  }
}

const STEP_LIMIT = 200_000;
const DEPTH_LIMIT = 60;

export const placeOf = ({ module }: Frame, range: TextRange): CodePlace => ({ path: module.path, range });

/** An unknown value that cannot fail. */
export const quiet = (frame: Frame, range: TextRange, why: Words, holds = false): Unknown => ({
  kind: 'unknown',
  why,
  place: placeOf(frame, range),
  holds,
});

/** An unknown value of something that might also fail. */
export const unknown = (frame: Frame, range: TextRange, why: Words, holds = false): Unknown => {
  const made = quiet(frame, range, why, holds);
  frame.run.doubt ??= made;
  return made;
};

export const doubted = (frame: Frame, value: Unknown): Unknown => {
  frame.run.doubt ??= value;
  return value;
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
