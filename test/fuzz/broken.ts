/** A property that does not hold, in words that are the same for the same fault. */
export class Broken extends Error {}

/** Says what does not hold. */
export const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Broken(what);
};
