import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { codeFrom, mayRead } from '../core/index.ts';
import type { AnalyzeOptions, CodeHome, DataFile, PythonSources, ScriptBeside, SourceFile } from '../core/index.ts';
import { ParsedModules } from './parsed-modules.ts';
import { foldersUp, isInside, repositoryOf, wayTo } from './paths.ts';
import { FolderFiles, isScriptOf } from './folder-files.ts';
import { StandingFiles } from './standing-files.ts';
import type { OpenText, Standing } from './standing-files.ts';

export type { OpenText } from './standing-files.ts';

/** So many places are followed for one document before its revision begins anew. */
const ASKED_LIMIT = 20_000;

/** What the files around a document say of it, for `analyze`. */
export interface Around extends Required<Pick<AnalyzeOptions, 'codeOf' | 'readFile' | 'scripts'>> {
  /** The same object exactly as long as nothing that was asked for has changed: readings of equal revisions are equal. */
  readonly revision: object;
}

/** What was asked for a document, and what was there: it stays the answer for as long as the revision is used. */
interface Asked {
  readonly root: string;
  readonly revision: object;
  readonly standings: Map<string, Standing>;
  /** Folders whose scripts were looked for. */
  readonly scriptFolders: Set<string>;
  /** The last generation in which all of it stood as it did. */
  generation: number;
}

/** Files beside a Serve file: never from outside of its root, never run; looked at once until `refresh`. */
export class PythonFiles {
  readonly #modules = new ParsedModules();
  readonly #files: StandingFiles;
  readonly #scriptFiles = new FolderFiles(/\.py$/);
  readonly #dataFiles = new FolderFiles(/\.(?:ya?ml|json)$/);
  readonly #named: (name: string) => void;
  readonly #asked = new Map<string, Asked>();
  readonly #repositories = new Map<string, string>();

  /** `named` is told of each file that is asked for by a name other than a module's. */
  constructor(openText: OpenText = () => undefined, named: (name: string) => void = () => undefined) {
    this.#files = new StandingFiles(openText);
    this.#named = named;
  }

  /** Something on the disk or in the editor changed, or may have. */
  refresh(): void {
    this.#files.refresh();
    this.#scriptFiles.refresh();
    this.#dataFiles.refresh();
    this.#repositories.clear();
  }

  /** What `analyze` needs of the files around a document; `root` is the folder that holds all that may be looked at. */
  around(path: string, root: string = this.#repositoryOf(path)): Around {
    const asked = this.#askedBy(path, root);
    const sourcesOf = (home: CodeHome): PythonSources => this.#sources(path, home, root, asked);
    return {
      revision: asked.revision,
      codeOf: codeFrom(sourcesOf),
      readFile: (name, home) => (home.remote ? null : (sourcesOf(home).file?.(name)?.text ?? null)),
      scripts: () => this.#scripts(path, root, asked),
    };
  }

  sourcesOf(path: string, home: CodeHome, root: string = this.#repositoryOf(path)): PythonSources {
    return this.#sources(path, home, root, this.#askedBy(path, root));
  }

  /** Whether a document asked for a file, found or not, or for a folder around it. */
  asksFor(path: string, changed: string): boolean {
    const asked = this.#asked.get(path);
    if (asked === undefined || !isInside(changed, asked.root)) return false;
    if (changed.endsWith('.py') && asked.scriptFolders.has(dirname(changed))) return true;
    return asked.standings.has(changed) || foldersUp(dirname(changed)).some((one) => asked.standings.has(one));
  }

