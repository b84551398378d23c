/** The greatest whole number up to `most` that passes a test which smaller ones pass before larger ones; 0 where 1 does not. */
export const longestFitting = (most: number, fits: (length: number) => boolean): number => {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
};
