/** Where two texts differ: from `start` to `end` of the older one, behind which all is `by` characters further. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly by: number;
}

export const changeBetween = (old: string, text: string): Change => {
  const most = Math.min(old.length, text.length);
  const start = sameLength(most, (length) => old.slice(0, length) === text.slice(0, length));
  const behind = sameLength(
    most - start,
    (length) => old.slice(old.length - length) === text.slice(text.length - length),
  );
  return { start, end: old.length - behind, by: text.length - old.length };
};

/** The most for which it holds, where it holds for all that is less. */
const sameLength = (most: number, holds: (length: number) => boolean): number => {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
};
