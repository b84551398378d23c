import { namesInEnvironment } from '../releases/workspace/conda.ts';
import { namesInRequirements } from '../releases/workspace/requirements-txt.ts';
import { asList, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';

/** Where the file says that Ray finds the code of an application: `runtime_env.working_dir` and `py_modules`. */
export interface CodeHome {
  /** Paths on a disk. */
  readonly local: readonly string[];
  /** True where some of it is an address from which Ray downloads. */
  readonly remote: boolean;
  /** What `PYTHONPATH` names where the application is built; absent: nothing. */
  readonly onPath?: readonly string[];
  /** True where the application runs in an image that its `runtime_env` names. */
  readonly ownImage?: true;
  /** Packages that `runtime_env` installs first, by the names of their distributions, in order; absent: none. */
  readonly installed?: readonly string[];
}

export const homeOf = (app: MapNode): CodeHome => {
  const environment = valueOf(app, 'runtime_env');
  const modules = asList(valueOf(environment, 'py_modules'))?.items ?? [];
  const named = [valueOf(environment, 'working_dir'), ...modules].flatMap((tree) => stringOf(tree) ?? []);
  const isRemote = (path: string) => path.includes('://') && !path.startsWith('file://');
  const local = named.filter((path) => !isRemote(path)).map((path) => path.replace(/^file:\/\//, ''));
  const hasImage = ['image_uri', 'container'].some((key) => valueOf(environment, key) !== undefined);
  const installed = installedIn(environment);
  return {
    local,
    remote: named.some(isRemote),
    ...(hasImage && { ownImage: true }),
    ...(installed.length > 0 && { installed }),
  };
};

/** The packages of `pip`, `uv` and `conda`, as they are written out there. */
const installedIn = (environment: Tree | undefined): readonly string[] => {
  const lists = ['pip', 'uv'].flatMap((key) => {
    const written = valueOf(environment, key);
    return asList(valueOf(written, 'packages') ?? written)?.items ?? [];
  });
  const names = [
    ...lists.flatMap((item) => namesInRequirements(stringOf(item) ?? '')),
    ...namesInEnvironment(valueOf(environment, 'conda')),
  ];
  return [...new Set(names.filter((name) => typeof name === 'string'))].sort();
};
