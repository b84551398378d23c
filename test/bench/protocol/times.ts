/** How long something took, over all rounds, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p99: number;
  readonly count: number;
}

export const timesOf = (measured: readonly number[]): Times | null => {
  if (measured.length === 0) return null;
  const sorted = [...measured].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99), count: measured.length };
};

export const msOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
