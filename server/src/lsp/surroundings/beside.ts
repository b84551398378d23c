import type { Words } from '../../core/index.ts';
import type { Disk, SearchedDisk } from '../../files/file-system.ts';
import { isInside, isVirtual } from '../../files/path.ts';

/** What the editor knows and does for the files beside a document. */
export interface Beside {
  /** For those who can wait for files. */
  readonly disk: SearchedDisk;
  /** Places of the workspace folders. */
  readonly folders: () => readonly string[];
  /** The text of a file as it stands in the editor, saved or not; undefined where it is not open. */
  readonly openText: (path: string) => string | undefined;
  /** Whether the editor tells when a file of a watched name changes there; where nobody does, files are looked at every time. */
  readonly isWatched: (path: string) => boolean;
  /** Asks to be told of changes of files with this name, beside those of YAML and Python. */
  readonly watch: (name: string) => void;
  /** Shows a warning to the person. */
  readonly tell: (problem: Words) => void;
}

/** One kind of files that say something of documents. */
export interface FileSource {
  /** Whether a file that changed on the disk may decide something of a document. */
  readonly concerns: (path: string, changed: string) => boolean;
  /** Looks anew when the document is looked at again. */
  readonly forget: (path: string) => void;
  readonly forgetAll: () => void;
  /** The document is no longer open. */
  readonly close: (path: string) => void;
}

/** The outermost workspace folder around a file; undefined where there is none. */
export const outermost = (folders: readonly string[], place: string): string | undefined =>
  folders.filter((folder) => isInside(place, folder)).toSorted((a, b) => a.length - b.length)[0];

/** Whether all that may be looked at ends with a folder: a workspace folder, and on no disk any that is in none. */
export const isOutermost = (folders: readonly string[], folder: string): boolean =>
  folders.includes(folder) || (isVirtual(folder) && outermost(folders, folder) === undefined);

/** Files as they stand in the editor, else as they are saved. */
export const diskWith = ({ openText, disk }: Beside): Disk => ({
  names: disk.names,
  text: async (path) => openText(path) ?? (await disk.text(path)),
  exists: disk.exists,
  leadsInside: (path, root) => openText(path) !== undefined || disk.leadsInside(path, root),
});
