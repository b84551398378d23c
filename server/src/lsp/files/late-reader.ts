import type { PythonReader } from '../../core/index.ts';
import type { LateFiles } from '../../files/late-files.ts';

/** What reads Python, loaded when an analysis first meets code: whatever asked for it before is worked out again. */
export class LateReader implements LateFiles {
  readonly #load: () => Promise<PythonReader>;
  #came: () => void = () => undefined;
  #reader: PythonReader | null = null;
  #isWanted = false;
  #loading: Promise<void> | null = null;

  constructor(load: () => Promise<PythonReader>) {
    this.#load = load;
  }

  /** Told once it is loaded. */
  onCame(came: () => void): void {
    this.#came = came;
  }

  readonly get = (): PythonReader | null => {
    this.#isWanted = true;
    return this.#reader;
  };

  readonly isHere = (): boolean => this.#reader !== null;

  readonly waits = (): boolean => this.#isWanted && this.#reader === null;

  readonly reads = (): number => (this.#reader === null ? 0 : 1);

  readonly read = async (): Promise<void> => {
    if (!this.waits()) return;
    this.#loading ??= this.#load()
      .then((reader) => {
        this.#reader = reader;
        this.#came();
      })
      .finally(() => {
        this.#loading = null;
      });
    await this.#loading;
  };
}
