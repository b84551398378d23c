import { existsSync } from 'node:fs';
import type { Words } from '../../core/index.ts';
import { dirname, foldersUp, join } from '../../files/path.ts';
import { nodeFiles } from '../../node/node-files.ts';
import { placeOfPath } from '../../node/places.ts';
import { UsageError } from '../arguments/usage-error.ts';
import { baseOf } from './base.ts';
import { NoGit, gitIn } from './git.ts';
import type { Git } from './git.ts';

/** The places of all files that differ, those that are gone and those that git does not know yet among them. */
export type Changed = ReadonlySet<string>;

/** What differs from a commit in the repositories of some files. */
export const changedFiles = (paths: readonly string[], ref: string | undefined): Changed => {
  const roots = new Set(paths.flatMap((path) => (path === '-' ? [] : rootOf(path))));
  try {
    return new Set([...roots].flatMap((root) => changedIn(root, ref)));
  } catch (error) {
    throw error instanceof NoGit ? new UsageError(NO_GIT) : error;
  }
};

/** Where a file really stands counts: git knows nothing of links that lead to its folder. */
const rootOf = (path: string): string => {
  const place = nodeFiles.realPlace(placeOfPath(path)) ?? placeOfPath(path);
  const root = foldersUp(dirname(place)).find((folder) => existsSync(join(folder, '.git')));
  if (root !== undefined) return root;
  throw new UsageError(
    told({ en: `${path} is in no git repository`, vi: `${path} không nằm trong repository git nào` }),
  );
};

const changedIn = (root: string, ref: string | undefined): readonly string[] => {
  const top = gitIn(root)('rev-parse', '--show-toplevel')?.replace(/\r?\n$/, '');
  if (top === undefined) throw new UsageError(told(noRepository(root)));
  const git = gitIn(top);
  const base = baseOf(git, ref);
  if ('problem' in base) throw new UsageError(told(base.problem));
  const names = [...differing(git, base.commit), ...listed(git, 'ls-files', '--others', '--exclude-standard', '-z')];
  return names.map((name) => join(top, name));
};

/** A file that was renamed differs at both its names. */
const differing = (git: Git, commit: string | null): readonly string[] =>
  commit === null
    ? listed(git, 'ls-files', '-z')
    : listed(git, 'diff', '--name-only', '--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules', '-z', commit, '--'); // prettier-ignore

const listed = (git: Git, ...args: readonly string[]): readonly string[] => {
  const printed = git(...args);
  if (printed === null) throw new UsageError(told(FAILED));
  return printed.split('\0').filter((name) => name !== '');
};

const told = ({ en, vi }: Words): Words => ({ en: `--changed: ${en}`, vi: `--changed: ${vi}` });

const NO_GIT = told({ en: 'git is not found', vi: 'không tìm thấy git' });
const FAILED: Words = { en: 'git cannot compare the files', vi: 'git không so sánh được các file' };

const noRepository = (root: string): Words => ({
  en: `git reads no repository in ${root} (git -C ${root} status tells why)`,
  vi: `git không đọc được repository ở ${root} (git -C ${root} status cho biết vì sao)`,
});
