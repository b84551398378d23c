import { basename, dirname, relative, resolve, sep } from 'node:path';
import { clusterInFile, manifestCount, mayBeServe, onlyManifest } from '../core/index.ts';
import type { AnalyzeOptions, FileText, Words } from '../core/index.ts';
import { isYaml, textAt, yamlFiles } from './files.ts';
import { globMatches } from './glob.ts';

export type FileOptions = Pick<AnalyzeOptions, 'clusterFileSetting' | 'clusterFolder'>;

/** What the editor knows and does for the files beside a document. */
export interface Surroundings {
  /** Paths of the workspace folders. */
  readonly folders: () => readonly string[];
  /** All of them, also those on no disk. */
  readonly folderUris: () => readonly string[];
  /** The text of a file as it stands in the editor, saved or not; undefined where it is not open. */
  readonly openText: (path: string) => string | undefined;
  /** Told once for every file that a setting names and that cannot be used. */
  readonly tell: (problem: Words) => void;
  /** Asks to be told of changes of files with this name, beside those of YAML. */
  readonly watch: (name: string) => void;
}

interface Found {
  readonly options: FileOptions;
  /** The files that decided it. */
  readonly used: ReadonlySet<string>;
}

const NOTHING: Found = { options: {}, used: new Set() };

/** Descriptions of clusters in files beside the documents, read once until such a file changes. */
export class ClusterFiles {
  /** `own`: how many manifests stood in the document itself. */
  readonly #found = new Map<string, { readonly own: number; readonly reading: Promise<Found> }>();
  readonly #used = new Map<string, ReadonlySet<string>>();
  readonly #told = new Set<string>();
  readonly #around: Surroundings;
  /** False where nobody tells of changed files: then they are read every time. */
  isWatching = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** What a setting (globs and paths, the first match counts) or the folder says of the cluster of a document. */
  async optionsFor(path: string, text: string, settings: readonly (readonly [string, string])[]): Promise<FileOptions> {
    if (!mayBeServe(text)) return {};
    const own = manifestCount(text);
    const known = this.isWatching ? this.#found.get(path) : undefined;
    const reading = known?.own === own ? known.reading : this.#read(path, settings);
    this.#found.set(path, { own, reading });
    const { options, used } = await reading;
    this.#used.set(path, used);
    return options;
  }

  /** Reads anew when the document is looked at again. */
  forget(path: string): void {
    this.#found.delete(path);
  }

  close(path: string): void {
    this.#found.delete(path);
    this.#used.delete(path);
  }

  forgetAll(): void {
    this.#found.clear();
  }

  /** Whether a changed file may decide the cluster of a document. */
  concerns(path: string, changed: string): boolean {
    if (path === changed) return false;
    return this.#used.get(path)?.has(changed) === true || (isYaml(changed) && dirname(changed) === dirname(path));
  }

  /** Whether it did when the document was last looked at. */
  usedBy(path: string, changed: string): boolean {
    return this.#used.get(path)?.has(changed) === true;
  }

  async #read(path: string, settings: readonly (readonly [string, string])[]): Promise<Found> {
    const named = this.#named(path, settings);
    const setting = named === null ? NOTHING : await this.#bySetting(named);
    const folder = await this.#inFolder(path);
    return { options: { ...setting.options, ...folder.options }, used: new Set([...setting.used, ...folder.used]) };
  }

  /** The file that the first matching glob names, both relative to the workspace folder. */
  #named(path: string, settings: readonly (readonly [string, string])[]): { root: string; file: string } | null {
    const inside = (folder: string): boolean => path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
    const root =
      this.#around
        .folders()
        .filter(inside)
        .toSorted((a, b) => b.length - a.length)[0] ?? dirname(path);
    const own = relative(root, path).split(sep).join('/');
    const match = settings.find(([glob]) => globMatches(glob, own));
    return match === undefined ? null : { root, file: resolve(root, match[1]) };
  }

  async #bySetting({ root, file }: { root: string; file: string }): Promise<Found> {
    const used = new Set([file]);
    if (!isYaml(file)) this.#around.watch(basename(file));
    const text = await this.#text(file);
    const name = relative(root, file).split(sep).join('/');
    const reading = text === null ? { problem: missing(name) } : clusterInFile({ name, text });
    if ('cluster' in reading) return { options: { clusterFileSetting: reading.cluster }, used };
    if (!this.#told.has(reading.problem.en)) this.#around.tell(reading.problem);
    this.#told.add(reading.problem.en);
    return { options: {}, used };
  }

  async #inFolder(path: string): Promise<Found> {
    const files: FileText[] = [];
    const used = new Set<string>();
    for (const file of await yamlFiles(dirname(path))) {
      const text = await this.#text(file);
      if (text === null || manifestCount(text) === 0) continue;
      used.add(file);
      files.push({ name: basename(file), text });
    }
    const cluster = onlyManifest(files);
    return { options: cluster === null ? {} : { clusterFolder: cluster }, used };
  }

  async #text(path: string): Promise<string | null> {
    return this.#around.openText(path) ?? (await textAt(path));
  }
}

const missing = (name: string): Words => ({
  en: `${name}: no such file, or it cannot be read (setting rayServeLens.clusterFiles)`,
  vi: `${name}: không có file này hoặc không đọc được (cài đặt rayServeLens.clusterFiles)`,
});
