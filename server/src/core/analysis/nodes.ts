import { pathAt } from '../config/path-at.ts';
import type { ConfigNode, FileNode, ServeConfig } from '../config/serve-config.ts';
import type { Analysis } from './analysis.ts';

/** The typed view of one config of an analysis, by its number there; made when first asked for. Null where there is none. */
export const configOf = ({ work }: Analysis, index: number): ServeConfig | null =>
  work?.configs[index]?.config() ?? null;

/** The whole text with the typed view of each of its configs. */
export const fileOf = (analysis: Analysis): FileNode => ({
  kind: 'file',
  range: { start: 0, end: analysis.text.length },
  configs: (analysis.work?.configs ?? []).map(({ config }) => config()),
});

/**
 * The nodes around an offset, from the file to the innermost: a key where the offset is on it, a value where it is in one
 * or where one could be written, and elsewhere the mapping or list around. Null outside of every config.
 */
export const nodeAt = (analysis: Analysis, offset: number): readonly [FileNode, ...ConfigNode[]] | null => {
  const file = fileOf(analysis);
  for (const config of file.configs) {
    const path = pathAt(config, analysis.text, offset);
    if (path !== null) return [file, ...path];
  }
  return null;
};
