import { analyze, mayBeServe, modelFileNames, namedPlaces, symbolsOf } from '../../core/index.ts';
import type { Analysis, LineIndex, ModelFileName, NamedPlace, NamedSymbol } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import type { DocumentText } from '../documents/open-documents.ts';
import type { SearchedDisk } from '../../files/file-system.ts';
import { uriOf } from '../files/uris.ts';
import { yamlBelow } from './yaml-walk.ts';

/** What a YAML file of ours names. */
export interface NamedFile {
  readonly uri: string;
  /** Null for a document that is on no disk. */
  readonly path: string | null;
  /** Null for a file that is not open. */
  readonly version: number | null;
  readonly lines: LineIndex;
  readonly names: readonly NamedPlace[];
  readonly modelFiles: readonly ModelFileName[];
  readonly symbols: readonly NamedSymbol[];
}

/** So many files are read together. */
const TOGETHER = 20;

/** Where the files come from. */
export interface NameSources {
  readonly disk: SearchedDisk;
  readonly folders: () => readonly string[];
  readonly isWatched: (path: string) => boolean;
  readonly documents: () => readonly DocumentText[];
  readonly analysed: (uri: string) => Promise<Analysed | null>;
}

interface Kept {
  readonly stamp: string | number | null;
  /** Null for a file that is not ours. */
  readonly file: NamedFile | null;
}

/** The names in all YAML files of ours in the workspace: open ones as they stand in the editor, others as they are saved. */
export class WorkspaceNames {
  readonly #sources: NameSources;
  readonly #kept = new Map<string, Kept>();
  #paths: readonly string[] | null = null;

  constructor(sources: NameSources) {
    this.#sources = sources;
  }

  /** Files came, went or changed, or the folders did. */
  forget(): void {
    this.#paths = null;
  }

  async all(isCancelled: () => boolean = () => false): Promise<readonly NamedFile[]> {
    const open = this.#sources.documents();
    const opened = new Set(open.map(({ path }) => path));
    const files: NamedFile[] = [];
    for (const { uri, path } of open) {
      const analysed = await this.#sources.analysed(uri);
      if (analysed !== null && analysed.analysis.kind !== 'other')
        files.push(namedFile(analysed.analysis, analysed, path));
    }
    const saved = (await this.#yamlFiles()).filter((path) => !opened.has(path));
    for (let from = 0; from < saved.length; from += TOGETHER) {
      if (isCancelled()) return [];
      const read = await Promise.all(saved.slice(from, from + TOGETHER).map((path) => this.#saved(path)));
      files.push(...read.filter((file) => file !== null));
    }
    return files;
  }

  async #yamlFiles(): Promise<readonly string[]> {
    const folders = this.#sources.folders();
    if (this.#paths === null || !folders.every(this.#sources.isWatched)) {
      const below = await Promise.all(folders.map((folder) => yamlBelow(this.#sources.disk, folder)));
      this.#paths = [...new Set(below.flat())];
    }
    return this.#paths;
  }

  async #saved(path: string): Promise<NamedFile | null> {
    const { disk } = this.#sources;
    const stamp = await disk.stamp(path);
    const kept = this.#kept.get(path);
    if (kept?.stamp === stamp) return kept.file;
    const text = await disk.text(path);
    const isOurs = text !== null && mayBeServe(text);
    const uri = uriOf(path);
    const file = isOurs ? namedFile(analyze(text), { uri, version: null }, path) : null;
    this.#kept.set(path, { stamp, file });
    return file;
  }
}

const namedFile = (
  analysis: Analysis,
  { uri, version }: Pick<NamedFile, 'uri' | 'version'>,
  path: string | null,
): NamedFile => ({
  uri,
  path,
  version,
  lines: analysis.lines,
  names: namedPlaces(analysis),
  modelFiles: modelFileNames(analysis),
  symbols: symbolsOf(analysis),
});
