import type { Value } from './values.ts';

/** Of values that stand in each other many times over, so much is looked at and no more. */
const MOST = 50_000;

interface Looking {
  left: number;
}

/** What a value holds, as a text that is equal for equal contents; `…` stands for what is too deep or too much. */
export const shapeOf = (value: Value): string => shaped(value, 0, { left: MOST });

const shaped = (value: Value, depth: number, looking: Looking): string => {
  if (depth > 20 || looking.left-- <= 0) return '…';
  const inner = (one: Value) => shaped(one, depth + 1, looking);
  if (value.kind === 'scalar') return `${value.type}:${JSON.stringify(value.value)}`;
  if (value.kind === 'sequence') return `${mark(value.spoiled)}[${value.items.map(inner).join()}]`;
  if (value.kind === 'dict')
    return `${mark(value.spoiled)}{${[...value.entries].map(([key, entry]) => `${key}=${inner(entry.value)}`).join()}}`;
  return value.kind === 'record' ? `${value.path}${inner(value.fields)}` : value.kind;
};

const mark = (spoiled: unknown): string => (spoiled === null ? '' : '!');
