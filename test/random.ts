/** Whole numbers below 2 ** 32 at random that are the same for the same seed (mulberry32). */
const wholeBy = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
};

/** Whole numbers below another that are the same for the same seed. */
export const randomBy = (seed: number): ((below: number) => number) => {
  const whole = wholeBy(seed);
  return (below) => whole() % below;
};

/** Numbers in [0, 1) that are the same for the same seed. */
export const fractionsBy = (seed: number): (() => number) => {
  const whole = wholeBy(seed);
  return () => whole() / 2 ** 32;
};
