import { sumsOf } from '../../core/index.ts';
import type { ConfigSum, Language } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';

/** The sums of one version of a document. */
export interface Sums {
  readonly version: number;
  readonly configs: readonly ConfigSum[];
}

export const sums = ({ analysis, version }: Pick<Analysed, 'analysis' | 'version'>, language: Language): Sums => ({
  version,
  configs: sumsOf(analysis, language),
});
