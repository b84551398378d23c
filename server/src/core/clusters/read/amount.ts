import { isFilledInLater } from '../../sources/detect/placeholder.ts';
import { asMap, isNull } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import type { Units } from '../../ray/amounts.ts';
import { parseQuantity } from './quantity.ts';

/** An amount in a description: not written, or written so that nobody can read it here (a template). */
export type Amount = Units | 'absent' | 'unreadable';

export const isKnown = (amount: Amount): amount is Units => typeof amount === 'bigint';

/** What a scalar says; undefined for none and for what is no text or number. */
export const textOf = (tree: Tree | undefined): string | undefined =>
  tree?.kind === 'scalar' && (typeof tree.value === 'string' || typeof tree.value === 'number')
    ? String(tree.value)
    : undefined;

export const isAbsent = (tree: Tree | undefined): boolean => tree === undefined || isNull(tree);

const UNITS_PER_ONE = 10_000n;

const inUnits = (tree: Tree | undefined, read: (text: string) => Units | null): Amount => {
  if (isAbsent(tree)) return 'absent';
  const text = textOf(tree);
  return (text === undefined ? null : read(text)) ?? 'unreadable';
};

/** A quantity as KubeRay hands it to `ray start`: rounded up to a whole number. */
export const wholeQuantity = (tree: Tree | undefined): Amount =>
  inUnits(tree, (text) => {
    const quantity = parseQuantity(text);
    return quantity && quantity.whole * UNITS_PER_ONE;
  });

export const exactQuantity = (tree: Tree | undefined): Amount =>
  inUnits(tree, (text) => parseQuantity(text)?.units ?? null);

/** An option of `ray start` that takes whole numbers only (`--num-cpus`, `--num-gpus`, `--memory`, every release). */
export const startOption = (tree: Tree | undefined): Amount =>
  inUnits(tree, (text) => (/^\d{1,20}$/.test(text.trim()) ? BigInt(text.trim()) * UNITS_PER_ONE : null));

/** A count; null where it is written but cannot be read. */
export const countOf = (tree: Tree | undefined, absent: number): number | null => {
  if (isAbsent(tree)) return absent;
  const text = textOf(tree) ?? '';
  return /^\d{1,10}$/.test(text) ? Number(text) : null;
};

export const entriesOf = (tree: Tree | undefined): readonly (readonly [string, Tree])[] =>
  [...(asMap(tree)?.entries.values() ?? [])].map(({ key, value }) => [key, value] as const);

export const mapOf = (tree: Tree | undefined): MapNode | undefined => (isFilledInLater(tree) ? undefined : asMap(tree));
