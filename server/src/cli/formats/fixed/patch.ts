import { FILE_HEADERS_ONLY, createTwoFilesPatch } from 'diff';
import { reportPath } from '../report-path.ts';
import { asTheyCome } from '../format.ts';
import type { Format } from '../format.ts';

/** Lines around a change, as `git diff` shows them. */
const CONTEXT = 3;

/**
 * What `--fix` would change, as one unified diff that `git apply` and `patch -p1` take: names count from the repository, as
 * git's do; a file elsewhere is named from the root of the disk.
 */
export const formatPatch: Format = {
  piece: ({ path, fixed }) =>
    fixed === undefined || fixed.before === fixed.after ? null : patchOf(path, fixed.before, fixed.after),
  print: () => asTheyCome,
};

const patchOf = (path: string, before: string, after: string): string => {
  const name = path === '-' ? 'stdin' : reportPath(path).replace(/^\//, '');
  const options = { context: CONTEXT, headerOptions: FILE_HEADERS_ONLY };
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, options);
  return patch.replace(SPACED, '$1\t\n$2\t\n');
};

/** Names with a blank in them end with a tab, as git writes them: else `patch` takes them only to the blank. */
const SPACED = /^(--- [^"\n]* [^"\n]*)\n(.*)\n/;
