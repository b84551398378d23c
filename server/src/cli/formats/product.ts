import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { once } from '../../core/index.ts';

interface Product {
  readonly name: string;
  readonly version: string;
  /** Where its pages stand, without a slash at the end; null where it has none. */
  readonly site: string | null;
}

/** What `package.json` says of this program. */
export const productOf = once((): Product => {
  const { displayName, version, homepage } = JSON.parse(readFileSync(manifestAround(import.meta.url), 'utf8')) as {
    displayName: string;
    version: string;
    homepage?: string;
  };
  return { name: displayName, version, site: homepage?.replace(/\/+$/, '') ?? null };
});

/** The nearest `package.json` in a folder around a file. */
const manifestAround = (file: string): string => {
  for (let folder = dirname(fileURLToPath(file)); ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path) || folder === dirname(folder)) return path;
  }
};

/** The page of a rule on the site; null where there is no site. */
export const helpUriOf = (code: string, { site }: Pick<Product, 'site'> = productOf()): string | null => {
  return site === null ? null : `${site}/rules/${code}`;
};
