import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { analyze, mayBeServe, modelFileNames, namedPlaces, symbolsOf } from '../../core/index.ts';
import type { Analysis, LineIndex, ModelFileName, NamedPlace, NamedSymbol } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import type { DocumentText } from '../documents/open-documents.ts';
import { textAt } from './disk.ts';
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

/** Where the files come from. */
export interface NameSources {
  readonly folders: () => readonly string[];
  readonly isWatched: (path: string) => boolean;
  readonly documents: () => readonly DocumentText[];
  readonly analysed: (uri: string) => Promise<Analysed | null>;
}

interface Kept {
  readonly modified: number;
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
    for (const path of await this.#yamlFiles()) {
      if (isCancelled()) return [];
      const file = opened.has(path) ? null : await this.#saved(path);
      if (file !== null) files.push(file);
    }
    return files;
  }

  async #yamlFiles(): Promise<readonly string[]> {
    const folders = this.#sources.folders();
    if (this.#paths === null || !folders.every(this.#sources.isWatched)) {
      const below = await Promise.all(folders.map(yamlBelow));
      this.#paths = [...new Set(below.flat())];
    }
    return this.#paths;
  }

  async #saved(path: string): Promise<NamedFile | null> {
    const modified = await modifiedAt(path);
    const kept = this.#kept.get(path);
    if (kept?.modified === modified) return kept.file;
    const text = await textAt(path);
    const isOurs = text !== null && mayBeServe(text);
    const uri = pathToFileURL(path).href;
    const file = isOurs ? namedFile(analyze(text), { uri, version: null }, path) : null;
    this.#kept.set(path, { modified, file });
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

/** Milliseconds; -1 where there is no such file. */
const modifiedAt = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return -1;
  }
};
