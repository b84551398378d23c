import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { codeFrom } from '../core/index.ts';
import type { AnalyzeOptions, CodeHome, PythonSources } from '../core/index.ts';
import { ModuleSearch, foldersWith } from './code-folders.ts';
import { fileFinder, filesOf } from './file-finder.ts';
import type { SourceFileFinder } from './file-finder.ts';
import { ParsedModules } from './parsed-modules.ts';
import { foldersUp, isInside, rootAround } from './paths.ts';
import { StandingFiles } from './standing-files.ts';
import type { OpenText, Standing } from './standing-files.ts';

export type { OpenText } from './standing-files.ts';

/** So many places are followed for one document before its revision begins anew. */
const ASKED_LIMIT = 20_000;

/** What the files around a document say of it, for `analyze`. */
export interface Around extends Required<Pick<AnalyzeOptions, 'codeOf' | 'readFile'>> {
  /** The same object exactly as long as nothing that was asked for has changed: readings of equal revisions are equal. */
  readonly revision: object;
}

/** What was asked for a document, and what was there: it stays the answer for as long as the revision is used. */
interface Asked {
  readonly root: string;
  readonly revision: object;
  readonly standings: Map<string, Standing>;
  /** The folders of the root that hold a module which none of those has that Python looks into, by the names of its files. */
  readonly searches: Map<string, string>;
  /** The last generation in which all of it stood as it did. */
  generation: number;
}

/** Files beside a Serve file: never from outside of its root, never run; looked at once until `refresh`. */
export class PythonFiles {
  readonly #modules = new ParsedModules();
  readonly #files: StandingFiles;
  readonly #named: (name: string) => void;
  readonly #asked = new Map<string, Asked>();
  readonly #repositories = new Map<string, string>();
  readonly #elsewhere = new ModuleSearch();

  /** `named` is told of each file that is asked for by a name other than a module's. */
  constructor(openText: OpenText = () => undefined, named: (name: string) => void = () => undefined) {
    this.#files = new StandingFiles(openText);
    this.#named = named;
  }

  /** Something on the disk or in the editor changed, or may have. */
  refresh(): void {
    this.#files.refresh();
    this.#repositories.clear();
    this.#elsewhere.refresh();
  }

  /** What `analyze` needs of the files around a document; `root` is the folder that holds all that may be looked at. */
  around(path: string, root: string = this.#repositoryOf(path)): Around {
    const asked = this.#askedBy(path, root);
    const sourcesOf = (home: CodeHome, module?: string): PythonSources =>
      this.#sources({ path, home, root, asked, module: module ?? null });
    return {
      revision: asked.revision,
      codeOf: codeFrom(sourcesOf),
      readFile: (name, home) => (home.remote ? null : (sourcesOf(home).file?.(name)?.text ?? null)),
    };
  }

  /** `module`: the module of an import path, which may lie in any folder of the root. */
  sourcesOf(
    path: string,
    home: CodeHome,
    root = this.#repositoryOf(path),
    module: string | null = null,
  ): PythonSources {
    return this.#sources({ path, home, root, asked: this.#askedBy(path, root), module });
  }

  /** Whether a document asked for a file, found or not, or for a folder around it. */
  asksFor(path: string, changed: string): boolean {
    const asked = this.#asked.get(path);
    if (asked === undefined || !isInside(changed, asked.root)) return false;
    const way = shown(relative(asked.root, changed));
    const isSearched = [...asked.searches.keys()].some((names) => foldersWith([way], names.split('\n')).length > 0);
    return (
      isSearched || asked.standings.has(changed) || foldersUp(dirname(changed)).some((one) => asked.standings.has(one))
    );
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
    const asked: Asked = { root, revision: {}, standings: new Map(), searches: new Map(), generation };
    this.#asked.set(path, asked);
    return asked;
  }

  #stands({ root, standings, searches }: Asked): boolean {
    return (
      [...standings].every(([path, standing]) => this.#files.at(path, root) === standing) &&
      [...searches].every(([names, found]) => this.#elsewhere.folderWith(root, names) === found)
    );
  }

  #sources({ path, home, root, asked, module }: Searched): PythonSources {
    const folders = foldersOf(path, home, root);
    const at = (place: string): Standing => {
      const standing = asked.standings.get(place) ?? this.#files.at(place, root);
      asked.standings.set(place, standing);
      return standing;
    };
    const from = (folder: string): string => shown(relative(dirname(resolve(path)), folder));
    const first = fileFinder(at, folders);
    // Packages under `src` are found once they are installed in place, or their folder is on the path.
    const inPlace = fileFinder(at, folders, 'src');
    const elsewhere = (): SourceFileFinder | null => {
      const files = module === null ? [] : filesOf(module);
      if (module === null || (first(files) ?? inPlace(files)) !== null) return null;
      const folder = this.#searched(asked, files.join('\n'));
      return folder === null ? null : fileFinder(at, [folder], '', from(folder));
    };
    return {
      folders: folders.map(from),
      module: (name) => {
        const files = filesOf(name);
        return isImportable(name) ? (first(files) ?? inPlace(files) ?? elsewhere()?.(files) ?? null) : null;
      },
      folder: (name) => folders.some((folder) => at(join(folder, name.split('.').join('/'))).is === 'folder'),
      file: (name) => {
        this.#named(name);
        return first([name]);
      },
      parse: (text) => this.#modules.parse(text),
    };
  }

  /** The only folder elsewhere that holds a file; the answer stays for as long as the revision. */
  #searched({ root, searches }: Asked, names: string): string | null {
    const found = searches.get(names) ?? this.#elsewhere.folderWith(root, names);
    searches.set(names, found);
    return found === '' ? null : found;
  }

  #repositoryOf(path: string): string {
    const folder = dirname(resolve(path));
    const root = this.#repositories.get(folder) ?? rootAround(path);
    this.#repositories.set(folder, root);
    return root;
  }
}

/** Whose files are asked for: of a document, below a root, for the application of a module. */
interface Searched {
  readonly path: string;
  readonly home: CodeHome;
  readonly root: string;
  readonly asked: Asked;
  readonly module: string | null;
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

/** A way from the file's own folder, with slashes on every system. */
const shown = (way: string): string => (way === '' ? '.' : way.replaceAll('\\', '/'));

/** Whatever importlib takes between dots, such as a name with a hyphen. */
const isImportable = (name: string): boolean => name.split('.').every((part) => part !== '' && !/[\\/\0]/.test(part));
