import type { Words } from '../../core/index.ts';
import type { Git } from './git.ts';

/** The commit that files are compared with; null in a repository without one. */
export type Base = { readonly commit: string | null } | { readonly problem: Words };

/** What a call names, else where the branch left the default one, else on that the last commit. */
export const baseOf = (git: Git, ref: string | undefined): Base => {
  if (ref !== undefined) {
    const commit = commitOf(git, ref);
    return commit === null ? { problem: noCommit(ref) } : { commit };
  }
  const head = commitOf(git, 'HEAD');
  const trunk = defaultBranch(git);
  if (head === null || trunk === null || isOn(git, trunk)) return { commit: head };
  const commit = git('merge-base', trunk, 'HEAD')?.trim();
  return commit === undefined ? { problem: noMergeBase(trunk) } : { commit };
};

const commitOf = (git: Git, ref: string): string | null =>
  git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)?.trim() ?? null;

const REMOTE = 'refs/remotes/origin/';

/** As the remote names it, else by its usual names; null for none. */
const defaultBranch = (git: Git): string | null => {
  const named = git('symbolic-ref', '--quiet', `${REMOTE}HEAD`)?.trim();
  const usual = [`${REMOTE}main`, `${REMOTE}master`, 'refs/heads/main', 'refs/heads/master'];
  return [...(named === undefined ? [] : [named]), ...usual].find((name) => commitOf(git, name) !== null) ?? null;
};

const isOn = (git: Git, trunk: string): boolean =>
  git('symbolic-ref', '--quiet', 'HEAD')?.trim() === `refs/heads/${shortName(trunk)}`;

const shortName = (ref: string): string => ref.replace(REMOTE, '').replace('refs/heads/', '');

const noCommit = (ref: string): Words => ({
  en: `${ref} is no commit, branch or tag of the repository`,
  vi: `${ref} không phải commit, nhánh hay thẻ của repository`,
});

const noMergeBase = (trunk: string): Words => ({
  en: `this branch and ${shortName(trunk)} have no commit in common here; fetch more of them (a shallow clone holds too few) or name one with --changed-since`,
  vi: `nhánh này và ${shortName(trunk)} không có commit chung ở đây; hãy fetch thêm (bản clone nông có quá ít) hoặc nêu một commit bằng --changed-since`,
});
