import type { Analysis, CompletionWorld } from '../../core/index.ts';
import { nearbyFiles } from '../../files/nearby.ts';
import type { FileSystem } from '../../files/file-system.ts';
import { outermost } from './beside.ts';
import type { PythonDocuments } from './python-documents.ts';

/** What the files around are read by. */
interface Surroundings {
  readonly system: FileSystem;
  readonly python: PythonDocuments;
  readonly editor: { readonly folders: () => readonly string[] };
}

/** What stands around a document on a disk, looked up when it is asked for; nothing around any other. */
export const worldAround = (
  path: string | null,
  { configs }: Analysis,
  { system, python, editor }: Surroundings,
): CompletionWorld => {
  if (path === null) return { targets: () => [], modules: () => [], files: () => [] };
  const root = outermost(editor.folders(), path);
  return {
    targets: (module) => python.targetsIn(path, module, configs[0]?.ray.version ?? ''),
    modules: () =>
      root === undefined
        ? []
        : nearbyFiles(system, { path, root }, /\.py$/, APPLICATION).map(({ name }) => moduleOf(name)),
    files: () =>
      root === undefined ? [] : nearbyFiles(system, { path, root }, /\.ya?ml$/, MODEL).map(({ name }) => name),
  };
};

/** What a module with an application or a builder says somewhere. */
const APPLICATION = /\.bind\(|\bbuild_\w*app\b|\bApplication\b/;

const MODEL = /^[ \t-]*model_loading_config[ \t]*:/m;

const moduleOf = (name: string): string =>
  name
    .replace(/(?:\/__init__)?\.py$/, '')
    .split('/')
    .join('.');
