import { changesAnything, releaseDiffText, unpainted } from '../../core/index.ts';
import type { Language } from '../../core/index.ts';
import { marked, shown } from '../terminal/colors.ts';
import type { Diffs } from './format-diff-json.ts';

/** What a person reads; of several files only those that change, if any does. */
export const formatDiffHuman = ({ files }: Diffs, language: Language, isColored: boolean): string => {
  const paint = isColored ? marked : unpainted;
  const changed = files.filter(({ diff }) => changesAnything(diff));
  return (changed.length > 0 ? changed : files)
    .map(({ path, diff }) => shown(releaseDiffText(diff, path === '-' ? '<stdin>' : path, language, paint), isColored))
    .join('\n\n');
};
