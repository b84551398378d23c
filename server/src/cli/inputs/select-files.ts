import { basename, relative } from 'node:path';
import { SETTINGS_FILE } from '../../core/index.ts';
import { globMatches } from '../../files/glob.ts';
import { slashed } from '../../node/places.ts';
import type { SharedFiles } from '../../workspace/shared-values.ts';
import type { FoundFile, FoundFiles } from './find-files.ts';
import { leftOut } from './note.ts';
import type { Note } from './note.ts';
import { inShard } from './shard.ts';
import type { Shard } from './shard.ts';
import { placeIn, settingsNotes } from './shared-settings.ts';

/** Which of the found files a call wants. */
export interface Selection {
  /** Globs from the current folder. */
  readonly exclude: readonly string[];
  readonly shard: Shard | null;
}

/** The found files that a call wants and that the files around them let be looked at; what of settings is not used is told. */
export const selectFiles = async (
  found: FoundFiles,
  { exclude, shard }: Selection,
  shared: SharedFiles,
): Promise<FoundFiles> => {
  const all = found.files.filter((file) => !isSettings(file) && !isExcluded(file, exclude));
  const values = await Promise.all(all.map(({ path, as }) => shared.valuesFor(placeIn(as ?? path))));
  const left: Note[] = [];
  const files = all.filter((file, index) => {
    const { leftOutBy: by = null } = file.path === '-' ? {} : (values[index] ?? {});
    if (by !== null && file.isNamed) left.push(leftOut(file.path, relative('.', by)));
    return by === null;
  });
  return {
    files: shard === null ? files : inShard(files, shard),
    notes: [...found.notes, ...settingsNotes(values), ...left],
    skipped: found.skipped,
  };
};

/** Nobody looks for a config in it, unless the call names it. */
const isSettings = ({ path, isNamed }: FoundFile): boolean => !isNamed && basename(path) === SETTINGS_FILE;

const isExcluded = ({ path }: FoundFile, globs: readonly string[]): boolean =>
  path !== '-' && globs.some((glob) => globMatches(glob, slashed(relative('.', path))));
