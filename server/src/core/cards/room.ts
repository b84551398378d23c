import { TOLD_AT_LEAST, largestMemory, smallestMemory } from './card-memory.ts';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

/**
 * What a card holds beside the shares of its engines, in bytes (measured on an H100 and an H200, torch 2.11, CUDA 13): the
 * driver before any process, and what each further process took that did no more than such an engine does.
 */
const DRIVER = 527 * MIB;
const CONTEXT = { least: 430 * MIB, most: 620 * MIB };

/** Enough on a card of 24 GB, the smallest that people give two engines. */
const USUAL_ROOM = 0.95;

/** Sums of memory shares on one card, 1 being all of it. */
export interface Room {
  /** With more than this the last engine surely finds too little free. */
  readonly most: number;
  /** With no more than this it surely finds enough. */
  readonly safe: number;
}

/** What several engines may take together of a card; `type`: its name for Ray, if it is known. */
export const roomFor = (engines: number, type: string | undefined): Room => {
  const others = engines - 1;
  const largest = type === undefined ? undefined : largestMemory(type);
  const smallest = type === undefined ? undefined : smallestMemory(type);
  return {
    most: largest === undefined ? ALMOST_ALL : 1 - (DRIVER + others * CONTEXT.least) / (largest * GIB),
    safe: smallest === undefined ? USUAL_ROOM : 1 - (DRIVER + others * CONTEXT.most) / (smallest * TOLD_AT_LEAST * GIB),
  };
};

/** On the largest card of all the driver alone takes more than is left here. */
const ALMOST_ALL = 1 - DRIVER / (288 * GIB);
