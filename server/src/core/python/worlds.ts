import type { Run } from './evaluate/state/run.ts';
import type { Module, Value } from './evaluate/state/values.ts';

/** A module as it stands once it was loaded with all that it imports, before anything was asked of it. */
export interface World {
  readonly run: Run;
  readonly module: Module;
}

/** Worlds by the name of their module, all of one release, environment and home of the code. */
export type Worlds = Map<string, World>;

/** A run of its own over the modules of another: what it meets is told by it alone. */
export const forked = (run: Run): Run => ({
  ...run,
  modules: new Map(run.modules),
  texts: new Map(run.texts),
  asked: new Set(run.asked),
  doubts: new Map(run.doubts),
  assumptions: new Map(run.assumptions),
  calls: [...run.calls],
  changed: new Map(run.changed),
  choices: { ...run.choices, open: new Map(run.choices.open), met: new Map(run.choices.met) },
  llmConfigs: [...run.llmConfigs],
  placed: new Set(run.placed),
});

/** True for an application that stands ready: nothing of its code runs any more, so that several may be read of one world. */
export const isBuilt = (target: Value | undefined): boolean => target?.kind === 'application' || target?.kind === 'llm';
