import { NEWEST_KNOWN, OLDEST_COVERED } from '../ray/facts/covered.ts';
import type { RayRelease, ReleaseSource } from './ray-release.ts';
import type { WorkspaceRelease } from './workspace/workspace-release.ts';
import { compareReleases, parseRayVersion } from '../ray/release.ts';

/** What the world around a text says of its release. */
export interface ReleaseOptions {
  /** From the command line: wins over everything in the file. */
  readonly rayVersionOption?: string;
  /** Of a running cluster that somebody connected to: after the file's comment and the manifest. */
  readonly rayVersionLive?: string;
  /** From the workspace's dependency files: after the running cluster. */
  readonly rayVersionWorkspace?: WorkspaceRelease;
  /** From the settings that a repository shares, by the name of their file: after the workspace, before a person's own. */
  readonly rayVersionShared?: { readonly version: string; readonly file: string };
  readonly rayVersionSetting?: string;
}

/** What a text itself says of its release. */
export interface ReleasesInText {
  readonly comment: string | undefined;
  readonly manifest: string | undefined;
  /** The release whose `serve build` wrote it: it may run on a newer one by now. */
  readonly built: string | undefined;
}

/**
 * Option before comment before manifest before running cluster before workspace before the shared setting before a person's own before the release
 * that wrote the file; else the newest known one.
 */
export const chooseRelease = ({ comment, manifest, built }: ReleasesInText, options: ReleaseOptions): RayRelease => {
  const candidates: readonly (readonly [ReleaseSource, string | undefined])[] = [
    ['option', options.rayVersionOption],
    ['comment', comment],
    ['manifest', manifest],
    ['live', options.rayVersionLive],
    ['workspace', options.rayVersionWorkspace?.decided?.version],
    ['setting', options.rayVersionShared?.version],
    ['setting', options.rayVersionSetting],
    ['comment', built],
    ['default', NEWEST_KNOWN],
  ];
  for (const [source, text] of candidates) {
    const version = text === undefined ? null : parseRayVersion(text);
    if (version !== null) return describe(version, source, options);
  }
  return describe(NEWEST_KNOWN, 'default', options);
};

/** Sources that count less than the workspace, and itself. */
const BELOW: readonly ReleaseSource[] = ['workspace', 'setting', 'default'];

const describe = (
  version: string,
  source: ReleaseSource,
  { rayVersionWorkspace: around, rayVersionShared: shared }: ReleaseOptions,
): RayRelease => {
  const workspace = around !== undefined && BELOW.includes(source) ? around : null;
  const isShared = source === 'setting' && shared !== undefined && parseRayVersion(shared.version) !== null;
  const covered = compareReleases(version, OLDEST_COVERED) >= 0;
  const newer = compareReleases(version, NEWEST_KNOWN) > 0;
  const note = !covered
    ? {
        en: `Ray ${version} is not covered: the oldest release known here is ${OLDEST_COVERED}.`,
        vi: `Chưa hỗ trợ Ray ${version}: bản cũ nhất được biết ở đây là ${OLDEST_COVERED}.`,
      }
    : newer
      ? {
          en: `Ray ${version} is newer than the facts known here: those of ${NEWEST_KNOWN} are used.`,
          vi: `Ray ${version} mới hơn dữ liệu ở đây: dùng dữ liệu của ${NEWEST_KNOWN}.`,
        }
      : null;
  return { version, source, ...(isShared && { settings: shared.file }), workspace, covered, note };
};
