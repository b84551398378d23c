import type { Words } from '../../core/index.ts';
import type { TellFault } from '../editor/faults.ts';
import { settingsProblems } from './settings-problems.ts';
import { UNSET, readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** Asks the editor for the settings of one resource, whatever it sends. */
export type PullSettings = (uri: string) => Promise<unknown>;

/** The settings of each document, asked for once until they change; unset where the editor has none or does not answer. */
export class SettingsSource {
  readonly #known = new Map<string, Promise<Settings>>();
  /** As they were answered last. */
  readonly #answered = new Map<string, Settings>();
  readonly #pull: PullSettings | null;
  readonly #fault: TellFault;
  readonly #tell: (problem: Words) => void;

  /** `tell` shows the person what of the settings is not used. */
  constructor(pull: PullSettings | null, fault: TellFault, tell: (problem: Words) => void = () => undefined) {
    this.#pull = pull;
    this.#fault = fault;
    this.#tell = tell;
  }

  of(uri: string): Promise<Settings> {
    if (this.#pull === null) return UNSET_SETTINGS;
    const known = this.#known.get(uri);
    if (known !== undefined) return known;
    const asked = this.#ask(this.#pull, uri);
    this.#known.set(uri, asked);
    return asked;
  }

  /** Without asking: as they were answered last, unset before. */
  lastOf(uri: string): Settings {
    return this.#answered.get(uri) ?? UNSET;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
    this.#answered.delete(uri);
  }

  forgetAll(): void {
    this.#known.clear();
  }

  /** An answer that failed is not kept: the next question may have one. */
  async #ask(pull: PullSettings, uri: string): Promise<Settings> {
    try {
      const value = await pull(uri);
      for (const problem of settingsProblems(value)) this.#tell(problem);
      const settings = readSettings(value);
      this.#answered.set(uri, settings);
      return settings;
    } catch (error) {
      this.#fault('fault-settings', error, uri);
      this.#known.delete(uri);
      return UNSET;
    }
  }
}

const UNSET_SETTINGS = Promise.resolve(UNSET);
