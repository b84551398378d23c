import { isLoad, loadsOf } from '../load/named-loads.ts';
import type { Loads } from '../load/named-loads.ts';
import { pricesOf } from '../prices/prices.ts';
import type { Prices } from '../prices/prices.ts';
import { isNull } from '../yaml/tree.ts';
import type { Entry, Tree } from '../yaml/tree.ts';
import { textOf } from './read-values.ts';
import type { SettingsReading } from './read-values.ts';
import { noLoad, wrongKind } from './words.ts';

/** Requests in flight by `application/deployment`; undefined where none can be used. */
export const loadsIn = (name: string, node: Tree, reading: SettingsReading): Loads | undefined => {
  const texts = textsIn(name, node, reading);
  if (texts === undefined) return undefined;
  for (const [key, { written, entry }] of texts)
    if (!isLoad(key, written)) reading.tell({ range: entry.keyRange, message: noLoad(`${key}: ${written}`) });
  const loads = loadsOf(Object.fromEntries([...texts].map(([key, { written }]) => [key, written])));
  return Object.keys(loads).length === 0 ? undefined : loads;
};

/** Prices an hour by name; undefined where none can be used. */
export const pricesIn = (name: string, node: Tree, reading: SettingsReading): Prices | undefined => {
  const texts = textsIn(name, node, reading);
  if (texts === undefined) return undefined;
  const { prices, faults } = pricesOf(Object.fromEntries([...texts].map(([key, { written }]) => [key, written])));
  for (const fault of faults) {
    const entry = texts.get(fault.name)?.entry;
    reading.tell({ range: entry?.value.range ?? node.range, message: fault.message });
  }
  return prices ?? undefined;
};

type Texts = ReadonlyMap<string, { readonly written: string; readonly entry: Entry }>;

/** The values of a mapping as they are written, so that no number is rounded. */
const textsIn = (name: string, node: Tree, reading: SettingsReading): Texts | undefined => {
  if (isNull(node)) return undefined;
  if (node.kind !== 'map') {
    reading.tell({ range: node.range, message: wrongKind(name, 'map') });
    return undefined;
  }
  return new Map(
    [...node.entries.values()].map((entry) => [
      entry.key,
      { written: textOf(entry.key, entry.value, reading) ?? '', entry },
    ]),
  );
};
