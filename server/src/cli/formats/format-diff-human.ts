import { changesAnything, releaseDiffText } from '../../core/index.ts';
import type { Language } from '../../core/index.ts';
import { visible } from '../terminal/visible.ts';
import type { Diffs } from './format-diff-json.ts';

/** What a person reads; of several files only those that change, if any does. */
export const formatDiffHuman = ({ files }: Diffs, language: Language): string => {
  const changed = files.filter(({ diff }) => changesAnything(diff));
  return (changed.length > 0 ? changed : files)
    .map(({ path, diff }) => visible(releaseDiffText(diff, path === '-' ? '<stdin>' : path, language)))
    .join('\n\n');
};
