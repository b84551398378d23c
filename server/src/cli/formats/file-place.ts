import { basename, dirname, relative, resolve } from 'node:path';
import { linesOfGap } from '../../core/index.ts';
import type { Analysis, ConfigAnalysis, Gap, LineRange } from '../../core/index.ts';

/** The config whose gaps are told, and the file it stands in. */
export interface GapSetting {
  /** The file's path as it was named, `-` for standard input. */
  readonly file: string;
  readonly analysis: Analysis;
  readonly config: ConfigAnalysis;
}

/** A place by the way from the folder of the file, the file itself by its own name. */
export const placeOfGap = (
  gap: Gap,
  { file, analysis, config }: GapSetting,
): { readonly path: string; readonly range: LineRange | null } => ({
  path: gap.path === null ? basename(file) : wayTo(gap.path, file),
  range: linesOfGap(gap, analysis, config),
});

/** The way to a file from the folder of another. */
export const wayTo = (path: string, file: string): string =>
  relative(dirname(resolve(file)), resolve(path)).replaceAll('\\', '/');
