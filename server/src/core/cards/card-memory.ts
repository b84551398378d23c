/**
 * The memory of a GPU in GB as its makers sell it (NVIDIA's and AMD's data sheets). Where a name stands for several cards
 * it is the largest of them, so that what does not fit here fits on none: V100 16 or 32, A100 40 or 80, H100 80, 94 or 96,
 * H20 96 or 141, B200 180 to 192, MI250X 128 in two halves.
 */
const LARGEST: Readonly<Record<string, number>> = {
  K80: 12,
  P4: 8,
  P100: 16,
  V100: 32,
  T4: 16,
  A10: 24,
  A10G: 24,
  L4: 24,
  L40S: 48,
  A100: 80,
  'A100-40G': 40,
  'A100-80G': 80,
  H100: 96,
  H20: 141,
  H200: 141,
  B200: 192,
  B300: 288,
  GB200: 192,
  GB300: 288,
  'RTX-PRO-6000': 96,
  'AMD-Instinct-MI100': 32,
  'AMD-Instinct-MI210': 64,
  'AMD-Instinct-MI250X': 128,
  'AMD-Instinct-MI250X-MI250': 128,
  'AMD-Instinct-MI300A': 128,
  'AMD-Instinct-MI300X-OAM': 192,
  'AMD-Instinct-MI300X-HF': 192,
  'AMD-Instinct-MI325X-OAM': 256,
  'AMD-Instinct-MI350X-OAM': 288,
  'AMD-Instinct-MI355X-OAM': 288,
};

/** Names of GPUs for Ray whose memory is known. */
export const ALL_CARDS: readonly string[] = Object.keys(LARGEST);

/** Sold with this memory alone. */
const ONE_SIZE: readonly string[] = ['T4', 'A10', 'A10G', 'L4', 'L40S', 'A100-40G', 'A100-80G', 'H200'];

/** The least that is sold under a name of several sizes. */
const SMALLEST: Readonly<Record<string, number>> = { V100: 16, A100: 40, H100: 80, H20: 96, B200: 180 };

/** The most memory, in GB, that a GPU of this name can have; undefined for what is no GPU, or of many sizes. */
export const largestMemory = (type: string): number | undefined =>
  Object.hasOwn(LARGEST, type) ? LARGEST[type] : undefined;

/** The memory, in GB, that every GPU of this name has. */
export const sureMemory = (type: string): number | undefined =>
  ONE_SIZE.includes(type) ? largestMemory(type) : undefined;

/** The least memory, in GB, that a GPU of this name can have; undefined where that is not known. */
export const smallestMemory = (type: string): number | undefined =>
  Object.hasOwn(SMALLEST, type) ? SMALLEST[type] : sureMemory(type);

const GIB = 2 ** 30;

/** Of the memory a card is sold with, what CUDA tells at least: 22.0 GiB of the 24 of an L4, 14.6 of the 16 of a T4. */
export const TOLD_AT_LEAST = 0.9;

/** What CUDA told of cards that were measured, in bytes; the H100 is the one of 80 GB. */
const MEASURED: Readonly<Record<string, number>> = { H100: 85_017_493_504, H200: 150_109_880_320 };

/** The memory of every GPU of this name as CUDA tells it, in bytes, at least and at most; undefined where that is not known. */
export const toldMemory = (type: string): { readonly low: number; readonly high: number } | undefined => {
  const [least, most] = [smallestMemory(type), largestMemory(type)];
  const measured = Object.hasOwn(MEASURED, type) ? MEASURED[type] : undefined;
  if (least === undefined || most === undefined) return undefined;
  if (measured === undefined) return { low: Math.floor(least * TOLD_AT_LEAST * GIB), high: most * GIB };
  return { low: measured, high: least === most ? measured : most * GIB };
};
