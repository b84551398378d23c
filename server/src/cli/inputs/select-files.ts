import { SETTINGS_FILE } from '../../core/index.ts';
import type { SharedFiles } from '../../workspace/shared-values.ts';
import { basename, relative } from 'node:path';
import type { FoundFile, FoundFiles } from './find-files.ts';
import { leftOut } from './note.ts';
import type { Note } from './note.ts';
import { placeIn, settingsNotes } from './shared-settings.ts';

/** The found files that the settings around them let be looked at; what of the settings is not used is told. */
export const selectFiles = async (found: FoundFiles, shared: SharedFiles): Promise<FoundFiles> => {
  const all = found.files.filter(({ path, isNamed }) => isNamed || basename(path) !== SETTINGS_FILE);
  const values = await Promise.all(all.map(({ path }) => shared.valuesFor(placeIn(path))));
  const left: Note[] = [];
  const files = all.filter((file, index) => {
    const { isLookedAt = true, found: by = null } = file.path === '-' ? {} : (values[index] ?? {});
    if (!isLookedAt && file.isNamed) left.push(leftOut(file.path, by === null ? '' : relative('.', by.place)));
    return isLookedAt;
  });
  return {
    files: files satisfies readonly FoundFile[],
    notes: [...found.notes, ...settingsNotes(values), ...left],
    skipped: found.skipped,
  };
};
