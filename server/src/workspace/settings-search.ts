import { SETTINGS_FILE, sharedSettings } from '../core/index.ts';
import type { SharedSettings } from '../core/index.ts';
import type { Disk } from '../files/file-system.ts';
import { dirname, join } from '../files/path.ts';
import type { Roots } from './roots.ts';

/** The settings file that counts for a file. */
export interface FoundSettings {
  readonly place: string;
  readonly text: string;
  readonly settings: SharedSettings;
  /** The folder that holds all that they may name. */
  readonly root: string;
}

/** The nearest settings file around a file, inside of its repository or workspace; each folder is looked at once until `forget`. */
export class SettingsSearch {
  readonly #disk: Disk;
  readonly #roots: Roots;
  readonly #looked = new Map<string, Promise<FoundSettings | null>>();

  constructor(disk: Disk, roots: Roots) {
    this.#disk = disk;
    this.#roots = roots;
  }

  forget(): void {
    this.#looked.clear();
  }

  async around(path: string): Promise<FoundSettings | null> {
    const folder = dirname(path);
    return this.#nearest(folder, await this.#roots.around(folder));
  }

  async #nearest(folder: string, root: string): Promise<FoundSettings | null> {
    const found = await this.#lookAt(folder, root);
    return found !== null || folder === root ? found : this.#nearest(dirname(folder), root);
  }

  #lookAt(folder: string, root: string): Promise<FoundSettings | null> {
    const looking = this.#looked.get(folder) ?? this.#read(join(folder, SETTINGS_FILE), root);
    this.#looked.set(folder, looking);
    return looking;
  }

  async #read(place: string, root: string): Promise<FoundSettings | null> {
    const text = this.#disk.leadsInside(place, root) ? await this.#disk.text(place) : null;
    return text === null ? null : { place, text, root, settings: sharedSettings(text) };
  }
}
