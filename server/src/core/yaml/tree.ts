import type { TextRange } from '../text/text-range.ts';
import type { ScalarType } from './py-scalar.ts';

/** A YAML value with its place; aliases and merge keys are already resolved. */
export type Tree = ScalarNode | MapNode | ListNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly type: ScalarType;
  readonly value: string | number | boolean | null;
  readonly range: TextRange;
}

export interface Entry {
  readonly key: string;
  readonly keyRange: TextRange;
  readonly value: Tree;
  /** True when the entry came from a merge key (`<<`). */
  readonly merged: boolean;
  /** False for a key that is a number, a boolean or null to PyYAML. */
  readonly textual: boolean;
  /** The entry before it that was written with the same key and has no effect for it. */
  readonly before?: Entry;
}

export interface MapNode {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly range: TextRange;
  /** The last of duplicate keys wins, as in PyYAML. */
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface ListNode {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly range: TextRange;
  readonly items: readonly Tree[];
}

export const asMap = (tree: Tree | undefined): MapNode | undefined => (tree?.kind === 'map' ? tree : undefined);

export const asList = (tree: Tree | undefined): ListNode | undefined => (tree?.kind === 'list' ? tree : undefined);

/** The mappings that a value is or lists. */
export const mapsIn = (value: Tree): readonly MapNode[] =>
  value.kind === 'map' ? [value] : (asList(value)?.items ?? []).flatMap((item) => asMap(item) ?? []);

export const entryOf = (tree: Tree | undefined, key: string): Entry | undefined => asMap(tree)?.entries.get(key);

export const valueOf = (tree: Tree | undefined, ...path: readonly string[]): Tree | undefined =>
  path.reduce<Tree | undefined>((node, key) => entryOf(node, key)?.value, tree);

export const stringOf = (tree: Tree | undefined): string | undefined =>
  tree?.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : undefined;

export const numberOf = (tree: Tree | undefined): number | undefined =>
  tree?.kind === 'scalar' && typeof tree.value === 'number' ? tree.value : undefined;

export const isNull = (tree: Tree | undefined): boolean => tree?.kind === 'scalar' && tree.value === null;
