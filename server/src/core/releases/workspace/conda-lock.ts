import { CONDA_PACKAGE } from './conda.ts';
import { lineAt, named } from './reading.ts';
import type { Claim, NamesReader, Reader } from './reading.ts';

/** An entry of what `conda-lock` writes, always in this order. */
const ENTRY =
  /^[ \t]*-[ \t]+name:[ \t]*['"]?([\w.-]+)['"]?[ \t]*\r?\n[ \t]+version:[ \t]*['"]?(\d+\.\d+\.\d+)['"]?[ \t]*$/gm;

/** A line of an explicit list: the address of a package's archive. */
const ARCHIVE = /^\S+\/([a-z][a-z-]*)-(\d+\.\d+\.\d+)-[\w.]+\.(?:conda|tar\.bz2)/gm;

/** What `conda-lock` writes, and explicit lists (`conda list --explicit`). Written by programs, and too long to parse as YAML. */
export const readCondaLock: Reader = (text) => {
  const found = [...text.matchAll(ENTRY), ...text.matchAll(ARCHIVE)];
  const statements = found.flatMap(({ 1: name = '', 2: version = '', index }): readonly Claim[] =>
    CONDA_PACKAGE.test(name) ? [{ version, range: null, line: lineAt(text, index) }] : [],
  );
  return [{ statements }];
};

export const namesInCondaLock: NamesReader = (text) =>
  [
    ...text.matchAll(
      /^[ \t]*-[ \t]+name:[ \t]*['"]?([\w.-]+)|^\S+\/([a-z][\w.-]*)-\d[^-/\s]*-[\w.]+\.(?:conda|tar\.bz2)/gm,
    ),
  ].map(([, entry, archive]) => named(entry ?? archive ?? ''));
