import type { ScalarNode, Tree } from '../yaml/tree.ts';
import type { FieldFact } from './model-facts.ts';

/** Why a release does not take a value for a field. */
export type Refusal = 'type' | 'range' | 'choice';

/** Texts that pydantic reads as true or false, beside the case. */
const BOOL_WORDS = new Set(['true', 'false', 'yes', 'no', 'on', 'off', 't', 'f', 'y', 'n', '1', '0']);
const INTEGER_TEXT = /^\s*[-+]?\d+(?:_\d+)*\s*$/;
const NUMBER_TEXT = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

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
  if (fact.choices !== undefined) return choiceRefusal(fact.choices, accepts, value);
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

const choiceRefusal = (choices: readonly (string | number)[], accepts: string, value: ScalarNode): Refusal | null => {
  if (value.value === null) return accepts.includes('n') ? null : 'type';
  return choices.some((choice) => choice === value.value) || takenAsIs(accepts, value) ? null : 'choice';
};

/** A field of choices may take other kinds beside them, as `log_level` takes numbers. */
const takenAsIs = (accepts: string, value: ScalarNode): boolean =>
  value.type === 'bool' ? accepts.includes(value.value === true ? 't' : 'f') : false;

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

const boundsRefusal = ({ min, max, over, under }: FieldFact, number: number): Refusal | null =>
  (min !== undefined && !(number >= min)) ||
  (max !== undefined && !(number <= max)) ||
  (over !== undefined && !(number > over)) ||
  (under !== undefined && !(number < under))
    ? 'range'
    : null;

const textRefusal = (fact: FieldFact, accepts: string, text: string): Refusal | null => {
  if (text === '') return accepts.includes('e') ? null : 'type';
  if (accepts.includes('s')) return null;
  if (text === 'auto' && accepts.includes('a')) return null;
  if (accepts.includes('y') && BOOL_WORDS.has(text.toLowerCase())) return null;
  const numeric = fact.kind === 'float' ? NUMBER_TEXT : INTEGER_TEXT;
  const takesText = accepts.includes('q') || (fact.kind === 'float' && fact.max !== undefined && fact.max < 2);
  if (!takesText || !numeric.test(text)) return 'type';
  return boundsRefusal(fact, Number(text.trim().replaceAll('_', '')));
};
