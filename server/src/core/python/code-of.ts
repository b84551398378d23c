import type { CodeOf } from '../resources/application-demand.ts';
import { expandedSize } from '../yaml/expanded-size.ts';
import { asList, asMap, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { Sources } from './evaluate/run.ts';
import { readApplication } from './read-application.ts';

/** Where the file says that Ray finds the code of an application: `runtime_env.working_dir` and `py_modules`. */
export interface CodeHome {
  /** Paths on a disk. */
  readonly local: readonly string[];
  /** True where some of it is an address from which Ray downloads. */
  readonly remote: boolean;
}

export const homeOf = (app: MapNode): CodeHome => {
  const environment = valueOf(app, 'runtime_env');
  const modules = asList(valueOf(environment, 'py_modules'))?.items ?? [];
  const named = [valueOf(environment, 'working_dir'), ...modules].flatMap((tree) => stringOf(tree) ?? []);
  const isRemote = (path: string) => path.includes('://') && !path.startsWith('file://');
  const local = named.filter((path) => !isRemote(path)).map((path) => path.replace(/^file:\/\//, ''));
  return { local, remote: named.some(isRemote) };
};

/** Larger arguments (aliases of aliases, as a rule) are not followed through the code. */
const ARGUMENT_LIMIT = 20_000;

/** Reads the code behind applications from these sources; null for a path whose module is not there. */
export const codeFrom = (sources: Sources | ((home: CodeHome) => Sources)): CodeOf => {
  const sourcesOf = typeof sources === 'function' ? sources : () => sources;
  return ({ importPath, app, release, environment }) => {
    const home = homeOf(app);
    const args = asMap(valueOf(app, 'args'));
    if (args !== undefined && expandedSize(args) > ARGUMENT_LIMIT) return null;
    const reading = readApplication(importPath, args, { release, environment, sources: sourcesOf(home) });
    if (reading.files.size === 0) return null;
    return { ...reading, assumed: home.remote, ...(home.remote && reading.kind === 'read' && { certain: false }) };
  };
};
