import type { LineRange, ReleaseSheet } from '../../../server/src/core/index.ts';
import { isRange, isRecord } from '../look/checks.ts';

/** The two releases that are wanted; null leaves the choice to the server. */
export interface Asked {
  readonly from: string | null;
  readonly to: string | null;
}

/** From the page to the editor. */
export type FromPage =
  /** It was opened for the first time. */
  | { readonly type: 'ready' }
  | { readonly type: 'ask'; readonly asked: Asked }
  | { readonly type: 'open'; readonly range: LineRange }
  | { readonly type: 'mend' };

/** What is shown: a sheet whose places are lines, of which file, and the releases to choose from, newest first. */
export interface Shown {
  readonly uri: string;
  readonly name: string;
  /** The release that the file is read for, where it is a known one. */
  readonly current: string | null;
  readonly known: readonly string[];
  readonly sheet: ReleaseSheet<LineRange>;
}

/** From the editor to the page. */
export type ToPage = ({ readonly type: 'sheet' } & Shown) | { readonly type: 'nothing' };

const isRelease = (value: unknown): value is string | null => value === null || typeof value === 'string';

export const isAsked = (value: unknown): value is Asked =>
  isRecord(value) && isRelease(value.from) && isRelease(value.to);

/** Null for what no page of ours sends. */
export const readFromPage = (message: unknown): FromPage | null => {
  if (!isRecord(message)) return null;
  const { type, asked, range } = message;
  if (type === 'ready') return { type };
  if (type === 'ask' && isAsked(asked)) return { type, asked };
  if (type === 'open' && isRange(range)) return { type, range };
  return type === 'mend' ? { type } : null;
};
