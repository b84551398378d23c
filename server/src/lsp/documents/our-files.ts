import { LineIndex, SETTINGS_FILE, settingsProblems } from '../../core/index.ts';
import type { Analysis } from '../../core/index.ts';
import { globMatches } from '../../files/glob.ts';

/** Globs of the settings: with `include` only what one of them matches is looked at, and never what `exclude` matches. */
export interface FileGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Whether the settings let a document be looked at; paths count from its workspace folder. */
export const isLookedAt = (uri: string, folders: readonly string[], { include, exclude }: FileGlobs): boolean => {
  const path = nameFrom(uri, folders);
  const matches = (glob: string): boolean => globMatches(glob, path);
  return (include.length === 0 || include.some(matches)) && !exclude.some(matches);
};

/** A document's path from the innermost workspace folder it is in, else its name. */
export const nameFrom = (uri: string, folders: readonly string[]): string => {
  const inside = folders
    .map((folder) => (folder.endsWith('/') ? folder : `${folder}/`))
    .filter((folder) => uri.startsWith(folder))
    .toSorted((a, b) => b.length - a.length)[0];
  const rest = inside === undefined ? uri.slice(uri.lastIndexOf('/') + 1) : uri.slice(inside.length);
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
};

/** True for a file of settings that a repository shares. */
export const isSettings = (uri: string): boolean => uri.endsWith(`/${SETTINGS_FILE}`);

/** What is known of a document in which no config is looked for. */
export const unread = (uri: string, text: string): Analysis => ({
  text,
  lines: new LineIndex(text),
  kind: 'other',
  configs: [],
  problems: isSettings(uri) ? settingsProblems(text) : [],
  work: null,
});
