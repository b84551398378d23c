import type { ModuleSyntax } from '../../syntax/ast.ts';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** The folder, as people read it, in which Python looks only where the package is installed in place. */
  readonly away?: string;
}

/** Who installs a package. */
export interface Installer {
  readonly file: string;
  /** The name of the distribution, as it is compared. */
  readonly distribution: string;
}

/** What a reading may look at: modules by dotted name, other files by the path that code writes. */
export interface Sources {
  readonly module: (name: string) => SourceFile | null;
  readonly file?: (path: string) => SourceFile | null;
  /** The folders in which modules are looked for, as people read them. */
  readonly folders?: readonly string[];
  /** True where a dotted name is a folder of modules. */
  readonly folder?: (name: string) => boolean;
  /** What the image sets an environment variable to, by the line of a Dockerfile; `value` null: something that is not known. */
  readonly variable?: (
    name: string,
  ) => { readonly value: string | null; readonly file: string; readonly line: number } | null;
  /** The file that says that a package is installed, as people read it, for a dotted name that the file at `from` imports. */
  readonly installer?: (name: string, from: string) => Installer | null;
  /** Parses a module; a cache may stand behind it. */
  readonly parse: (text: string) => ModuleSyntax;
}
