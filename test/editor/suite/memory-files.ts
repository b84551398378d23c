import * as vscode from 'vscode';

/** A file system that is nowhere but in memory: `memfs:` as other extensions bring such ones. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #texts = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  /** Paths of the files that were read. */
  readonly read = new Set<string>();

  /** Writes a file, and tells of it. */
  set(path: string, text: string): vscode.Uri {
    const type = this.#texts.has(path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#texts.set(path, new TextEncoder().encode(text));
    const uri = vscode.Uri.from({ scheme: 'memfs', path });
    this.#changed.fire([{ type, uri }]);
    return uri;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const text = this.#texts.get(path);
    if (text !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: Date.now(), size: text.length };
    if (this.#below(path).length === 0) throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const below = this.#below(path);
    if (below.length === 0) throw vscode.FileSystemError.FileNotFound(path);
    const entries = below.map((way): [string, vscode.FileType] => {
      const [name = '', ...rest] = way.split('/');
      return [name, rest.length === 0 ? vscode.FileType.File : vscode.FileType.Directory];
    });
    return [...new Map(entries)];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    this.read.add(path);
    const text = this.#texts.get(path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return text;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.set(path, new TextDecoder().decode(content));
  }

  createDirectory(): void {
    // A folder is there as soon as something is in it.
  }

  delete(uri: vscode.Uri): void {
    this.#texts.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  /** Ways of the files below a folder. */
  #below(path: string): readonly string[] {
    const folder = path.endsWith('/') ? path : `${path}/`;
    return [...this.#texts.keys()].filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
  }
}

let files: MemoryFiles | undefined;

/** The one such file system of a run. */
export function memoryFiles(): MemoryFiles {
  if (files === undefined) {
    files = new MemoryFiles();
    vscode.workspace.registerFileSystemProvider('memfs', files);
  }
  return files;
}
