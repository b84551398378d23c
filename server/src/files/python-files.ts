import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { codeFrom, mayRead } from '../core/index.ts';
import type { AnalyzeOptions, CodeHome, DataFile, PythonSources, ScriptBeside } from '../core/index.ts';
import { nothingAsked } from './asked.ts';
import type { Asked, Searched } from './asked.ts';
import { ModuleSearch, foldersWith } from './code-folders.ts';
import { fileFinder, filesOf } from './file-finder.ts';
import type { SourceFileFinder } from './file-finder.ts';
import { FolderFiles, isScriptOf } from './folder-files.ts';
import { foldersOf, isImportable } from './module-folders.ts';
import { ParsedModules } from './parsed-modules.ts';
import { foldersUp, isInside, rootAround, wayTo } from './paths.ts';
import { placesAround } from './placed-folders.ts';
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

/** Files beside a Serve file: never from outside of its root, never run; looked at once until `refresh`. */
export class PythonFiles {
  readonly #modules = new ParsedModules();
  readonly #files: StandingFiles;
  readonly #scriptFiles = new FolderFiles(/\.py$/);
  readonly #dataFiles = new FolderFiles(/\.(?:ya?ml|json)$/);
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
    this.#scriptFiles.refresh();
    this.#dataFiles.refresh();
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
      scripts: () => this.#scripts(path, root, asked),
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
    if (changed.endsWith('.py') && asked.scriptFolders.has(dirname(changed))) return true;
    const way = wayTo(asked.root, changed);
    const isSearched = [...asked.searches.keys()].some((names) => foldersWith([way], names.split('\n')).length > 0);
    return (
      isSearched || asked.standings.has(changed) || foldersUp(dirname(changed)).some((one) => asked.standings.has(one))
    );
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
        const home: CodeHome = { local: [], remote: false };
        const sources = this.#sources({ path: script, home, root, asked, module: null });
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
    const asked = nothingAsked(root, generation);
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
    const at = (place: string): Standing => this.#at(place, asked);
    const from = (folder: string): string => wayTo(dirname(resolve(path)), folder);
    const first = fileFinder(at, folders);
    const placed = placesAround(at, { path, home, root }, folders);
    const elsewhere = (): SourceFileFinder | null => {
      const files = module === null ? [] : filesOf(module);
      if (module === null || (first(files) ?? placed.find(files)) !== null) return null;
      const folder = this.#searched(asked, files.join('\n'));
      return folder === null ? null : fileFinder(at, [folder], '', from(folder));
    };
    return {
      folders: folders.map(from),
      module: (name) => {
        const files = filesOf(name);
        return isImportable(name) ? (first(files) ?? placed.find(files) ?? elsewhere()?.(files) ?? null) : null;
      },
      folder: (name) =>
        [...folders, ...placed.folders()].some((one) => at(join(one, name.split('.').join('/'))).is === 'folder'),
      file: (name) => {
        this.#named(name);
        if (!isAbsolute(name)) return first([name]);
        const found = at(name);
        return found.is === 'file' ? { path: name, text: found.text } : null;
      },
      variable: placed.variable,
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
