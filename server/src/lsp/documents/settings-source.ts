import type { TellFault } from '../editor/faults.ts';
import { UNSET, readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** Asks the editor for the settings of one resource, whatever it sends. */
export type PullSettings = (uri: string) => Promise<unknown>;

/** The settings of each document, asked for once until they change; unset where the editor has none or does not answer. */
export class SettingsSource {
  readonly #known = new Map<string, Promise<Settings>>();
  readonly #pull: PullSettings | null;
  readonly #fault: TellFault;

  constructor(pull: PullSettings | null, fault: TellFault) {
    this.#pull = pull;
    this.#fault = fault;
  }

  of(uri: string): Promise<Settings> {
    if (this.#pull === null) return UNSET_SETTINGS;
    const known = this.#known.get(uri);
    if (known !== undefined) return known;
    const asked = this.#ask(this.#pull, uri);
    this.#known.set(uri, asked);
    return asked;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  forgetAll(): void {
    this.#known.clear();
  }

  /** An answer that failed is not kept: the next question may have one. */
  async #ask(pull: PullSettings, uri: string): Promise<Settings> {
    try {
      return readSettings(await pull(uri));
    } catch (error) {
      this.#fault('fault-settings', error, uri);
      this.#known.delete(uri);
      return UNSET;
    }
  }
}

const UNSET_SETTINGS = Promise.resolve(UNSET);
