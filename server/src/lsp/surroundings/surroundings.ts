import { mayBeServe } from '../../core/index.ts';
import type { AnalyzeOptions } from '../../core/index.ts';
import type { Standpoint } from '../documents/analyses.ts';
import type { DocumentText } from '../documents/open-documents.ts';
import { isLookedAt } from '../documents/our-files.ts';
import type { Settings } from '../documents/settings.ts';
import type { ClusterFiles } from './cluster-files.ts';
import type { PythonDocuments } from './python-documents.ts';
import type { WorkspaceReleases } from './workspace-releases.ts';

/** Everything that says something of a document beside its text. */
export interface SurroundingSources {
  readonly settingsOf: (uri: string) => Promise<Settings>;
  readonly folderUris: () => readonly string[];
  readonly clusterFiles: ClusterFiles;
  readonly python: PythonDocuments;
  readonly releases: WorkspaceReleases;
}

/** What the settings and the files around a document say of it. */
export const standpointOf =
  ({ settingsOf, folderUris, clusterFiles, python, releases }: SurroundingSources) =>
  async ({ uri, path, text }: DocumentText): Promise<Standpoint> => {
    const settings = await settingsOf(uri);
    if (!isLookedAt(uri, folderUris(), settings.files)) return { isLookedAt: false, options: () => ({}) };
    const isOurs = mayBeServe(text) || (path !== null && python.hasScripts(path, text));
    const cluster = path === null ? {} : await clusterFiles.optionsFor({ path, text, isOurs }, settings.clusterFiles);
    const release = path === null ? {} : await releases.optionsFor(path, isOurs);
    const options = (): AnalyzeOptions => ({
      ...(settings.rayVersion !== null && { rayVersionSetting: settings.rayVersion }),
      ...(settings.cluster !== null && { clusterSetting: settings.cluster }),
      ...cluster,
      ...(path !== null && python.around(path)),
      ...release,
      severities: settings.rules,
    });
    return { isLookedAt: true, options };
  };
