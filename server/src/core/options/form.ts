import type { Tree } from '../yaml/tree.ts';
import type { FieldFact } from './model-facts.ts';

/** What code beside the models takes of a key, as data: the JSON Schema writes it down, rules ask it. */
export type Form =
  /** Refused in any value. */
  | { readonly kind: 'none' }
  | { readonly kind: 'choice'; readonly values: readonly Choice[] }
  /** Words whose case does not count. */
  | { readonly kind: 'word'; readonly values: readonly string[] }
  /** A text that matches, or one of the other types. */
  | { readonly kind: 'text'; readonly pattern: string; readonly types: readonly ('string' | 'number' | 'null')[] }
  /** What another fact says, and for texts a pattern beside it. */
  | { readonly kind: 'fact'; readonly fact: FieldFact; readonly pattern?: string }
  /** A list of mappings: `item` is the fact of one, `each` that of what its keys hold. */
  | { readonly kind: 'list'; readonly least: number; readonly item: FieldFact; readonly each: FieldFact };

export type Choice = string | number | boolean | null;

export type FormOf = (fact: FieldFact, release: string) => Form | undefined;

export const NONE: FormOf = () => ({ kind: 'none' });

/** A test of a value as it is written. */
export type Test = (tree: Tree) => boolean;

/** A fact that takes more kinds of values (letters of `docs/ray-facts.md`). */
export const alsoTaking = (fact: FieldFact, letters: string): FieldFact => ({
  ...fact,
  accepts: `${fact.accepts ?? ''}${letters}`,
});

/** The address of something in a cloud, as `s3://bucket/path`. */
export const isAddress = (text: string): boolean => /^[a-z0-9-]+:\/\//.test(text);
