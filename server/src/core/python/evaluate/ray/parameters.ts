import { parametersOf } from '../../../ray/facts/llm-code.ts';
import type { TextRange } from '../../../text/text-range.ts';
import type { Args } from '../language/calls.ts';
import { placeOf, Raised } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import type { Value } from '../state/values.ts';

/**
 * What a call of a function of `ray.serve.llm` gives each parameter of the release; null where its parameters are not
 * known. Throws `Raised` where Python refuses the call.
 */
export const givenTo = (
  frame: Frame,
  name: string,
  { positional, named }: Args,
  range: TextRange,
): ReadonlyMap<string, Value> | null => {
  const found = parametersOf(name, frame.run.release);
  if (found === null) return null;
  const star = found.indexOf('*');
  const ordered = star < 0 ? found : found.slice(0, star);
  const all = found.filter((one) => one !== '*');
  const refuse = (en: string, vi: string): Raised => new Raised({ en, vi }, placeOf(frame, range));
  if (positional.length > ordered.length)
    throw refuse(`${name} takes fewer arguments without a name`, `${name} nhận ít đối số không tên hơn`);
  const given = new Map(positional.map((value, index) => [ordered[index] ?? '', value] as const));
  for (const [key, value] of named) {
    if (PRIVATE.has(key)) return null;
    if (!all.includes(key) || given.has(key))
      throw refuse(
        `${name} of Ray ${frame.run.release} takes no ${key} here`,
        `${name} của Ray ${frame.run.release} không nhận ${key} ở đây`,
      );
    given.set(key, value);
  }
  const [first] = ordered;
  if (first !== undefined && !given.has(first)) throw refuse(`${name} is given no ${first}`, `${name} thiếu ${first}`);
  return given;
};

/** Parameters of the functions in Ray's private modules that stand behind the public ones. */
const PRIVATE: ReadonlySet<string> = new Set(['builder_config', 'deployment_kwargs']);
