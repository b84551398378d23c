import { expect, next, sees, seesKind } from './reader.ts';
import type { Reader } from './reader.ts';

/** `[T: int = str, *Ts, **P]` behind a name (Python 3.12 on); nothing of it is followed. */
export const skipTypeParams = (reader: Reader): void => {
  if (!sees(reader, '[')) return;
  let depth = 0;
  do {
    if (sees(reader, '[')) depth++;
    if (sees(reader, ']')) depth--;
    if (seesKind(reader, 'end') || seesKind(reader, 'fault')) expect(reader, ']');
    next(reader);
  } while (depth > 0);
};
