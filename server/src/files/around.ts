import type { AnalyzeOptions, PythonReader } from '../core/index.ts';
import type { FileSystem } from './file-system.ts';
import type { OpenText } from './standing-files.ts';

/** What the files around a document say of it, for `analyze`. */
export interface Around extends Required<Pick<AnalyzeOptions, 'codeOf' | 'readFile' | 'scripts' | 'shapes'>> {
  /** The same object exactly as long as nothing that was asked for has changed: readings of equal revisions are equal. */
  readonly revision: object;
}

/** What they are read by. */
export interface PythonFilesParts {
  readonly system: FileSystem;
  /** What reads Python; null while it is not loaded, which it is from then on. */
  readonly reader: () => PythonReader | null;
  /** The folder that a program runs in: all of it may be looked at for a file there that is in no repository. */
  readonly base?: string | null;
  readonly openText?: OpenText;
  /** Told of each file that is asked for by a name other than a module's. */
  readonly named?: (name: string) => void;
}
