import type { Diagnostic } from 'vscode-languageserver';

/** How a client comes to know of diagnostics: they are pushed to it, or it pulls them and is told when to. */
export interface Teller {
  /** The document is open and has a new text. */
  edited(uri: string): void;
  /** Something else about an open document changed. */
  look(uri: string): void;
  /** What is known by now of an open document is told at once. */
  tellAll(uri: string): void;
  /** The document is closed: nothing is told of it. */
  clear(uri: string): void;
  /** What is said of a file beside what it says itself while it is open; one that is open is told anew, with all of it. */
  tell(uri: string, diagnostics: Diagnostic[]): void;
  /** Nothing is told from now on. */
  dispose(): void;
}
