// The README as it stands in a package.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bundle.mjs';
import { manifest } from './manifests.mjs';

const IMAGE = /!\[[^\]]*\]\((?!https:)[^)]*\)/g;
const LINK = /\[([^\]]+)\]\((?!https:|#)[^)]*\)/g;
const PICTURE_TAG = /<img\b[^>]*src="(?!https:)[^>]*>/g;

/** A row of a table in which nothing stands any more, with its head and rule. */
const EMPTY_TABLE = /(?:^\|[^\n]*\|\n)?^\|(?:[ :-]+\|)+\n(?:^\|[ |]*\|\n)+/gm;

/**
 * Links and pictures of a README lead to files of the repository, which both registries make addresses of, if it is named.
 * As long as it is not, pictures are left out and links are words.
 */
export const readme = () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  if (manifest.repository !== undefined) return text;
  const bare = text.replaceAll(IMAGE, '').replaceAll(PICTURE_TAG, '').replaceAll(LINK, '$1');
  return bare.replaceAll(EMPTY_TABLE, '').replaceAll(/\n{3,}/g, '\n\n');
};
