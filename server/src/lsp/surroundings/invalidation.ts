import { manifestCount } from '../../core/index.ts';
import type { Analyses } from '../documents/analyses.ts';
import type { DocumentText, OpenDocuments } from '../documents/open-documents.ts';
import type { SettingsSource } from '../documents/settings-source.ts';
import type { FileSource } from './beside.ts';
import type { ClusterFiles } from './cluster-files.ts';
import { isPython } from './disk.ts';
import type { PythonDocuments } from './python-documents.ts';
import type { SharedDocuments } from './shared-documents.ts';
import { maySource } from './workspace-releases.ts';
import type { WorkspaceReleases } from './workspace-releases.ts';

/** All that remembers something of documents. */
export interface Remembered {
  readonly documents: OpenDocuments;
  readonly settings: SettingsSource;
  readonly analyses: Analyses;
  readonly clusterFiles: ClusterFiles;
  readonly python: PythonDocuments;
  readonly releases: WorkspaceReleases;
  readonly shared: SharedDocuments;
  /** The files that are told of though they are not open. */
  readonly saved: () => readonly { readonly uri: string; readonly path: string }[];
}

/** URIs of the open documents, and of files that are told of, that are to be looked at again. */
export type Concerned = readonly string[];

/** Which documents a change concerns; what is remembered of them is forgotten. */
export class Invalidation {
  readonly #of: Remembered;

  constructor(remembered: Remembered) {
    this.#of = remembered;
  }

  /** Files changed on the disk, came or went; where one is open, its text in the editor counts. */
  filesChanged(paths: readonly string[]): Concerned {
    const { documents, clusterFiles, python, releases, shared } = this.#of;
    const changed = paths.filter((path) => documents.openText(path) === undefined);
    if (changed.length === 0) return [];
    python.forget();
    if (!changed.every(isPython)) for (const source of [releases, shared]) source.forget();
    const sources = [clusterFiles, python, releases, shared];
    return this.#forget((path) => sources.filter((source) => changed.some((file) => source.concerns(path, file))));
  }

  /** A document is typed, opened or closed: that matters to others if it is code, a manifest, or was used by them. */
  textChanged({ path: changed, text }: DocumentText): Concerned {
    if (changed === null) return [];
    const { clusterFiles, python, releases, shared } = this.#of;
    const isSource = maySource(changed);
    let manifests: number | undefined;
    const isManifest = (): boolean => (manifests ??= isPython(changed) ? 0 : manifestCount(text)) > 0;
    return this.#forget((path) => [
      ...(python.concerns(path, changed) ? [python] : []),
      ...(shared.concerns(path, changed) ? [shared] : []),
      ...(isSource && releases.concerns(path, changed) ? [releases] : []),
      ...(clusterFiles.uses(path, changed) || (clusterFiles.concerns(path, changed) && isManifest())
        ? [clusterFiles]
        : []),
    ]);
  }

  /** Where a document is opened or closed, its text in the editor or on the disk counts from now on. */
  openedOrClosed(document: DocumentText): Concerned {
    this.#of.python.forget();
    return this.textChanged(document);
  }

  closed({ uri, path }: DocumentText): void {
    const { settings, analyses, clusterFiles, python, releases, shared } = this.#of;
    settings.forget(uri);
    analyses.close(uri);
    if (path === null) return;
    for (const source of [clusterFiles, python, releases, shared]) source.close(path);
  }

  /** Settings or workspace folders changed: nothing that was known holds for sure. */
  everythingChanged(): Concerned {
    const { settings, clusterFiles, python, releases, shared } = this.#of;
    settings.forgetAll();
    for (const source of [clusterFiles, python, releases, shared]) source.forgetAll();
    return this.roomChanged();
  }

  /** Another room on the nodes of the running cluster: settings and files are as they were. */
  roomChanged(): Concerned {
    const { documents, saved, analyses } = this.#of;
    const open = documents.all().map(({ uri }) => uri);
    for (const uri of open) analyses.forget(uri);
    return [...open, ...saved().map(({ uri }) => uri)];
  }

  #forget(concernedOf: (path: string) => readonly FileSource[]): Concerned {
    const { documents, saved, analyses } = this.#of;
    analyses.restart();
    const others = saved().filter(({ uri }) => documents.get(uri) === undefined);
    return [...documents.all(), ...others].flatMap(({ uri, path }) => {
      const sources = path === null ? [] : concernedOf(path);
      if (path === null || sources.length === 0) return [];
      for (const source of sources) source.forget(path);
      if (documents.get(uri) !== undefined) analyses.forget(uri);
      return [uri];
    });
  }
}
