import type { Diagnostic } from 'vscode-languageserver/browser';
import type { ConfigSum, Language } from '../../../server/src/core/index.ts';
import type { Texts } from '../words.ts';

/** A problem and the file that it stands in. */
export interface Finding {
  readonly name: string;
  readonly problem: Diagnostic;
}

/** The releases to choose from, newest first, and the one that the config is read for. */
export interface Releases {
  readonly known: readonly string[];
  readonly current: string | null;
  readonly isAssumed: boolean;
  /** What the comment in the text says; null without one. */
  readonly written: string | null;
}

/** All that the page shows around the editor. */
export interface Model {
  readonly language: Language;
  readonly phase: 'starting' | 'ready' | 'failed';
  /** The example that was chosen last; null for files of elsewhere. */
  readonly example: string | null;
  readonly names: readonly string[];
  readonly shown: string;
  readonly sums: readonly ConfigSum[];
  readonly releases: Releases | null;
  /** The nodes that the comment in the text names; null without one. */
  readonly nodes: string | null;
  readonly findings: readonly Finding[];
  /** Grows when something opened the picture from elsewhere. */
  readonly pictures: number;
  /** What was told last: a new object each time. */
  readonly notice: { readonly says: keyof Texts } | null;
}

export const nothingYet = (language: Language): Model => ({
  language,
  phase: 'starting',
  example: null,
  names: [],
  shown: '',
  sums: [],
  releases: null,
  nodes: null,
  findings: [],
  pictures: 0,
  notice: null,
});
