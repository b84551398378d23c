import { parameterAt } from '../../../ray/facts/parameters.ts';
import { takesNullQueries } from '../../../ray/facts/code.ts';
import { at } from '../../../ray/release.ts';
import { isNone } from '../state/values.ts';
import type { Value } from '../state/values.ts';

const [FORMER, NOW] = ['max_concurrent_queries', 'max_ongoing_requests'];

/** A release that has both names reads the former one for the new one, where that is not given too (`ray/serve/api.py`). */
export const renameQueries = (call: 'deployment' | 'options', given: Map<string, Value>, release: string): void => {
  const value = given.get(FORMER);
  if (value === undefined || parameterAt(call, NOW, release) !== 'taken') return;
  given.delete(FORMER);
  const isGiven = !isNone(value) || at(takesNullQueries, release) === false;
  if (isGiven && !given.has(NOW)) given.set(NOW, value);
};
