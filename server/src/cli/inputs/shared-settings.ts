import { LineIndex, say } from '../../core/index.ts';
import type { Words } from '../../core/index.ts';
import { placeOfPath } from '../../node/places.ts';
import { relative } from 'node:path';
import type { FoundSettings } from '../../workspace/settings-search.ts';
import { SharedFiles } from '../../workspace/shared-values.ts';
import type { SharedValues } from '../../workspace/shared-values.ts';
import { BOUNDS, DISK } from './search-disk.ts';
import type { Note } from './note.ts';

/** The settings that repositories share, for the files of a call; standard input stands in the current folder. */
export const sharedFiles = (): SharedFiles => new SharedFiles(DISK, BOUNDS);

/** Where a path of a call stands. */
export const placeIn = (path: string): string => placeOfPath(path === '-' ? './-' : path);

/** What of settings files is not used, each told once however many files it concerns. */
export const settingsNotes = (values: readonly SharedValues[]): readonly Note[] => {
  const notes = new Map<string, Note>();
  const seen = new Set<SharedValues['found']>();
  for (const { found, problem } of values) {
    if (found === null) continue;
    const path = relative('.', found.place);
    const told = seen.has(found) ? [] : problemsIn(found, path);
    seen.add(found);
    for (const note of [...told, ...(problem === null ? [] : [{ path, message: problem, status: 2 as const }])])
      notes.set(`${note.path}\n${say(note.message, 'en')}`, note);
  }
  return [...notes.values()];
};

const problemsIn = ({ text, settings }: FoundSettings, path: string): readonly Note[] => {
  const lines = new LineIndex(text);
  return settings.problems.map(({ range, message }) => at(path, lines, range.start, message));
};

const at = (path: string, lines: LineIndex, offset: number, message: Words): Note => {
  const { line, character } = lines.positionAt(offset);
  return { path: `${path}:${String(line + 1)}:${String(character + 1)}`, message, status: 2 };
};
