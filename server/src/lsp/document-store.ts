import { TextDocuments } from 'vscode-languageserver/node';
import type { Connection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, manifestCount } from '../core/index.ts';
import type { Analysis, AnalyzeOptions, Severities } from '../core/index.ts';
import { ClusterFiles } from './cluster-files.ts';
import type { FileOptions, Surroundings } from './cluster-files.ts';
import { pathOf } from './files.ts';
import { isLookedAt, unread } from './our-files.ts';
import { PythonDocuments, concernsCode, isPython } from './python-documents.ts';
import { UNSET, readSettings } from './editor-settings.ts';
import type { Settings } from './editor-settings.ts';
import { WorkspaceReleases, maySource } from './workspace-releases.ts';

export interface Analysed {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
}

const YAML_TOLD: Severities = { 'yaml-syntax': 'off' };

/** Open documents and what is known of each; an analysis lives until the text, the settings or the file goes. */
export class DocumentStore {
  readonly documents = new TextDocuments(TextDocument);
  readonly #analyses = new Map<string, Analysed>();
  readonly #settings = new Map<string, Promise<Settings>>();
  readonly #connection: Connection;
  /** Counts what was forgotten: an answer that was begun before is not kept. */
  #generation = 0;
  pullsSettings = false;
  /** True where another extension tells faults of the YAML itself: they are not told twice. */
  yamlIsChecked = false;

  readonly clusterFiles: ClusterFiles;
  readonly python: PythonDocuments;
  readonly workspaceReleases: WorkspaceReleases;
  readonly #folderUris: () => readonly string[];

  constructor(connection: Connection, around: Omit<Surroundings, 'openText'>) {
    this.#connection = connection;
    const surroundings = { ...around, openText: (path: string) => this.#openText(path) };
    this.clusterFiles = new ClusterFiles(surroundings);
    this.python = new PythonDocuments(surroundings.openText, around.folders);
    this.workspaceReleases = new WorkspaceReleases(surroundings);
    this.#folderUris = around.folderUris;
    this.documents.onDidClose(({ document }) => {
      this.#analyses.delete(document.uri);
      this.#settings.delete(document.uri);
      this.clusterFiles.close(pathOf(document.uri) ?? '');
      this.python.close(pathOf(document.uri) ?? '');
      this.workspaceReleases.close(pathOf(document.uri) ?? '');
    });
    this.documents.listen(connection);
  }

  settingsChanged(): void {
    this.#generation++;
    this.#settings.clear();
    this.#analyses.clear();
    this.clusterFiles.forgetAll();
    this.workspaceReleases.forget();
  }

  /** Forgets what a changed file may have decided; returns the open documents that are to be looked at again. */
  fileChanged(changed: string): readonly string[] {
    if (isPython(changed)) return this.#forgetCode(changed);
    this.workspaceReleases.forget();
    return this.#forget(
      (path) =>
        this.clusterFiles.concerns(path, changed) ||
        this.workspaceReleases.concerns(path, changed) ||
        this.python.reads(path, changed),
    );
  }

  /** The same of a document that is being typed: it matters if it is a manifest or was used as one. */
  textChanged(document: TextDocument): readonly string[] {
    const changed = pathOf(document.uri);
    if (changed === null) return [];
    if (isPython(changed)) return this.#forgetCode(changed);
    const isManifest = manifestCount(document.getText()) > 0;
    const isSource = maySource(changed);
    if (isSource) this.workspaceReleases.forget();
    return this.#forget(
      (path) =>
        this.clusterFiles.usedBy(path, changed) ||
        this.python.reads(path, changed) ||
        (isManifest && this.clusterFiles.concerns(path, changed)) ||
        (isSource && this.workspaceReleases.concerns(path, changed)),
    );
  }

  /** Forgets what was known with a Python file as it was. */
  #forgetCode(changed: string): readonly string[] {
    this.#generation++;
    const found = [...this.#analyses].filter(([, { analysis }]) => concernsCode(analysis, changed)).map(([uri]) => uri);
    for (const uri of found) this.#analyses.delete(uri);
    return found;
  }

  isOpen(path: string): boolean {
    return this.#openText(path) !== undefined;
  }

  #forget(matters: (path: string) => boolean): readonly string[] {
    this.#generation++;
    return this.documents.all().flatMap(({ uri }) => {
      const path = pathOf(uri);
      if (path === null || !matters(path)) return [];
      this.#analyses.delete(uri);
      this.clusterFiles.forget(path);
      return [uri];
    });
  }

  #openText(path: string): string | undefined {
    return this.documents
      .all()
      .find(({ uri }) => pathOf(uri) === path)
      ?.getText();
  }

  /** The analysis of the text as it stands now; null if the document is not open. */
  async analysed(uri: string): Promise<Analysed | null> {
    const generation = this.#generation;
    const options = await this.optionsOf(uri);
    const looksAt = await this.looksAt(uri);
    const document = this.documents.get(uri);
    if (document === undefined) return null;
    const cached = this.#analyses.get(uri);
    if (cached?.version === document.version) return cached;
    const text = document.getText();
    const analysis = looksAt ? analyze(text, options) : unread(text);
    const analysed = { uri, version: document.version, analysis };
    if (generation === this.#generation) this.#analyses.set(uri, analysed);
    return analysed;
  }

  /** Whether the settings let a document be looked at. */
  async looksAt(uri: string): Promise<boolean> {
    return isLookedAt(uri, this.#folderUris(), (await this.settingsOf(uri)).files);
  }

  /** What the settings and the editor say about a document. */
  async optionsOf(uri: string): Promise<AnalyzeOptions> {
    const settings = await this.settingsOf(uri);
    return {
      ...(settings.rayVersion !== null && { rayVersionSetting: settings.rayVersion }),
      ...(settings.cluster !== null && { clusterSetting: settings.cluster }),
      ...(await this.#clusterOf(uri, settings)),
      ...this.#codeOf(uri),
      ...(await this.#releaseOf(uri)),
      severities: { ...(this.yamlIsChecked && YAML_TOLD), ...settings.rules },
    };
  }

  async #clusterOf(uri: string, { clusterFiles }: Settings): Promise<FileOptions> {
    const path = pathOf(uri);
    const text = this.documents.get(uri)?.getText();
    return path === null || text === undefined ? {} : this.clusterFiles.optionsFor(path, text, clusterFiles);
  }

  #codeOf(uri: string): Pick<AnalyzeOptions, 'codeOf' | 'readFile'> {
    const path = pathOf(uri);
    return path === null ? {} : this.python.around(path);
  }

  async #releaseOf(uri: string): Promise<Pick<AnalyzeOptions, 'rayVersionWorkspace'>> {
    const path = pathOf(uri);
    const text = this.documents.get(uri)?.getText();
    return path === null || text === undefined ? {} : this.workspaceReleases.optionsFor(path, text);
  }

  settingsOf(uri: string): Promise<Settings> {
    if (!this.pullsSettings) return Promise.resolve(UNSET);
    const known = this.#settings.get(uri);
    if (known !== undefined) return known;
    const asked = this.#connection.workspace
      .getConfiguration({ scopeUri: uri, section: 'rayServeLens' })
      .then(readSettings, () => UNSET);
    this.#settings.set(uri, asked);
    return asked;
  }
}
