import type { Words } from '../../core/index.ts';

/** What the editor knows and does for the files beside a document. */
export interface Beside {
  /** Paths of the workspace folders. */
  readonly folders: () => readonly string[];
  /** The text of a file as it stands in the editor, saved or not; undefined where it is not open. */
  readonly openText: (path: string) => string | undefined;
  /** Whether the editor tells when a file of a watched name changes there; where nobody does, files are looked at every time. */
  readonly isWatched: (path: string) => boolean;
  /** Asks to be told of changes of files with this name, beside those of YAML and Python. */
  readonly watch: (name: string) => void;
  /** Shows a warning to the person. */
  readonly tell: (problem: Words) => void;
}

/** One kind of files that say something of documents. */
export interface FileSource {
  /** Whether a file that changed on the disk may decide something of a document. */
  readonly concerns: (path: string, changed: string) => boolean;
  /** Looks anew when the document is looked at again. */
  readonly forget: (path: string) => void;
  readonly forgetAll: () => void;
  /** The document is no longer open. */
  readonly close: (path: string) => void;
}
