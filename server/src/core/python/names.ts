import { loadModule } from './evaluate/names/modules.ts';
import type { Value } from './evaluate/state/values.ts';
import { newRun } from './read-application.ts';
import type { ReadOptions } from './read-application.ts';

/** A name of a module that an import path may end in. */
export interface TargetName {
  readonly name: string;
  readonly is: 'application' | 'builder' | 'unknown';
}

/** The applications and builders that a module of the workspace defines, as far as that is known; none where it has no text. */
export const targetsIn = (module: string, options: ReadOptions): readonly TargetName[] => {
  try {
    const loaded = loadModule(newRun(options), module);
    return [...(loaded?.vars ?? [])].flatMap(([name, value]) => {
      const is = kindOf(value);
      return is === null || name.startsWith('_') ? [] : [{ name, is }];
    });
  } catch {
    return [];
  }
};

const kindOf = (value: Value): TargetName['is'] | null => {
  if (value.kind === 'application' || value.kind === 'llm') return 'application';
  if (value.kind === 'function')
    return value.def.kind === 'function' && value.def.params.length === 1 ? 'builder' : null;
  return value.kind === 'unknown' && value.holds ? 'unknown' : null;
};
