import { compareReleases } from '../../ray/release.ts';

/** A Ray release that a file names. */
export interface Claim {
  readonly version: string;
  /** The line that does, from 1; null where it is the file's name. */
  readonly line: number | null;
  /** Null for an exact release; else the range that was written, of which this is the newest known release. */
  readonly range: string | null;
}

/** Another file whose content counts as if it stood here. */
export interface Include {
  readonly include: string;
  /** True where it is a list of requirements, whatever its name. */
  readonly requirements: boolean;
}

/** Something was said that ends what was said before it, but names no release. */
export type Statement = Claim | Include | 'open';

/** Statements of one weight. With `lastWins` they are steps, of which the last decides; else all have to agree. */
export interface Tier {
  readonly statements: readonly Statement[];
  readonly lastWins?: boolean;
}

/** What a file says, by weight: the first tier that names a release counts. */
export type Reading = readonly Tier[];

/** Reads a file's text; `path` is the file's own, with `/`. Says nothing of a text that it cannot read. */
export type Reader = (text: string, path: string) => Reading;

/** A package by the name under which it is installed, as `named` writes it, or another file that names packages. */
export type Named = string | Include;

/** The packages whose installation a file asks for, of any name; says nothing of a text that it cannot read. */
export type NamesReader = (text: string) => readonly Named[];

/** The name of a distribution as PEP 503 compares it: in small letters, `-` for every run of `-`, `_` and `.`. */
export const named = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');

/** True for the same release, written as `2.47` or `2.47.0`. */
export const sameRelease = (a: { readonly version: string }, b: { readonly version: string }): boolean =>
  compareReleases(a.version, b.version) === 0;

/** The line of an offset, from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The line on which something stands first; null where it is written in another way. */
export const lineOf = (text: string, what: string): number | null => {
  const offset = text.indexOf(what);
  return offset < 0 ? null : lineAt(text, offset);
};

/** The line on which a value stands behind the key `ray`, or else alone. */
export const keyLine = (text: string, value: string): number | null => {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => /^\s*["']?ray["']?\s*=/.test(line) && line.includes(value));
  return index < 0 ? lineOf(text, value) : index + 1;
};
