import { FileType, Uri, workspace } from 'vscode';

/** The server asks for files of the editor's file systems: what folders hold, and the texts of files. */
export const READ_FILES = 'rayServeLens/readFiles';

/** URIs of folders and of files. */
interface ReadParams {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

type Kind = 'file' | 'folder' | 'other';

/** Larger files are not read, in bytes. */
const SIZE_LIMIT = 2_000_000;

/** One answer for each that is asked for, in order: null where no folder can be looked into, or no file can be read. */
export async function readFiles({ folders, files }: ReadParams) {
  const [listings, texts] = await Promise.all([Promise.all(folders.map(listed)), Promise.all(files.map(text))]);
  return { folders: listings, files: texts };
}

async function listed(folder: string): Promise<[string, Kind][] | null> {
  try {
    const entries = await workspace.fs.readDirectory(Uri.parse(folder));
    return entries.map(([name, type]) => [name, kindOf(type)]);
  } catch {
    return null;
  }
}

/** A link is another thing: nobody says whether it stays in the workspace. */
const kindOf = (type: FileType): Kind =>
  type === FileType.File ? 'file' : type === FileType.Directory ? 'folder' : 'other';

async function text(file: string): Promise<string | null> {
  try {
    const uri = Uri.parse(file);
    const { type, size } = await workspace.fs.stat(uri);
    if (type !== FileType.File || size > SIZE_LIMIT) return null;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
