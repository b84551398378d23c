import { say } from '../../core/index.ts';
import type { Language, Words } from '../../core/index.ts';

/** Milliseconds before anything is shown, and between two changes of it. */
const FIRST_MS = 400;
const STEP_MS = 100;

/** Back to the start of the line, which is emptied. */
const CLEAR = '\r\u001B[K';

/** One line of a terminal that says how many files are done; it goes away before anything else is written. */
export class Progress {
  readonly #write: (text: string) => void;
  readonly #total: number;
  readonly #language: Language;
  readonly #now: () => number;
  #next: number;
  #isShown = false;

  /** `now`: milliseconds, from any beginning. */
  constructor(
    write: (text: string) => void,
    total: number,
    language: Language,
    now: () => number = () => performance.now(),
  ) {
    this.#write = write;
    this.#total = total;
    this.#language = language;
    this.#now = now;
    this.#next = now() + FIRST_MS;
  }

  at(done: number): void {
    const now = this.#now();
    if (now < this.#next) return;
    this.#next = now + STEP_MS;
    this.#isShown = true;
    this.#write(`${CLEAR}${say(checking(done, this.#total), this.#language)}`);
  }

  clear(): void {
    if (this.#isShown) this.#write(CLEAR);
    this.#isShown = false;
  }
}

const checking = (done: number, total: number): Words => ({
  en: `Checked ${done.toLocaleString('en')} of ${total.toLocaleString('en')} files`,
  vi: `Đã kiểm tra ${done.toLocaleString('vi')} trong ${total.toLocaleString('vi')} file`,
});
