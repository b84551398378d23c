import type { ScalarNode, Tree } from '../yaml/tree.ts';
import type { FieldFact } from './model-facts.ts';

/** Why a release does not take a value for a field. */
export type Refusal = 'type' | 'range' | 'choice';

/** Texts that pydantic reads as true or false, beside the case. */
const BOOL_WORDS = new Set(['true', 'false', 'yes', 'no', 'on', 'off', 't', 'f', 'y', 'n', '1', '0']);
const INTEGER_TEXT = /^\s*[-+]?\d+(?:_\d+)*\s*$/;
const WHOLE_TEXT = /^\s*[-+]?\d+(?:_\d+)*\.0+\s*$/;
const SPACED_TEXT = /^\s*[-+]?\d+(?:_\d+)*(?:\.\d*(?:_\d+)*)?(?:[eE][-+]?\d+)?\s*$/;
const ENDLESS_TEXT = /^\s*([-+]?)(?:inf|infinity|nan)\s*$/i;
const NUMBER_TEXT = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/**
 * Whether a field takes a value, by the kinds of values and the bounds the release showed. Mappings and lists are judged
 * by their kind alone: what stands inside is another check. Null: taken, or not known.
 */
export const refusalOf = (fact: FieldFact, value: Tree): Refusal | null => {
  const { accepts } = fact;
  if (accepts === undefined) return null;
  if (!(value.kind === 'scalar' && value.type === 'null') && isFreeForm(fact, accepts)) return null;
  if (value.kind === 'map') return takesMap(fact, accepts) ? null : 'type';
  if (value.kind === 'list') return takesList(fact, accepts, value.items.length === 0) ? null : 'type';
  if (fact.choices !== undefined) return choiceRefusal(fact, fact.choices, accepts, value);
  switch (value.type) {
    case 'null':
      return accepts.includes('n') ? null : 'type';
    case 'bool':
      return boolRefusal(fact, accepts, value.value === true);
    case 'int':
    case 'float':
      return numberRefusal(fact, accepts, value);
    case 'string':
      return textRefusal(fact, accepts, String(value.value));
    case 'date':
      return 'type';
  }
};

/** The trial mapping and list may be refused for what is in them, so an empty one that is taken speaks for all. */
const takesMap = (fact: FieldFact, accepts: string): boolean =>
  /[mM]/.test(accepts) || (fact.model !== undefined && fact.list !== true);

const takesList = (fact: FieldFact, accepts: string, empty: boolean): boolean =>
  accepts.includes('L') || (empty && accepts.includes('l')) || (!empty && isListOf(fact, accepts));

/** Items are models, or texts and mappings with rules of their own, so that no trial item was right. */
export const isListOf = (fact: FieldFact, accepts: string): boolean =>
  fact.list === true || (fact.model === undefined && accepts.includes('l') && !accepts.includes('m'));

/** True for a text whose content is checked by code of its own (paths, addresses, selectors): no trial text was right. */
export const isFreeForm = (fact: FieldFact, accepts: string): boolean =>
  fact.choices === undefined && fact.model === undefined && !/[zijkstflLmM]/.test(accepts);

const choiceRefusal = (
  { caseless }: FieldFact,
  choices: readonly (string | number)[],
  accepts: string,
  value: ScalarNode,
): Refusal | null => {
  if (value.value === null) return accepts.includes('n') ? null : 'type';
  const same = caseless === true ? sameWord : Object.is;
  const meant = choices.some((choice) => same(choice, value.value) || isNumberOf(choices, choice, value.value));
  return meant || takenAsIs(accepts, value) ? null : 'choice';
};

/** Where one of the numbers was also taken as text, each of them is. */
const isNumberOf = (choices: readonly unknown[], choice: unknown, value: unknown): boolean =>
  typeof choice === 'number' && typeof value === 'string' && String(choice) === value && choices.some(isNumberText);

const isNumberText = (choice: unknown): boolean => typeof choice === 'string' && /^\d+$/.test(choice);

const sameWord = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : Object.is(a, b);

/** A field of choices may take other kinds beside them, as `log_level` takes numbers. */
const takenAsIs = (accepts: string, value: ScalarNode): boolean =>
  value.type === 'bool'
    ? accepts.includes(value.value === true ? 't' : 'f')
    : value.value === 0 && accepts.includes('z');

const boolRefusal = (fact: FieldFact, accepts: string, value: boolean): Refusal | null => {
  if (accepts.includes(value ? 't' : 'f')) return null;
  return /[tf]/.test(accepts) && fact.kind !== 'str' ? 'range' : 'type';
};

const numberRefusal = (fact: FieldFact, accepts: string, { type, value }: ScalarNode): Refusal | null => {
  const number = Number(value);
  if (fact.kind === 'str') return null;
  const whole = Number.isInteger(number);
  const takesFractions = accepts.includes('h') || fact.kind === 'float';
  const takesKind =
    type === 'int' ? /[zijk]/.test(accepts) : whole ? /[dh]/.test(accepts) || takesFractions : takesFractions;
  if (!takesKind) return 'type';
  if (!Number.isFinite(number)) return fact.kind === 'int' ? 'type' : boundsRefusal(fact, number);
  return boundsRefusal(fact, fact.kind === 'int' ? Math.trunc(number) : number);
};

/** True where a field takes numbers on both sides of 0 and not 0 itself, as `max_queued_requests` does. */
export const leavesOutZero = ({ accepts = '' }: FieldFact): boolean => /i.*j/.test(accepts) && !accepts.includes('z');

const boundsRefusal = (fact: FieldFact, number: number): Refusal | null =>
  isOutside(fact, number) || (number === 0 && leavesOutZero(fact)) ? 'range' : null;

const isOutside = ({ min, max, over, under }: FieldFact, number: number): boolean =>
  (min !== undefined && !(number >= min)) ||
  (max !== undefined && !(number <= max)) ||
  (over !== undefined && !(number > over)) ||
  (under !== undefined && !(number < under));

const textRefusal = (fact: FieldFact, accepts: string, text: string): Refusal | null => {
  if (text === '') return accepts.includes('e') ? null : 'type';
  if (accepts.includes('s')) return null;
  if (text === 'auto' && accepts.includes('a')) return null;
  if (accepts.includes('y') && BOOL_WORDS.has(text.toLowerCase())) return null;
  const number = textNumber(fact, accepts, text);
  const takesText = accepts.includes('q') || (fact.kind === 'float' && fact.max !== undefined && fact.max < 2);
  return !takesText || number === null ? 'type' : boundsRefusal(fact, number);
};

/** The number a text stands for where the release reads it as one; null where it does not. */
const textNumber = (fact: FieldFact, accepts: string, text: string): number | null => {
  if (fact.kind !== 'float')
    return INTEGER_TEXT.test(text) || (accepts.includes('w') && WHOLE_TEXT.test(text)) ? plainNumber(text) : null;
  if (NUMBER_TEXT.test(text) || (accepts.includes('x') && SPACED_TEXT.test(text))) return plainNumber(text);
  const endless = accepts.includes('u') ? ENDLESS_TEXT.exec(text) : null;
  if (endless === null) return null;
  return /nan/i.test(text) ? NaN : endless[1] === '-' ? -Infinity : Infinity;
};

const plainNumber = (text: string): number => Number(text.trim().replaceAll('_', ''));
