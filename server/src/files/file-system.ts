/** What stands at a place, told without reading it. */
export interface FileStat {
  readonly is: 'file' | 'folder' | 'other';
  /** Bytes, as far as they are known. */
  readonly size: number;
  /** The same for as long as the content surely is; null where that is not sure. */
  readonly stamp: string | null;
}

/** A name in a folder; a link is what it leads to where that is known, else other. */
export interface FileEntry {
  readonly name: string;
  readonly is: FileStat['is'];
}

/**
 * Files that are looked at while something is worked out, which waits for nothing. Nothing is thrown. Files of an editor
 * are read in between: what is not read yet looks as if it were not there, and `waits` tells of it.
 */
export interface FileSystem {
  /** Null where nothing stands. */
  readonly stat: (place: string) => FileStat | null;
  /** The text of a file; null where none can be read. */
  readonly text: (place: string) => string | null;
  /** What a folder holds, in no order; nothing of what is no folder. */
  readonly entries: (folder: string) => readonly FileEntry[];
  /** Where a place leads by its links; null where nothing stands. */
  readonly realPlace: (place: string) => string | null;
  /** True while something was asked for that is not read yet. */
  readonly waits: () => boolean;
}

/** Files that somebody can wait for. Nothing is thrown. */
export interface Disk {
  /** Names in a folder, in order. */
  readonly names: (folder: string) => Promise<readonly string[]>;
  /** The text of a file; null where none can be read. */
  readonly text: (place: string) => Promise<string | null>;
  readonly exists: (place: string) => Promise<boolean>;
  /** Whether a place is inside a root, also where its links lead. */
  readonly leadsInside: (place: string, root: string) => boolean;
}

/** A disk on which people search. */
export interface SearchedDisk extends Disk {
  /** What a folder holds, in order of name. */
  readonly entries: (folder: string) => Promise<readonly FileEntry[]>;
  /** Changes whenever the file there does; null where there is none. */
  readonly stamp: (place: string) => Promise<string | number | null>;
}
