import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { codeFrom, parsePython } from '../core/index.ts';
import type { AnalyzeOptions, CodeHome, CodeOf, ModuleSyntax, PythonSources, SourceFile } from '../core/index.ts';

const SIZE_LIMIT = 500_000;
const KEPT = 200;

/** The text of a file as it stands in an editor; undefined where it is not open. */
export type OpenText = (path: string) => string | undefined;

/** Python beside a Serve file: never from outside of its root, never run. Modules are parsed once for each text. */
export class PythonFiles {
  readonly #parsed = new Map<string, ModuleSyntax>();
  readonly #openText: OpenText;

  constructor(openText: OpenText = () => undefined) {
    this.#openText = openText;
  }

  /** Reads the code of the applications in a file; `root` is the folder that holds all that may be looked at. */
  codeOf(path: string, root: string = repositoryOf(path)): CodeOf {
    return codeFrom((home) => this.sourcesOf(path, home, root));
  }

  /** What a file's `analyze` needs of the files around it; `seen` is told of each that it reads beside Python. */
  around(
    path: string,
    root: string = repositoryOf(path),
    seen: (file: string) => void = () => undefined,
  ): Pick<AnalyzeOptions, 'codeOf' | 'readFile'> {
    return {
      codeOf: this.codeOf(path, root),
      readFile: (name, home) => {
        const found = home.remote ? null : this.sourcesOf(path, home, root).file?.(name);
        if (found == null) return null;
        seen(found.path);
        return found.text;
      },
    };
  }

  sourcesOf(path: string, home: CodeHome, root: string = repositoryOf(path)): PythonSources {
    const folders = foldersOf(path, home, root);
    const first = (names: readonly string[]): SourceFile | null => {
      for (const folder of folders)
        for (const name of names) {
          const found = this.#fileAt(join(folder, name), root);
          if (found !== null) return found;
        }
      return null;
    };
    return {
      module: (name) => {
        const base = name.split('.').join('/');
        return /^[\w.]+$/.test(name) ? first([`${base}/__init__.py`, `${base}.py`]) : null;
      },
      folder: (name) => folders.some((folder) => isFolder(join(folder, name.split('.').join('/')), root)),
      file: (name) => first([name]),
      parse: (text) => this.#parse(text),
    };
  }

  #fileAt(path: string, root: string): SourceFile | null {
    if (!isInside(path, root)) return null;
    const open = this.#openText(path);
    if (open !== undefined) return { path, text: open };
    try {
      const { size } = statSync(path);
      const isOurs = size <= SIZE_LIMIT && statSync(path).isFile() && isInside(realpathSync(path), realpathSync(root));
      return isOurs ? { path, text: readFileSync(path, 'utf8') } : null;
    } catch {
      return null;
    }
  }

  #parse(text: string): ModuleSyntax {
    const syntax = this.#parsed.get(text) ?? parsePython(text);
    this.#parsed.delete(text);
    this.#parsed.set(text, syntax);
    const [oldest] = this.#parsed.keys();
    if (this.#parsed.size > KEPT && oldest !== undefined) this.#parsed.delete(oldest);
    return syntax;
  }
}

/** Where Python finds modules: what the application names, then the file's folder and those around it up to the root. */
const foldersOf = (path: string, { local }: CodeHome, root: string): readonly string[] => {
  const own = dirname(resolve(path));
  const around: string[] = [];
  for (let folder = own; isInside(folder, root); folder = dirname(folder)) {
    around.push(folder);
    if (folder === dirname(folder)) break;
  }
  const named = local.flatMap((written) => {
    const at = isAbsolute(written) ? written : resolve(own, written);
    return [at, dirname(at)];
  });
  return [...named, ...around];
};

const isInside = (path: string, root: string): boolean => {
  const way = relative(root, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
};

const isFolder = (path: string, root: string): boolean => {
  try {
    return isInside(path, root) && statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** The nearest folder around a file that is a repository, or else the file's own. */
export const repositoryOf = (path: string): string => {
  const own = dirname(resolve(path));
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return own;
  }
};
