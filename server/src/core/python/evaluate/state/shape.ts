import type { Value } from './values.ts';

/** What a value holds, as a text that is equal for equal contents. */
export const shapeOf = (value: Value, depth = 0): string => {
  if (depth > 20) return '…';
  const inner = (one: Value) => shapeOf(one, depth + 1);
  if (value.kind === 'scalar') return `${value.type}:${JSON.stringify(value.value)}`;
  if (value.kind === 'sequence') return `${mark(value.spoiled)}[${value.items.map(inner).join()}]`;
  if (value.kind === 'dict')
    return `${mark(value.spoiled)}{${[...value.entries].map(([key, entry]) => `${key}=${inner(entry.value)}`).join()}}`;
  return value.kind === 'record' ? `${value.path}${inner(value.fields)}` : value.kind;
};

const mark = (spoiled: unknown): string => (spoiled === null ? '' : '!');
