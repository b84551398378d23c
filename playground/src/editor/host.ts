import type { CodeAction, Diagnostic } from 'vscode-languageserver/browser';
import type { Texts } from '../words.ts';

/** What the editor asks the page for, of the file that it shows where none is named. */
export interface EditorHost {
  readonly texts: () => Texts;
  readonly uri: () => string;
  readonly ask: <T>(method: string, params: object) => Promise<T | null | undefined>;
  readonly problems: () => readonly Diagnostic[];
  /** What mends a problem of a file; without a name, of the shown one. */
  readonly actionsOf: (problem: Diagnostic, name?: string) => Promise<readonly CodeAction[]>;
  readonly act: (action: CodeAction) => Promise<void>;
}
