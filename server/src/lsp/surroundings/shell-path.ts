import { isInside, isVirtual } from '../../files/path.ts';
import { nameFrom } from '../documents/our-files.ts';
import { placeOfUri } from '../files/uris.ts';

/**
 * How a shell names a document that stands where the editor opens one: from the workspace folder where there is just one
 * around it, else by its whole path; null for a document that was never saved.
 */
export const shellPath = (uri: string, folderUris: readonly string[]): string | null => {
  if (uri.startsWith('untitled:')) return null;
  const path = onDisk(uri);
  const [folder, ...others] = folderUris;
  const root = folder === undefined ? null : onDisk(folder);
  const isAlone = others.length === 0 && (path === null || (root !== null && isInside(path, root)));
  return path !== null && !isAlone ? path : nameFrom(uri, folderUris);
};

const onDisk = (uri: string): string | null => {
  const place = placeOfUri(uri);
  return place === null || isVirtual(place) ? null : place;
};
