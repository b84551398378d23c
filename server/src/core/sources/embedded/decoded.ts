/** A scalar's text with the place of each of its characters in the text around it. */
export interface Decoded {
  readonly text: string;
  /** Offset in the outer text where a character begins; undefined behind the last. */
  readonly startOf: (at: number) => number | undefined;
  /** Offset in the outer text behind a character (an escape, or a line break with the indent after it, is one). */
  readonly endOf: (at: number) => number | undefined;
}

/** Where the text ends outside; undefined for an empty one. */
export const lastEnd = ({ text, endOf }: Decoded): number | undefined => endOf(text.length - 1);

/** Characters that stand outside one behind the other, or that one piece of the outer text stands for. */
interface Run {
  /** The first of them. */
  readonly at: number;
  readonly start: number;
  /** Where that piece ends; null where each character stands for itself. */
  readonly end: number | null;
}

/** Collects characters with their places. */
export class Collector {
  readonly #pieces: string[] = [];
  readonly #runs: Run[] = [];
  #length = 0;

  /** Characters that stand outside just as they are inside. */
  copy(outer: string, start: number, end: number): void {
    if (end > start) this.#take(outer.slice(start, end), { at: this.#length, start, end: null });
  }

  /** What all of `start` to `end` outside stands for. */
  add(characters: string, start: number, end: number): void {
    if (characters !== '') this.#take(characters, { at: this.#length, start, end });
  }

  /** The first `length` characters; null if they are not `text`. */
  finish(text: string): Decoded | null {
    const all = this.#pieces.join('');
    if (!all.startsWith(text) || all.slice(text.length).trim() !== '') return null;
    const runs = this.#runs;
    const inRun = (at: number): Run | undefined => (at < 0 || at >= text.length ? undefined : runAt(runs, at));
    return {
      text,
      startOf: (at) => {
        const run = inRun(at);
        return run && (run.end === null ? run.start + at - run.at : run.start);
      },
      endOf: (at) => {
        const run = inRun(at);
        return run && (run.end ?? run.start + at - run.at + 1);
      },
    };
  }

  #take(characters: string, run: Run): void {
    this.#pieces.push(characters);
    this.#runs.push(run);
    this.#length += characters.length;
  }
}

/** The last that begins there or before. */
const runAt = (runs: readonly Run[], at: number): Run | undefined => {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return runs[low];
};
