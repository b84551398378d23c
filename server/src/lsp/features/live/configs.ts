import { manifestOf, manifestText, say } from '../../../core/index.ts';
import type { Analysis, ConfigAnalysis, Language, Words } from '../../../core/index.ts';
import type { Analysed } from '../../documents/analyses.ts';

/** A config of a document, for who has to choose one. */
export interface ConfigChoice {
  /** The names of its applications. */
  readonly label: string;
  /** The manifest that it stands in; may be empty. */
  readonly description: string;
  /** Where its `applications` stand, from 0. */
  readonly line: number;
}

/** The configs of a document in their order. */
export const configs = ({ analysis }: Pick<Analysed, 'analysis'>, language: Language): readonly ConfigChoice[] =>
  analysis.configs.map((config) => ({
    label: config.applications.map(({ name }) => name).join(', ') || say(NONE, language),
    description: standsIn(analysis, config),
    line: analysis.lines.rangeOf(config.range).start.line,
  }));

const standsIn = (analysis: Analysis, config: ConfigAnalysis): string => {
  const manifest = manifestOf(analysis, config);
  return manifest === null ? '' : manifestText(manifest);
};

const NONE: Words = { en: 'no applications', vi: 'không có ứng dụng' };
