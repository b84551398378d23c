import type { Level } from '../../../fit/demand/problem-of.ts';

/** One number of a picture that somebody wants in the file. */
export interface Wish {
  readonly config: number;
  readonly level: Level;
  readonly what: 'replicas' | 'nodes' | 'load';
  /** `application/deployment`, or the place of a node group. */
  readonly name: string;
  readonly value: number;
}
