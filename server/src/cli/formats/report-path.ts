import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { once } from '../../core/index.ts';
import { isInside, relative } from '../../files/path.ts';
import { repositoryOf } from '../../files/repository.ts';
import { placeOfPath } from '../../node/places.ts';

/**
 * The folder from which reports for other programs count their paths, as those programs do: the repository that the call
 * runs in, or the folder itself where it is in none.
 */
export const reportRoot = once((): string => repositoryOf(existsSync, placeOfPath('-')));

/** The way to a file from that folder; its whole path where it stands elsewhere, `-` for standard input. */
export const reportPath = (path: string): string => {
  if (path === '-') return path;
  const place = placeOfPath(path);
  return isInside(place, reportRoot()) ? relative(reportRoot(), place) : place;
};

/** The way as a reference of RFC 3986, which counts from the folder or names the file whole. */
export const reportUri = (path: string): { readonly uri: string; readonly isInside: boolean } => {
  const way = reportPath(path);
  const isWhole = path !== '-' && way === placeOfPath(path);
  return isWhole
    ? { uri: pathToFileURL(way).href, isInside: false }
    : { uri: way.split('/').map(encodeURIComponent).join('/'), isInside: path !== '-' };
};
