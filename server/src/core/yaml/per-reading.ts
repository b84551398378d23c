import { asRead, isMovedInPart } from './shifted.ts';
import type { Tree } from './tree.ts';

/** An answer, and how much further its tree stands by now than when it was given. */
export interface Kept<A> {
  readonly answer: A;
  readonly by: number;
}

/**
 * Answers about trees, one for each as it was read, wherever it stands by now. An answer hangs on nothing but the tree and what
 * is named beside it, so it holds for as long as both are the same; it is forgotten with the tree.
 */
export class PerReading<A> {
  readonly #known = new WeakMap<Tree, { readonly at: number; readonly by: readonly unknown[]; readonly answer: A }>();

  /** What was said of the tree with the same beside it. */
  of(tree: Tree, beside: readonly unknown[]): Kept<A> | undefined {
    const known = this.#known.get(asRead(tree));
    if (known?.by.length !== beside.length || !beside.every((one, index) => one === known.by[index])) return undefined;
    const by = tree.range.start - known.at;
    return by !== 0 && isMovedInPart(tree) ? undefined : { answer: known.answer, by };
  }

  keep(tree: Tree, beside: readonly unknown[], answer: A): A {
    this.#known.set(asRead(tree), { at: tree.range.start, by: beside, answer });
    return answer;
  }
}
