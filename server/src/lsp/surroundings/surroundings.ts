import { mayBeServe } from '../../core/index.ts';
import type { AnalyzeOptions } from '../../core/index.ts';
import { dirname } from '../../files/path.ts';
import type { Standpoint } from '../documents/analyses.ts';
import type { DocumentText } from '../documents/open-documents.ts';
import { isLookedAt, isSettings } from '../documents/our-files.ts';
import type { Settings } from '../documents/settings.ts';
import { whenRead } from '../../files/late-files.ts';
import type { OutsideModels } from '../../files/outside-models.ts';
import type { LiveView } from '../features/live/view.ts';
import type { SessionFiles } from '../files/session-files.ts';
import type { ClusterFiles } from './cluster-files.ts';
import type { PythonDocuments } from './python-documents.ts';
import type { SharedDocuments } from './shared-documents.ts';
import type { WorkspaceReleases } from './workspace-releases.ts';

/** Everything that says something of a document beside its text. */
export interface SurroundingSources {
  readonly settingsOf: (uri: string) => Promise<Settings>;
  readonly folderUris: () => readonly string[];
  readonly files: SessionFiles;
  readonly isWatched: (path: string) => boolean;
  readonly clusterFiles: ClusterFiles;
  readonly python: PythonDocuments;
  readonly releases: WorkspaceReleases;
  readonly shared: SharedDocuments;
  /** The running cluster that is connected; null while there is none. */
  readonly live: { readonly view: Pick<LiveView, 'options'> | null };
  /** Models outside of the workspace, for those who agreed to have them read; null where they may not be or nobody can. */
  readonly outside: OutsideModels | null;
}

const LEFT_OUT: Standpoint = { isLookedAt: false, options: () => ({}) };

/** Files of the editor are asked for again after this time, in milliseconds, where nobody tells of changes. */
const AGAIN_MS = 3_000;

/** What the settings and the files around a document say of it. */
export const standpointOf = (sources: SurroundingSources) => {
  const { settingsOf, folderUris, files, isWatched, clusterFiles, python, releases, shared, live, outside } = sources;
  /** When folders in which nobody tells of changes were looked at last, in milliseconds. */
  const looked = new Map<string, number>();
  /** The document's place where its folder can be looked into. */
  const placeOf = async (path: string | null): Promise<string | null> => {
    if (path === null) return null;
    const folder = dirname(path);
    if (!isWatched(path) && Date.now() - (looked.get(folder) ?? 0) > AGAIN_MS) {
      looked.set(folder, Date.now());
      files.forgetBelow(folder);
    }
    return (await files.isFile(path)) ? path : null;
  };
  return async (document: DocumentText): Promise<Standpoint> => {
    const { uri, text } = document;
    const settings = await settingsOf(uri);
    if (isSettings(uri) || !isLookedAt(uri, folderUris(), settings.files)) return LEFT_OUT;
    const path = await placeOf(document.path);
    const values = path === null ? null : await shared.valuesFor(path);
    if (values !== null && values.leftOutBy !== null) return LEFT_OUT;
    const isOurs = mayBeServe(text) || (path !== null && (await whenRead(files, () => python.hasScripts(path, text))));
    if (path !== null && isOurs) await python.prepare(path, text);
    const cluster = path === null ? {} : await clusterFiles.optionsFor({ path, text, isOurs }, settings.clusterFiles);
    const release = path === null ? {} : await releases.optionsFor(path, isOurs);
    const options = (): AnalyzeOptions => ({
      ...(settings.rayVersion !== null && { rayVersionSetting: settings.rayVersion }),
      ...(settings.cluster !== null && { clusterSetting: settings.cluster }),
      loadSetting: settings.load,
      ...(settings.prices !== null && { pricesSetting: settings.prices }),
      ...values?.options,
      ...cluster,
      ...(path !== null && python.around(path, settings.readsModels ? outside : null)),
      ...release,
      ...live.view?.options,
      severities: { ...settings.rules, ...values?.rules },
    });
    return { isLookedAt: true, options };
  };
};
