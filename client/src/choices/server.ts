import { window, workspace, type TextDocument } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';

/** What of a document is chosen, named as in its comments and settings. */
export type Choice = 'rayVersion' | 'cluster';

export interface ReleaseChoices {
  /** Newest first. */
  readonly known: readonly string[];
  readonly current: string | null;
  readonly isAssumed: boolean;
  /** What the comment in the document says. */
  readonly written: string | null;
}

export interface ReleaseChange {
  readonly release: string;
  readonly direction: 'worse' | 'better' | 'other' | 'same';
  readonly words: string;
}

export interface TriedCluster {
  readonly spec: string | null;
  readonly nodes: string;
  /** Empty where nobody knows. */
  readonly standing: string;
  readonly isBad: boolean;
}

export interface ClusterFile extends TriedCluster {
  readonly uri: string;
  readonly name: string;
  readonly setting: { readonly glob: string; readonly file: string } | null;
}

export type ShellLine = { readonly line: string; readonly note: string | null } | { readonly why: string };

/** Asks the server of a document; null for a document it does not know and where it does not answer. */
export class Server {
  readonly #client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  async ask<T>(method: string, document: TextDocument | null, params: object = {}): Promise<T | null> {
    const textDocument = document === null ? null : { uri: document.uri.toString() };
    try {
      return await this.#client.sendRequest<T | null>(`rayServeLens/${method}`, { textDocument, ...params });
    } catch {
      return null;
    }
  }

  /** Writes a choice as a comment, or takes the comment away; false where that was not done. */
  async write(document: TextDocument, choice: Choice, value: string | null): Promise<boolean> {
    const edit = await this.ask<WorkspaceEdit>('choiceEdit', document, { choice, value });
    const made = edit === null ? undefined : await this.#client.protocol2CodeConverter.asWorkspaceEdit(edit);
    return made !== undefined && workspace.applyEdit(made);
  }
}

/** The YAML document that a person looks at: the active one, else the first that is shown. */
export const shownYaml = (): TextDocument | undefined =>
  [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document.languageId === 'yaml')
    ?.document;
