import { TextDocuments } from 'vscode-languageserver/node';
import type { Connection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../core/index.ts';
import type { Analysis, AnalyzeOptions, Severities } from '../core/index.ts';
import { UNSET, readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

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
  pullsSettings = false;
  /** True where another extension tells faults of the YAML itself: they are not told twice. */
  yamlIsChecked = false;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.documents.onDidClose(({ document }) => {
      this.#analyses.delete(document.uri);
      this.#settings.delete(document.uri);
    });
    this.documents.listen(connection);
  }

  settingsChanged(): void {
    this.#settings.clear();
    this.#analyses.clear();
  }

  /** The analysis of the text as it stands now; null if the document is not open. */
  async analysed(uri: string): Promise<Analysed | null> {
    const options = await this.optionsOf(uri);
    const document = this.documents.get(uri);
    if (document === undefined) return null;
    const cached = this.#analyses.get(uri);
    if (cached?.version === document.version) return cached;
    const analysis = analyze(document.getText(), options);
    const analysed = { uri, version: document.version, analysis };
    this.#analyses.set(uri, analysed);
    return analysed;
  }

  /** What the settings and the editor say about a document. */
  async optionsOf(uri: string): Promise<AnalyzeOptions> {
    const settings = await this.settingsOf(uri);
    return {
      ...(settings.rayVersion !== null && { rayVersionSetting: settings.rayVersion }),
      ...(settings.cluster !== null && { clusterSetting: settings.cluster }),
      severities: { ...(this.yamlIsChecked && YAML_TOLD), ...settings.rules },
    };
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
