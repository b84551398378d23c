import type { TellFault } from '../../editor/faults.ts';

/** Lets what fails tell nothing instead, so that the rest of an answer stays. */
export type Besides = <A extends readonly unknown[], R>(nothing: R, work: (...given: A) => R) => (...given: A) => R;

/** What stands beside other answers: a fault of it is told in the log and ends nothing. */
export const besides =
  (fault: TellFault): Besides =>
  (nothing, work) =>
  (...given) => {
    try {
      return work(...given);
    } catch (error) {
      fault('fault-live', error);
      return nothing;
    }
  };
