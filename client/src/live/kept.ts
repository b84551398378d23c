import { FileType, Uri, workspace } from 'vscode';
import { shortName } from './address.ts';

/** Of one cluster at most so many. */
const MOST = 20;

/** What was deployed before something else was: the body of a deploy, in a file. */
export interface Kept {
  readonly uri: Uri;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** Another window may have done so. */
const removed = async (uri: Uri): Promise<void> => {
  await workspace.fs.delete(uri).then(undefined, () => undefined);
};

/** Keeps bodies of deploys by the cluster they ran on, in the storage of the extension. */
export class KeptBodies {
  readonly #folder: Uri;

  constructor(storage: Uri) {
    this.#folder = Uri.joinPath(storage, 'deployed');
  }

  async keep(cluster: string, body: string, at: number): Promise<Kept> {
    const folder = this.#folderOf(cluster);
    const uri = Uri.joinPath(folder, `${String(at)}.json`);
    await workspace.fs.createDirectory(folder);
    await workspace.fs.writeFile(uri, new TextEncoder().encode(body));
    for (const old of (await this.of(cluster)).slice(MOST)) await removed(old.uri);
    return { uri, at };
  }

  /** The newest first. */
  async of(cluster: string): Promise<readonly Kept[]> {
    const folder = this.#folderOf(cluster);
    try {
      const entries = await workspace.fs.readDirectory(folder);
      return entries
        .flatMap(([name, type]) => {
          const at = type === FileType.File ? /^(\d+)\.json$/.exec(name)?.[1] : undefined;
          return at === undefined ? [] : [{ uri: Uri.joinPath(folder, name), at: Number(at) }];
        })
        .sort((a, b) => b.at - a.at);
    } catch {
      return [];
    }
  }

  /** Takes away what was kept for a change that was not taken. */
  async forget({ uri }: Kept): Promise<void> {
    await removed(uri);
  }

  /** Null where it is there no more: another window keeps newer ones. */
  async read({ uri }: Kept): Promise<string | null> {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(uri));
    } catch {
      return null;
    }
  }

  #folderOf(cluster: string): Uri {
    return Uri.joinPath(this.#folder, shortName(cluster).replaceAll(/[^\w.-]/g, '_'));
  }
}
