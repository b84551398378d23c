import * as z from 'zod/mini';
import { sumsOf } from '../../core/index.ts';
import type { ConfigSum, Language } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';

const asked = z.object({ textDocument: z.object({ uri: z.string() }) });

export type SumsParams = z.infer<typeof asked>;

/** Null for what is no such question. */
export const readSumsParams = (params: unknown): SumsParams | null => asked.safeParse(params).data ?? null;

/** The sums of one version of a document. */
export interface Sums {
  readonly version: number;
  readonly configs: readonly ConfigSum[];
}

export const sums = ({ analysis, version }: Pick<Analysed, 'analysis' | 'version'>, language: Language): Sums => ({
  version,
  configs: sumsOf(analysis, language),
});
