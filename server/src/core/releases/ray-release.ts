import type { Words } from '../text/words.ts';
import type { WorkspaceRelease } from './workspace/workspace-release.ts';

export type ReleaseSource = 'option' | 'comment' | 'manifest' | 'live' | 'workspace' | 'setting' | 'default';

/** The Ray release an analysis speaks of, and why this one. */
export interface RayRelease {
  readonly version: string;
  readonly source: ReleaseSource;
  /** The file of the shared setting that names it. */
  readonly settings?: string;
  /** What the files around it say, where nothing that counts more names a release. */
  readonly workspace: WorkspaceRelease | null;
  /** Said to people when the facts are those of another release, or when none cover it. */
  readonly note: Words | null;
  /** False: older than the facts; nothing that depends on the release is claimed. */
  readonly covered: boolean;
}
