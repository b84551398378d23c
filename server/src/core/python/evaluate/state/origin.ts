import type { Scalar, Value } from './values.ts';

/** The same scalar as one that a value of a data file decides; as it is where no file holds that value. */
export const madeOf = (made: Scalar, ...sources: readonly (Value | undefined)[]): Scalar => {
  if (made.from !== undefined) return made;
  for (const source of sources) {
    const from = source?.kind === 'scalar' ? source.from : undefined;
    if (from !== undefined) return { ...made, from };
  }
  return made;
};
