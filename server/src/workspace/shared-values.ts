import { SETTINGS_FILE, clusterInFile, letsLook, valuesFor } from '../core/index.ts';
import type { AnalyzeOptions, ClusterReading, SettingValues, Threshold, Words } from '../core/index.ts';
import type { Disk } from '../files/file-system.ts';
import { globMatches } from '../files/glob.ts';
import { dirname, relative, resolve } from '../files/path.ts';
import { IgnoreSearch } from './ignore-search.ts';
import { Roots } from './roots.ts';
import type { Bounds } from './roots.ts';
import { SettingsSearch } from './settings-search.ts';
import type { FoundSettings } from './settings-search.ts';

/** What the settings of a repository say of one file. */
export interface SharedValues {
  readonly options: Pick<
    AnalyzeOptions,
    'rayVersionShared' | 'clusterShared' | 'clusterFileShared' | 'loadShared' | 'pricesShared'
  >;
  readonly rules: SettingValues['rules'];
  readonly failOn?: Threshold;
  /** The file that leaves it out, of settings or of patterns; null where it is looked at. */
  readonly leftOutBy: string | null;
  /** The settings file that counts; null where there is none. */
  readonly found: FoundSettings | null;
  /** The file that describes the cluster, if one is named. */
  readonly clusterFile: string | null;
  /** Why that file is not used. */
  readonly problem: Words | null;
}

const NONE: SharedValues = {
  options: {},
  rules: {},
  leftOutBy: null,
  found: null,
  clusterFile: null,
  problem: null,
};

/** What the settings files around files say of them; what was read stays until `forget`. */
export class SharedFiles {
  readonly #disk: Disk;
  readonly #roots: Roots;
  readonly #ignores: IgnoreSearch;
  readonly #search: SettingsSearch;
  readonly #clusters = new Map<string, Promise<ClusterReading>>();
  readonly #values = new Map<string, Promise<SharedValues>>();

  constructor(disk: Disk, bounds: Bounds) {
    this.#disk = disk;
    this.#roots = new Roots(disk, bounds);
    this.#ignores = new IgnoreSearch(disk, this.#roots);
    this.#search = new SettingsSearch(disk, this.#roots);
  }

  forget(): void {
    this.#roots.forget();
    this.#ignores.forget();
    this.#search.forget();
    this.#clusters.clear();
    this.#values.clear();
  }

  valuesFor(path: string): Promise<SharedValues> {
    const values = this.#values.get(path) ?? this.#workedOut(path);
    this.#values.set(path, values);
    return values;
  }

  async #workedOut(path: string): Promise<SharedValues> {
    const ignoredBy = await this.#ignores.leavesOut(path);
    const found = await this.#search.around(path);
    if (found === null) return { ...NONE, leftOutBy: ignoredBy };
    const { settings, place } = found;
    const way = relative(dirname(place), path);
    const matches = (glob: string): boolean => globMatches(glob, way);
    const { rayVersion, cluster, clusterFile, load, prices, rules } = valuesFor(settings, matches);
    const file = relative(dirname(path), place);
    const described = clusterFile === undefined ? null : await this.#described(clusterFile, found);
    return {
      options: {
        ...(rayVersion !== undefined && { rayVersionShared: { version: rayVersion, file } }),
        ...(cluster !== undefined && { clusterShared: { spec: cluster, file } }),
        ...(described !== null && 'cluster' in described && { clusterFileShared: described.cluster }),
        ...(load !== undefined && { loadShared: load }),
        ...(prices !== undefined && { pricesShared: prices }),
      },
      rules,
      ...(settings.failOn !== undefined && { failOn: settings.failOn }),
      leftOutBy: ignoredBy ?? (letsLook(settings, matches) ? null : place),
      found,
      clusterFile: clusterFile === undefined ? null : resolve(dirname(place), clusterFile),
      problem: described !== null && 'problem' in described ? described.problem : null,
    };
  }

  #described(name: string, found: FoundSettings): Promise<ClusterReading> {
    const place = resolve(dirname(found.place), name);
    const reading = this.#clusters.get(place) ?? this.#read(place, name, found);
    this.#clusters.set(place, reading);
    return reading;
  }

  async #read(place: string, name: string, { root }: FoundSettings): Promise<ClusterReading> {
    const text = this.#disk.leadsInside(place, root) ? await this.#disk.text(place) : null;
    return text === null ? { problem: missing(name) } : clusterInFile({ name, text });
  }
}

const missing = (name: string): Words => ({
  en: `${name}: no such file inside the repository, or it cannot be read (clusterFile in ${SETTINGS_FILE})`,
  vi: `${name}: không có file này trong repository hoặc không đọc được (clusterFile trong ${SETTINGS_FILE})`,
});
