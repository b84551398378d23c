import { clusterInFile, manifestCount, onlyManifest } from '../../core/index.ts';
import type { AnalyzeOptions, FileText, Words } from '../../core/index.ts';
import { globMatches } from '../../files/glob.ts';
import { basename, dirname, isInside, relative, resolve } from '../../files/path.ts';
import type { Beside, FileSource } from './beside.ts';
import { isYaml, yamlFiles } from './disk.ts';

export type FileOptions = Pick<AnalyzeOptions, 'clusterFileSetting' | 'clusterFolder'>;

interface Reading {
  /** How many manifests stood in the document itself. */
  readonly own: number;
  /** The files that decide it, as they are found. */
  readonly used: Set<string>;
  readonly options: Promise<FileOptions>;
}

/** A document for which files are looked for. */
interface Owner {
  readonly path: string;
  readonly text: string;
  /** False for what cannot be a config. */
  readonly isOurs: boolean;
}

/** Globs of documents and the paths of the files that describe their cluster: the first match counts. */
type Named = readonly (readonly [glob: string, path: string])[];

/** Descriptions of clusters in files beside the documents, read once until such a file changes. */
export class ClusterFiles implements FileSource {
  readonly #readings = new Map<string, Reading>();
  readonly #beside: Beside;

  constructor(beside: Beside) {
    this.#beside = beside;
  }

  /** What a setting or the folder says of the cluster of a document. */
  async optionsFor({ path, text, isOurs }: Owner, settings: Named): Promise<FileOptions> {
    if (!isOurs) return {};
    const own = manifestCount(text);
    const known = this.#readings.get(path);
    if (known?.own === own && this.#isFollowed(path, known)) return known.options;
    const used = new Set<string>();
    const options = this.#read(path, settings, used);
    this.#readings.set(path, { own, used, options });
    return options;
  }

  forget(path: string): void {
    this.#readings.delete(path);
  }

  close(path: string): void {
    this.#readings.delete(path);
  }

  forgetAll(): void {
    this.#readings.clear();
  }

  concerns(path: string, changed: string): boolean {
    if (path === changed) return false;
    return this.uses(path, changed) || (isYaml(changed) && dirname(changed) === dirname(path));
  }

  /** Whether a file decided it when the document was last looked at. */
  uses(path: string, changed: string): boolean {
    return this.#readings.get(path)?.used.has(changed) === true;
  }

  #isFollowed(path: string, { used }: Reading): boolean {
    return [path, ...used].every(this.#beside.isWatched);
  }

  async #read(path: string, settings: Named, used: Set<string>): Promise<FileOptions> {
    const named = this.#named(path, settings);
    const setting = named === null ? {} : await this.#bySetting(named, used);
    return { ...setting, ...(await this.#inFolder(path, used)) };
  }

  /** The file that the first matching glob names, both relative to the workspace folder. */
  #named(path: string, settings: Named): { root: string; file: string } | null {
    const root = this.#rootOf(path);
    const own = relative(root, path);
    const match = settings.find(([glob]) => globMatches(glob, own));
    return match === undefined ? null : { root, file: resolve(root, match[1]) };
  }

  /** The innermost workspace folder around a file, else its own folder. */
  #rootOf(path: string): string {
    const inside = this.#beside.folders().filter((folder) => isInside(path, folder));
    return inside.toSorted((a, b) => b.length - a.length)[0] ?? dirname(path);
  }

  async #bySetting({ root, file }: { root: string; file: string }, used: Set<string>): Promise<FileOptions> {
    used.add(file);
    if (!isYaml(file)) this.#beside.watch(basename(file));
    const text = await this.#text(file);
    const name = relative(root, file);
    const reading = text === null ? { problem: missing(name) } : clusterInFile({ name, text });
    if ('cluster' in reading) return { clusterFileSetting: reading.cluster };
    this.#beside.tell(reading.problem);
    return {};
  }

  async #inFolder(path: string, used: Set<string>): Promise<FileOptions> {
    const files: FileText[] = [];
    const root = this.#rootOf(path);
    for (const file of await yamlFiles(this.#beside.disk, dirname(path))) {
      if (!this.#beside.disk.leadsInside(file, root)) continue;
      const text = await this.#text(file);
      if (text === null || manifestCount(text) === 0) continue;
      used.add(file);
      files.push({ name: basename(file), text });
    }
    const cluster = onlyManifest(files);
    return cluster === null ? {} : { clusterFolder: cluster };
  }

  async #text(path: string): Promise<string | null> {
    return this.#beside.openText(path) ?? (await this.#beside.disk.text(path));
  }
}

const missing = (name: string): Words => ({
  en: `${name}: no such file, or it cannot be read (setting rayServeLens.clusterFiles)`,
  vi: `${name}: không có file này hoặc không đọc được (cài đặt rayServeLens.clusterFiles)`,
});
