import type { CodeHome, PythonSources, ScriptBeside } from '../core/index.ts';
import { isScriptOf } from './folder-files.ts';
import { dirname, foldersUp, isInside, relative } from './path.ts';
import type { Standing } from './standing-files.ts';

/** A script, whoever reads it. */
export type UnreadScript = Omit<ScriptBeside, 'reader'>;

/** The home of code that no config says anything of. */
export const BESIDE: CodeHome = { local: [], remote: false };

/** What scripts are found by. */
interface ScriptParts {
  readonly scriptsIn: (folder: string) => readonly string[];
  readonly at: (place: string) => Standing;
  readonly sourcesOf: (script: string) => PythonSources;
}

/** Scripts in the folder of a data file and those around it that may start applications of it. */
export const scriptsBeside = (
  path: string,
  root: string,
  { scriptsIn, at, sourcesOf }: ScriptParts,
): readonly UnreadScript[] => {
  if (path.endsWith('.py')) return [];
  const folders = foldersUp(dirname(path)).filter((folder) => isInside(folder, root));
  return folders.flatMap((folder) =>
    scriptsIn(folder).flatMap((script) => {
      const found = at(script);
      if (found.is !== 'file' || !isScriptOf({ path: script, text: found.text }, path)) return [];
      const argument = relative(folder, path);
      return { script: { path: script, text: found.text }, sources: sourcesOf(script), argument, path };
    }),
  );
};
