import type { Handler } from '../names/foreign.ts';
import { openIn } from '../state/made.ts';
import { doubted } from '../state/run.ts';
import { madeOf } from '../state/origin.ts';
import type { Value } from '../state/values.ts';

/** What a call makes of its positional arguments alone; null where that is not known. */
export type Plain = (args: readonly Value[]) => Value | null;

/** A handler of positional arguments alone; an unknown one makes the outcome unknown for the same reason. */
export const plain =
  (call: Plain): Handler =>
  (frame, { positional, named }) => {
    if (named.size > 0) return null;
    const found = call(positional);
    if (found !== null) return found.kind === 'scalar' ? madeOf(found, ...positional) : found;
    const reason = positional.map(openIn).find((one) => one !== null);
    return reason === undefined ? null : doubted(frame, { ...reason, sure: false });
  };
