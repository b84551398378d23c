import type { TargetName } from '../../python/names.ts';

/** What stands around a file, looked up when something of it is offered. */
export interface CompletionWorld {
  /** What a module of the workspace defines that an import path may end in. */
  readonly targets: (module: string) => readonly TargetName[];
  /** Modules of the workspace by their dotted names, the nearest first. */
  readonly modules: () => readonly string[];
  /** YAML files of the workspace, as code in it would write their paths. */
  readonly files: () => readonly string[];
}

/** Nothing is known of what stands around. */
export const ALONE: CompletionWorld = { targets: () => [], modules: () => [], files: () => [] };
