import type { CodeAction, Diagnostic } from 'vscode-languageserver/browser';
import type { Texts } from '../words.ts';

/** What the editor asks the page for, always of the file that it shows. */
export interface EditorHost {
  readonly texts: () => Texts;
  readonly uri: () => string;
  readonly ask: <T>(method: string, params: object) => Promise<T | null | undefined>;
  readonly problems: () => readonly Diagnostic[];
  readonly actionsOf: (problem: Diagnostic) => Promise<readonly CodeAction[]>;
  readonly act: (action: CodeAction) => Promise<void>;
}
