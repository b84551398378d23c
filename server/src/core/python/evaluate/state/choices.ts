import type { TextRange } from '../../../text/text-range.ts';
import type { CodePlace, Value } from './values.ts';

/** A condition that nothing here decides. */
export interface Choice {
  readonly key: string;
  /** As the code writes it, in a test if it can: `USE_GPU` rather than what that was made of. */
  condition: string;
  place: CodePlace;
  /** True where a test writes it so. */
  isTested: boolean;
  /** The places, as texts, at which something was given up for it. */
  readonly sites: Set<string>;
}

/** What a reading takes for decided, and the conditions that it met and could not decide. */
export interface Choices {
  readonly decided: ReadonlyMap<string, boolean>;
  /** In the order in which they were met. */
  readonly open: Map<string, Choice>;
  /** How often a value was asked for at a place. */
  readonly met: Map<string, number>;
  /** What decides whether Python takes a value for true, where that is the same whenever it is asked. */
  readonly asks: WeakMap<Value, Ask>;
}

/** Python takes the value for true where the condition is `is`. */
export interface Ask {
  readonly key: string;
  readonly is: boolean;
}

export const noChoices = (decided: ReadonlyMap<string, boolean> = new Map()): Choices => ({
  decided,
  open: new Map(),
  met: new Map(),
  asks: new WeakMap(),
});

export const siteOf = ({ path, range }: CodePlace): string => `${path}:${String(range.start)}-${String(range.end)}`;

/** A name for what is asked at a place now: another each time, as a loop may ask for something else each time. */
export const freshKey = ({ met }: Choices, path: string, { start }: TextRange): string => {
  const at = `${path}:${String(start)}`;
  const count = met.get(at) ?? 0;
  met.set(at, count + 1);
  return `${at}#${String(count)}`;
};

/** Keys of what a variable of the environment is: a text that stays as it is. */
export const variableKey = (name: string): string => `variable ${name}`;

export const isVariable = (key: string): boolean => /^variable \S+$/.test(key);

/** `X == text`, for a variable that is not known. */
export const equalKey = (variable: string, text: string): string => `${variable} == ${text}`;

/** What was decided of a condition, also by another: a variable has one value, and an empty one is false. */
export const decisionOf = ({ decided }: Choices, key: string): boolean | undefined => {
  const own = decided.get(key);
  const variable = /^(variable \S+) == /.exec(key)?.[1];
  if (own !== undefined) return own;
  if (isVariable(key)) return [...decided].some(([other, is]) => is && isTextOf(other, key)) ? true : undefined;
  if (variable === undefined) return undefined;
  const isOther = [...decided].some(([other, is]) => is && other.startsWith(`${variable} == `));
  const isEmpty = decided.get(variable) === false && key !== equalKey(variable, '');
  return isOther || isEmpty ? false : undefined;
};

/** `other` says that the variable equals a text that is not empty. */
const isTextOf = (other: string, variable: string): boolean =>
  other.startsWith(`${variable} == `) && other !== equalKey(variable, '');
