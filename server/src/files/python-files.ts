import { mayRead } from '../core/index.ts';
import type { CodeHome, DataFile, PythonReader, PythonSources } from '../core/index.ts';
import type { Around, PythonFilesParts } from './around.ts';
import { asksFor, listsFor, nothingAsked, outsideOf, searchedFor, stands, standsOutside } from './asked.ts';
import type { Answers, Asked, Searched } from './asked.ts';
import { ModuleSearch } from './code-folders.ts';
import type { FileSystem } from './file-system.ts';
import { filesOfFolders } from './folder-files.ts';
import type { FilesOfFolders } from './folder-files.ts';
import { codeWith, readBy } from './late-code.ts';
import { modelShapes } from './model-folders.ts';
import type { OutsideModels } from './outside-models.ts';
import { ParsedModules } from './parsed-modules.ts';
import { basename, dirname } from './path.ts';
import { pythonSources } from './python-sources.ts';
import { rootAround } from './repository.ts';
import { BESIDE, scriptsBeside } from './scripts-beside.ts';
import type { UnreadScript } from './scripts-beside.ts';
import { StandingFiles } from './standing-files.ts';
import type { Standing } from './standing-files.ts';

/** So many places are followed for one document before its revision begins anew. */
const ASKED_LIMIT = 20_000;

/** Files beside a Serve file: never from outside of its root, never run; looked at once until `refresh`. */
export class PythonFiles {
  readonly #modules: ParsedModules;
  readonly #system: FileSystem;
  readonly #reader: () => PythonReader | null;
  readonly #files: StandingFiles;
  readonly #folders: FilesOfFolders;
  readonly #named: (name: string) => void;
  readonly #asked = new Map<string, Asked>();
  readonly #repositories = new Map<string, string>();
  readonly #elsewhere: ModuleSearch;
  readonly #base: string | null;

  constructor({ system, reader, base = null, openText = () => undefined, named = () => undefined }: PythonFilesParts) {
    this.#system = system;
    this.#reader = reader;
    this.#modules = new ParsedModules(reader);
    this.#base = base;
    this.#files = new StandingFiles(system, openText);
    this.#folders = filesOfFolders(system);
    this.#elsewhere = new ModuleSearch(system);
    this.#named = named;
  }

  /** Something on the disk or in the editor changed, or may have. */
  refresh(): void {
    this.#files.refresh();
    for (const files of Object.values(this.#folders)) files.refresh();
    this.#repositories.clear();
    this.#elsewhere.refresh();
  }

  /** What `analyze` needs around a document; `root` holds all that may be looked at, but for models that a person allows. */
  around(path: string, root: string = this.#repositoryOf(path), outside: OutsideModels | null = null): Around {
    const asked = this.#askedBy(path, root, outside);
    const sourcesOf = (home: CodeHome, module?: string): PythonSources =>
      this.#sources({ path, home, root, asked, module: module ?? null });
    return {
      revision: asked.revision,
      codeOf: codeWith(this.#reader, sourcesOf),
      readFile: (name, home) => (home.remote ? null : (sourcesOf(home).file?.(name)?.text ?? null)),
      scripts: () => readBy(this.#reader, this.#scripts(path, root, asked)),
      shapes: modelShapes({
        at: (place) => this.#at(place, asked),
        root,
        folders: [dirname(path), root],
        outside: outsideOf(asked),
      }),
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
    return asked !== undefined && asksFor(asked, changed);
  }

  /** What was asked for a document by now. */
  askedFor(path: string): Asked {
    return this.#askedBy(path, this.#repositoryOf(path));
  }

  /** What would be answered now. */
  readonly now: Answers = {
    standing: (place, root) => this.#files.at(place, root),
    search: (root, names) => this.#elsewhere.folderWith(root, names),
    scripts: (folder) => this.#folders.scripts.in(folder),
    lists: (folder) => this.#folders.lists.in(folder),
  };

  /** The data files in the folder of a script. */
  dataBeside(path: string): readonly DataFile[] {
    const root = this.#repositoryOf(path);
    return this.#folders.data.in(dirname(path)).flatMap((file) => {
      const found = this.#files.at(file, root);
      return found.is === 'file' ? { path: file, text: found.text, argument: basename(file) } : [];
    });
  }

  /** Whether a script beside a file may read it. */
  hasScripts(path: string, text: string, root: string = this.#repositoryOf(path)): boolean {
    const scripts = this.#scripts(path, root, this.#askedBy(path, root));
    return scripts.some(({ script }) => mayRead(script.text, text));
  }

  #scripts(path: string, root: string, asked: Asked): readonly UnreadScript[] {
    return scriptsBeside(path, root, {
      scriptsIn: (folder) => {
        asked.scriptFolders.add(folder);
        return this.#folders.scripts.in(folder);
      },
      at: (place) => this.#at(place, asked),
      sourcesOf: (script) => this.#sources({ path: script, home: BESIDE, root, asked, module: null }),
    });
  }

  #at(place: string, asked: Asked): Standing {
    const standing = asked.standings.get(place) ?? this.#files.at(place, asked.root);
    asked.standings.set(place, standing);
    return standing;
  }

  /** What reads Python was loaded: what was said of code without it holds no longer. */
  readerCame(): void {
    this.#asked.clear();
  }

  /** Forgets what a document asked for. */
  close(path: string): void {
    this.#asked.delete(path);
  }

  /** `outside`: what the document may see outside of the root; absent: what it saw before. */
  #askedBy(path: string, root: string, outside?: OutsideModels | null): Asked {
    const known = this.#asked.get(path);
    const { generation } = this.#files;
    if (known?.root === root && known.standings.size < ASKED_LIMIT) {
      const isSame = known.generation === generation || stands(known, this.now);
      if (isSame && (outside === undefined || standsOutside(known, outside))) {
        known.generation = generation;
        return known;
      }
    }
    const asked = nothingAsked(root, generation, outside ?? null);
    this.#asked.set(path, asked);
    return asked;
  }

  #sources(searched: Searched): PythonSources {
    const { asked } = searched;
    return pythonSources(searched, {
      at: (place) => this.#at(place, asked),
      folderWith: (names) => searchedFor(asked, names, this.now),
      listsIn: (folder) => listsFor(asked, folder, this.now),
      packages: asked.packages,
      waits: this.#system.waits,
      named: this.#named,
      parse: this.#modules.parse,
    });
  }

  #repositoryOf(path: string): string {
    const folder = dirname(path);
    const exists = (place: string): boolean => this.#system.stat(place) !== null;
    const root = this.#repositories.get(folder) ?? rootAround(exists, path, this.#base);
    this.#repositories.set(folder, root);
    return root;
  }
}
