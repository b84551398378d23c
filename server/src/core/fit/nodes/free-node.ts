import type { Labels } from './labels.ts';

/**
 * What is free on one node. GPUs are kept by device, the emptiest last. Nodes in equal states of one kind are one object.
 */
export interface FreeNode {
  readonly id: number;
  readonly labels: Labels;
  readonly gpus: readonly number[];
  readonly gpuSum: number;
  /** By the problem's names; Infinity: does not limit. */
  readonly free: readonly number[];
}
