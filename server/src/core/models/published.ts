import generated from '../ray/facts/generated/shapes.json' with { type: 'json' };
import { once } from '../text/once.ts';
import { shapeOfConfig } from './shape-of-config.ts';
import type { ModelShape } from './shape.ts';

/** A row of the table: the index of its keys, then their values. */
type Row = readonly unknown[];

const KEYS: readonly (readonly string[])[] = generated.keys;

const configOf = (row: Row | undefined): Readonly<Record<string, unknown>> => {
  const [keys, ...values] = row ?? [];
  const names = typeof keys === 'number' ? (KEYS[keys] ?? []) : [];
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
};

/** Each worked out when it is first asked for, by its id in lower case: the hub finds a model however it is written. */
const shapes = once(
  () =>
    new Map(
      Object.entries(generated.models).map(([id, at]) => [id.toLowerCase(), once(() => shapeAt(id, at))] as const),
    ),
);

const shapeAt = (id: string, [shape = -1, own = -1, source = -1]: readonly number[]): ModelShape => {
  const config = {
    ...configOf((generated.shapes as readonly Row[])[shape]),
    ...configOf((generated.own as readonly Row[])[own]),
  };
  return shapeOfConfig(config, id, 'table', generated.sources[source] ?? '');
};

/** Every id of the table, as the hub writes it. */
export const PUBLISHED: readonly string[] = Object.keys(generated.models);

/**
 * The shape of a model by its id on the hub, from a config that somebody published (`npm run oracle -- models`). Only an id that
 * stands in the table: a model made of another, quantized or trained further, may have other numbers.
 */
export const publishedShape = (id: string): ModelShape | undefined => shapes().get(id.toLowerCase())?.();
