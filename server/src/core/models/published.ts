import generated from '../ray/facts/generated/shapes.json' with { type: 'json' };
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

/** Ids in lower case: the hub finds a model however it is written. */
const MODELS: ReadonlyMap<string, readonly [id: string, places: readonly number[]]> = new Map(
  Object.entries(generated.models).map(([id, places]) => [id.toLowerCase(), [id, places]]),
);

/** Every id of the table, as the hub writes it. */
export const PUBLISHED: readonly string[] = Object.keys(generated.models);

/**
 * The shape of a model by its id on the hub, from a config that somebody published (`npm run oracle -- models`). Only an id that
 * stands in the table: a model made of another, quantized or trained further, may have other numbers.
 */
export const publishedShape = (id: string): ModelShape | undefined => {
  const [name, [shape, own, source] = []] = MODELS.get(id.toLowerCase()) ?? [];
  if (name === undefined || shape === undefined || own === undefined || source === undefined) return undefined;
  const config = {
    ...configOf((generated.shapes as readonly Row[])[shape]),
    ...configOf((generated.own as readonly Row[])[own]),
  };
  return shapeOfConfig(config, name, 'table', generated.sources[source] ?? '');
};
