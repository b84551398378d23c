import { Worker } from 'node:worker_threads';
import type { Language } from '../../core/index.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import type { CacheSettings } from '../cache/location.ts';
import type { Changed } from '../changed/changed-files.ts';
import type { FoundFile } from '../inputs/find-files.ts';
import { fault } from '../inputs/note.ts';
import { onlyTold } from './file-result.ts';
import type { FileResult } from './file-result.ts';

/** What every thread checks by. */
export interface ThreadSettings {
  readonly args: CheckArguments;
  readonly language: Language;
  /** What differs, where only that is checked. */
  readonly changed: Changed | null;
  /** Where results are kept; null for nowhere. */
  readonly cache: CacheSettings | null;
}

/** What the thread that hands out the results checks itself between two of them. */
export interface Here {
  readonly check: (file: FoundFile) => Promise<FileResult>;
  /** False for a file that would keep the others waiting, or cost more than itself if it failed. */
  readonly takes: (file: FoundFile) => boolean;
}

/** The numbers of files in a row that one thread checks, as they mostly stand in one folder; it grows by as many again. */
interface Share {
  next: number;
  end: number;
}

const SHARE = 8;

/**
 * Checks files on several threads and hands out the results in the order of the files, each as soon as all before it are
 * there. A thread that ends by a fault, such as one without memory, costs the file it was at.
 */
export class Threads {
  readonly #files: readonly FoundFile[];
  readonly #begin: () => Worker;
  readonly #results = new Map<number, FileResult>();
  readonly #running = new Set<Worker>();
  #given = 0;
  /** Null once only other threads check. */
  #own: Share | null = { next: 0, end: 0 };
  #heard: () => void = () => undefined;

  /** `program`: the file that each thread runs, which is this program itself. */
  constructor(files: readonly FoundFile[], program: URL, settings: ThreadSettings) {
    this.#files = files;
    this.#begin = () => new Worker(program, { workerData: settings });
  }

  /** `count`: the other threads. */
  async *results(count: number, here: Here): AsyncGenerator<FileResult> {
    try {
      for (let i = 0; i < count; i++) this.#start({ next: 0, end: 0 });
      for (let at = 0; at < this.#files.length; at++) yield await this.#resultAt(at, here);
    } finally {
      for (const thread of this.#running) void thread.terminate();
    }
  }

  async #resultAt(at: number, here: Here): Promise<FileResult> {
    for (;;) {
      const result = this.#results.get(at);
      this.#results.delete(at);
      if (result !== undefined) return result;
      if (!(await this.#checkHere(here))) await new Promise<void>((resolve) => (this.#heard = resolve));
    }
  }

  /** Checks the next file here; false where none is left for that. */
  async #checkHere({ check, takes }: Here): Promise<boolean> {
    if (this.#own === null) return false;
    const share = this.#own;
    const at = this.#nextOf(share);
    const file = at === null ? undefined : this.#files[at];
    if (at === null || file === undefined) {
      this.#own = null;
      return false;
    }
    if (!takes(file)) {
      this.#own = null;
      this.#start({ next: at, end: share.end });
      return false;
    }
    this.#results.set(at, await check(file));
    // What other threads say meanwhile is heard, and a person who ends the program.
    await new Promise((resolve) => setImmediate(resolve));
    return true;
  }

  #start(share: Share): void {
    let at = this.#nextOf(share);
    if (at === null) return;
    const thread = this.#begin();
    let failure: unknown = 'it ended';
    this.#running.add(thread);
    thread.on('message', (result: FileResult) => {
      if (at !== null) this.#answer(at, result);
      at = this.#nextOf(share);
      if (at === null) void thread.terminate();
      else thread.postMessage(this.#files[at]);
    });
    thread.once('error', (error) => (failure = error));
    thread.once('exit', () => {
      this.#running.delete(thread);
      if (at === null) return;
      this.#answer(at, onlyTold(fault(this.#files[at]?.path ?? '', failure)));
      this.#start(share);
    });
    thread.postMessage(this.#files[at]);
  }

  /** The number of the next file of a share; null where no file is left. */
  #nextOf(share: Share): number | null {
    if (share.next === share.end) {
      share.next = this.#given;
      share.end = this.#given = Math.min(this.#given + SHARE, this.#files.length);
    }
    return share.next < share.end ? share.next++ : null;
  }

  #answer(at: number, result: FileResult): void {
    this.#results.set(at, result);
    this.#heard();
  }
}
