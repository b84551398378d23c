import { DEPTH_LIMIT } from './documents.ts';

/** More nodes than these are not read on. */
export const NODE_LIMIT = 1_000_000;

/** The same with every alias counted as what it stands for: some seconds. */
export const EXPANDED_LIMIT = 500_000;

/** How large a tree is, aliases counted as what they stand for. */
export interface Extent {
  readonly size: number;
  readonly height: number;
}

/** The limit that a document is beyond. */
export type Over = 'depth' | 'nodes' | 'aliases';

/** How large a document is, counted while it is read. */
export class Measure {
  #nodes = 0;
  #size = 0;
  #height = 0;
  #deepest = 0;

  get nodes(): number {
    return this.#nodes;
  }

  /** With every alias counted as what it stands for. */
  get size(): number {
    return Math.max(this.#size, this.#nodes);
  }

  get over(): Over | null {
    if (this.#nodes > NODE_LIMIT) return 'nodes';
    if (this.#deepest > DEPTH_LIMIT + 1) return 'depth';
    return this.#size > Math.max(EXPANDED_LIMIT, this.#nodes) ? 'aliases' : null;
  }

  /** False where no further node is read. */
  enter(): boolean {
    return ++this.#nodes <= NODE_LIMIT;
  }

  /** Begins the content of a node; what was counted of those around it is handed back to `close`. */
  open(): Extent {
    const outer = { size: this.#size, height: this.#height };
    this.#size = 0;
    this.#height = 0;
    return outer;
  }

  /** Ends it, and says how large it is. */
  close(outer: Extent): Extent {
    const own = { size: this.#size + 1, height: this.#height + 1 };
    this.#deepest = Math.max(this.#deepest, own.height);
    this.#size = outer.size;
    this.#height = outer.height;
    this.add(own);
    return own;
  }

  /** Something stands in the node that is open. */
  add({ size, height }: Extent = { size: 1, height: 1 }): void {
    this.#size += size;
    this.#height = Math.max(this.#height, height);
  }
}
