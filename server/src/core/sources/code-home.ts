import { asList, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';

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
