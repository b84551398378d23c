import { isFreeForm, isListOf } from '../options/accepts.ts';
import type { FieldFact } from '../options/model-facts.ts';
import { textSchema } from './text-pattern.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a field takes by the kinds of values and the bounds the release showed; `model` is the schema of its model. */
export const valueSchema = (fact: FieldFact, model?: JsonSchema): JsonSchema => {
  const { accepts, choices } = fact;
  if (accepts === undefined) return {};
  if (choices !== undefined) return { enum: [...choices, ...otherChoices(accepts)] };
  if (isFreeForm(fact, accepts)) return accepts.includes('n') ? {} : { not: { type: 'null' } };
  if (model === undefined || fact.list === true) return plainSchema(fact, accepts, model);
  const rest = plainSchema({ ...fact, model: 'elsewhere' }, accepts.replace(/[mM]/g, ''));
  return isEmpty(rest) ? { allOf: [model] } : { anyOf: [model, rest] };
};

const otherChoices = (accepts: string): readonly unknown[] => [
  ...(accepts.includes('n') ? [null] : []),
  ...(accepts.includes('t') ? [true] : []),
  ...(accepts.includes('f') ? [false] : []),
];

const isEmpty = ({ type }: JsonSchema): boolean => Array.isArray(type) && type.length === 0;

const plainSchema = (fact: FieldFact, accepts: string, item?: JsonSchema): JsonSchema => {
  const number = numberSchema(fact, accepts);
  const text = textSchema(fact, accepts);
  const list = listSchema(fact, accepts, item);
  const types = [
    ...(number ? [number.type] : []),
    ...(text ? ['string'] : []),
    ...(/[tf]/.test(accepts) ? ['boolean'] : []),
    ...(list ? ['array'] : []),
    ...(/[mM]/.test(accepts) ? ['object'] : []),
    ...(accepts.includes('n') ? ['null'] : []),
  ];
  const type = types.length === 1 ? types[0] : types;
  return { ...number, ...text, ...list, ...oneBoolean(accepts), type };
};

/** True may stand for 1 where false is out of bounds. */
const oneBoolean = (accepts: string): JsonSchema => {
  const [yes, no] = [accepts.includes('t'), accepts.includes('f')];
  return yes === no ? {} : { not: { enum: [no] } };
};

const numberSchema = (fact: FieldFact, accepts: string): JsonSchema | null => {
  if (!/[zijkdh]/.test(accepts)) return null;
  if (fact.kind === 'str') return { type: 'number' };
  if (fact.kind === 'int' && accepts.includes('h')) return { type: 'number', ...cutBounds(fact) };
  return { type: accepts.includes('h') || fact.kind === 'float' ? 'number' : 'integer', ...bounds(fact) };
};

const bounds = ({ min, max, over, under }: FieldFact): JsonSchema => ({
  ...(min !== undefined && { minimum: min }),
  ...(over !== undefined && { exclusiveMinimum: over }),
  ...(max !== undefined && { maximum: max }),
  ...(under !== undefined && { exclusiveMaximum: under }),
});

/** Bounds of a number whose fraction is cut off, towards zero, before it is judged. */
const cutBounds = ({ min, max, over, under }: FieldFact): JsonSchema => {
  const low = min ?? (over === undefined ? undefined : over + 1);
  const high = max ?? (under === undefined ? undefined : under - 1);
  return {
    ...(low !== undefined && (low > 0 ? { minimum: low } : { exclusiveMinimum: low - 1 })),
    ...(high !== undefined && (high < 0 ? { maximum: high } : { exclusiveMaximum: high + 1 })),
  };
};

const listSchema = (fact: FieldFact, accepts: string, item: JsonSchema | undefined): JsonSchema | null => {
  if (fact.list === true) return item === undefined ? {} : { items: item };
  if (accepts.includes('L') || (accepts.includes('l') && isListOf(fact, accepts))) return {};
  return accepts.includes('l') ? { items: PAIR } : null;
};

/** Up to 2.54 a list of pairs makes a mapping. */
const PAIR: JsonSchema = {
  type: ['array', 'string', 'object'],
  minItems: 2,
  maxItems: 2,
  minLength: 2,
  maxLength: 2,
  minProperties: 2,
  maxProperties: 2,
};
