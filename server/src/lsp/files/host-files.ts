import type { FileSystem, SearchedDisk } from '../../files/file-system.ts';
import { isVirtual } from '../../files/path.ts';

/** How a program reads files itself. */
export interface HostFiles {
  readonly system: FileSystem;
  readonly disk: SearchedDisk;
  /** The folder that the program runs in. */
  readonly base: string;
  /** The cache of the hub of models on this machine. */
  readonly hub: string;
}

/** Files on a disk are read by one, all others by the other. */
export const bothFiles = (onDisk: FileSystem, virtual: FileSystem): FileSystem => {
  const of = (place: string): FileSystem => (isVirtual(place) ? virtual : onDisk);
  return {
    stat: (place) => of(place).stat(place),
    text: (place) => of(place).text(place),
    entries: (folder) => of(folder).entries(folder),
    realPlace: (place) => of(place).realPlace(place),
    waits: virtual.waits,
  };
};

/** As `bothFiles`, for those who wait. */
export const bothDisks = (onDisk: SearchedDisk, virtual: SearchedDisk): SearchedDisk => {
  const of = (place: string): SearchedDisk => (isVirtual(place) ? virtual : onDisk);
  return {
    names: (folder) => of(folder).names(folder),
    text: (place) => of(place).text(place),
    exists: (place) => of(place).exists(place),
    leadsInside: (place, root) => of(place).leadsInside(place, root),
    entries: (folder) => of(folder).entries(folder),
    stamp: (place) => of(place).stamp(place),
  };
};
