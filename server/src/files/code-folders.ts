import type { FileSystem } from './file-system.ts';
import { join } from './path.ts';

/** Folders that hold no code of the person: packages, builds, environments; those with a dot before them as well. */
const SKIPPED = new Set([
  'node_modules',
  'site-packages',
  '__pycache__',
  'build',
  'dist',
  'venv',
  'env',
  'third_party',
]);

/** So many folders of a root are looked into, and so deep. */
const FOLDERS = 1500;
const DEPTH = 7;

/** Every Python file below a root, by its way from there with slashes; links are not followed. */
export const pythonBelow = (system: FileSystem, root: string): readonly string[] => {
  const files: string[] = [];
  let folders: readonly string[] = [''];
  let left = FOLDERS;
  for (let depth = 0; depth <= DEPTH && folders.length > 0; depth++) {
    const inner: string[] = [];
    for (const folder of folders.slice(0, left)) {
      const entries = system.entries(join(root, folder));
      if (entries.some(({ name }) => name === 'pyvenv.cfg')) continue;
      for (const entry of entries) {
        const way = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.is === 'file' && entry.name.endsWith('.py')) files.push(way);
        if (entry.is === 'folder' && !entry.name.startsWith('.') && !SKIPPED.has(entry.name)) inner.push(way);
      }
    }
    left = Math.max(0, left - folders.length);
    folders = inner;
  }
  return files;
};

/**
 * The folders in which one of these files stands, by their ways from the root. One that is a package itself is on nobody's
 * path as long as there is another.
 */
export const foldersWith = (all: readonly string[], names: readonly string[]): readonly string[] => {
  const found = all.flatMap((way) => {
    const name = names.find((one) => way === one || way.endsWith(`/${one}`));
    return name === undefined ? [] : [way === name ? '' : way.slice(0, -name.length - 1)];
  });
  const plain = found.filter((folder) => !all.includes(folder === '' ? '__init__.py' : `${folder}/__init__.py`));
  return [...new Set(plain.length > 0 ? plain : found)];
};

/** Looks for modules in all folders of a root, whose files are listed once until `refresh`. */
export class ModuleSearch {
  readonly #below = new Map<string, readonly string[]>();
  readonly #system: FileSystem;

  constructor(system: FileSystem) {
    this.#system = system;
  }

  refresh(): void {
    this.#below.clear();
  }

  /** The only folder of a root in which one of these files stands, their names a line each; empty for none or several. */
  folderWith(root: string, names: string): string {
    const all = this.#below.get(root) ?? pythonBelow(this.#system, root);
    this.#below.set(root, all);
    const [only, second] = foldersWith(all, names.split('\n'));
    return only === undefined || second !== undefined ? '' : join(root, only);
  }
}
