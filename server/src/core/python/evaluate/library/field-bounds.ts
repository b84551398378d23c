import { isNone, numberIn, stringIn } from '../state/values.ts';
import type { Dict, Value } from '../state/values.ts';
import { own } from '../../../text/own.ts';

/** What `Field(…)` of pydantic says that is no bound. */
const IDLE = new Set(['default', 'default_factory', 'description', 'title', 'examples', 'example', 'frozen', 'repr']);

type Bound = (value: number, bound: number) => boolean;

const BOUNDS: Readonly<Record<string, Bound | undefined>> = {
  ge: (value, bound) => value >= bound,
  gt: (value, bound) => value > bound,
  le: (value, bound) => value <= bound,
  lt: (value, bound) => value < bound,
};

const LENGTHS: Readonly<Record<string, Bound | undefined>> = {
  min_length: (value, bound) => value >= bound,
  max_length: (value, bound) => value <= bound,
};

/** True where a value surely stands within the bounds of its field, false where it surely does not; null where that is not known. */
export const isWithin = ({ entries, spoiled }: Dict, value: Value): boolean | null => {
  if (spoiled !== null) return null;
  const answers = [...entries.values()].map(({ key, value: bound }) =>
    key.type === 'int' || IDLE.has(String(key.value)) ? true : isWithinOne(String(key.value), bound, value),
  );
  if (answers.includes(null)) return null;
  return !answers.includes(false);
};

const isWithinOne = (name: string, bound: Value, value: Value): boolean | null => {
  if (isNone(value)) return true;
  const limit = numberIn(bound);
  const [number, text] = [numberIn(value), stringIn(value)];
  if (limit === undefined) return null;
  if (number !== undefined) return own(BOUNDS, name)?.(number, limit) ?? null;
  return text === undefined ? null : (own(LENGTHS, name)?.(Array.from(text).length, limit) ?? null);
};
