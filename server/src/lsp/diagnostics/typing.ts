import { changeBetween, isUnfinished } from '../../core/index.ts';
import type { Analysis, Problem, TextRange } from '../../core/index.ts';

/** How long what is unfinished where somebody types is not told, in milliseconds from the last edit. */
export const WAIT_MS = 1_000;

interface LastEdit {
  readonly edited: TextRange;
  readonly timer: ReturnType<typeof setTimeout>;
  isHeldBack: boolean;
}

/** Holds back what only says that the line being typed is not finished, until nobody has typed for a second. */
export class Typing {
  readonly #edits = new Map<string, LastEdit>();
  readonly #isQuiet: (uri: string) => void;

  /** `isQuiet` is told of a document of which something was held back and is so no longer. */
  constructor(isQuiet: (uri: string) => void) {
    this.#isQuiet = isQuiet;
  }

  /** The text of a document was changed from one to the other. */
  edited(uri: string, before: string, text: string): void {
    this.end(uri);
    const { start, end, by } = changeBetween(before, text);
    const timer = setTimeout(() => {
      if (this.end(uri)) this.#isQuiet(uri);
    }, WAIT_MS);
    this.#edits.set(uri, { edited: { start, end: end + by }, timer, isHeldBack: false });
  }

  /** What is told of a document now. */
  told(uri: string, analysis: Analysis): readonly Problem[] {
    const last = this.#edits.get(uri);
    if (last === undefined) return analysis.problems;
    const isHeldBack = isUnfinished(analysis, last.edited);
    const told = analysis.problems.filter((problem) => !isHeldBack(problem));
    last.isHeldBack = told.length < analysis.problems.length;
    return told;
  }

  /** All is told of a document that was saved, or that nobody types in any more; true where something was held back. */
  end(uri: string): boolean {
    const last = this.#edits.get(uri);
    clearTimeout(last?.timer);
    this.#edits.delete(uri);
    return last?.isHeldBack === true;
  }

  dispose(): void {
    for (const uri of this.#edits.keys()) this.end(uri);
  }
}