  /** The data files in the folder of a script. */
  dataBeside(path: string): readonly DataFile[] {
    const script = resolve(path);
    const root = this.#repositoryOf(script);
    return this.#dataFiles.in(dirname(script)).flatMap((file) => {
      const found = this.#files.at(file, root);
      return found.is === 'file' ? { path: file, text: found.text, argument: basename(file) } : [];
    });
  }

  /** Whether a script beside a file may read it. */
  hasScripts(path: string, text: string, root: string = this.#repositoryOf(path)): boolean {
    const scripts = this.#scripts(path, root, this.#askedBy(path, root));
    return scripts.some(({ script }) => mayRead(script.text, text));
  }

  /** Scripts in the folder of a data file and those around it that may start applications of it. */
  #scripts(path: string, root: string, asked: Asked): readonly ScriptBeside[] {
    const data = resolve(path);
    if (data.endsWith('.py')) return [];
    const folders = foldersUp(dirname(data)).filter((folder) => isInside(folder, root));
    return folders.flatMap((folder) => {
      asked.scriptFolders.add(folder);
      return this.#scriptFiles.in(folder).flatMap((script) => {
        const found = this.#at(script, asked);
        if (found.is !== 'file' || !isScriptOf({ path: script, text: found.text }, data)) return [];
        const sources = this.#sources(script, { local: [], remote: false }, root, asked);
        const argument = relative(folder, data).replaceAll('\\', '/');
        return { script: { path: script, text: found.text }, sources, argument, path: data };
      });
    });
  }

  #at(place: string, asked: Asked): Standing {
    const standing = asked.standings.get(place) ?? this.#files.at(place, asked.root);
    asked.standings.set(place, standing);
    return standing;
  }

  /** Forgets what a document asked for. */
  close(path: string): void {
    this.#asked.delete(path);
  }

  #askedBy(path: string, root: string): Asked {
    const known = this.#asked.get(path);
    const { generation } = this.#files;
    if (known?.root === root && known.standings.size < ASKED_LIMIT) {
      if (known.generation === generation || this.#stands(known)) {
        known.generation = generation;
        return known;
      }
    }
    const asked: Asked = { root, revision: {}, standings: new Map(), scriptFolders: new Set(), generation };
    this.#asked.set(path, asked);
    return asked;
  }

  #stands({ root, standings }: Asked): boolean {
    return [...standings].every(([path, standing]) => this.#files.at(path, root) === standing);
  }

  #sources(path: string, home: CodeHome, root: string, asked: Asked): PythonSources {
    const folders = foldersOf(path, home, root);
    const at = (place: string): Standing => this.#at(place, asked);
    /** Packages under `src` are found once they are installed in place, or their folder is on the path. */
    const inPlace = (names: readonly string[]): SourceFile | null => {
      for (const folder of folders)
        for (const name of names) {
          const found = at(join(folder, 'src', name));
          if (found.is === 'file') return { path: join(folder, 'src', name), text: found.text, away: 'src' };
        }
      return null;
    };
    const first = (names: readonly string[]): SourceFile | null => {
      for (const folder of folders)
        for (const name of names) {
          const found = at(join(folder, name));
          if (found.is === 'file') return { path: join(folder, name), text: found.text };
        }
      return null;
    };
    return {
      folders: folders.map((folder) => wayTo(dirname(resolve(path)), folder)),
      module: (name) => {
        const base = name.split('.').join('/');
        if (!isImportable(name)) return null;
        const files = [`${base}/__init__.py`, `${base}.py`];
        return first(files) ?? inPlace(files);
      },
      folder: (name) => folders.some((folder) => at(join(folder, name.split('.').join('/'))).is === 'folder'),
      file: (name) => {
        this.#named(name);
        if (!isAbsolute(name)) return first([name]);
        const found = at(name);
        return found.is === 'file' ? { path: name, text: found.text } : null;
      },
      parse: (text) => this.#modules.parse(text),
    };
  }

  #repositoryOf(path: string): string {
    const folder = dirname(resolve(path));
    const root = this.#repositories.get(folder) ?? repositoryOf(path);
    this.#repositories.set(folder, root);
    return root;
  }
}

/** Where Python finds modules: what the application names, then the file's folder and those around it up to the root. */
const foldersOf = (path: string, { local }: CodeHome, root: string): readonly string[] => {
  const own = dirname(resolve(path));
  const named = local.flatMap((written) => {
    const at = isAbsolute(written) ? written : resolve(own, written);
    return [at, dirname(at)];
  });
  return [...named, ...foldersUp(own).filter((folder) => isInside(folder, root))];
};

/** Whatever importlib takes between dots, such as a name with a hyphen. */
const isImportable = (name: string): boolean => name.split('.').every((part) => part !== '' && !/[\\/\0]/.test(part));
