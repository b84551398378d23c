import * as z from 'zod/mini';
import { uriOf } from './uris.ts';

/** Asked of a client that says `readsFiles`: what folders hold, and the texts of files. */
export const READ_FILES = 'rayServeLens/readFiles';

/** URIs of folders and of files. */
export interface ReadParams {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

const kind = z.enum(['file', 'folder', 'other']);
const answer = z.object({
  folders: z.array(z.nullable(z.array(z.tuple([z.string(), kind])))),
  files: z.array(z.nullable(z.string())),
});

/** One answer for each that was asked for, in order: null where no folder can be looked into, or no file can be read. */
export type ReadAnswer = z.infer<typeof answer>;

/** Asks for folders and files by their places. */
export type Ask = (folders: readonly string[], files: readonly string[]) => Promise<ReadAnswer>;

/** An answer that is none, or a client that has none, means that nothing can be read. */
export const askBy =
  (send: (params: ReadParams) => Promise<unknown>, fault: (error: unknown) => void): Ask =>
  async (folders, files) => {
    try {
      return answer.parse(await send({ folders: folders.map(uriOf), files: files.map(uriOf) }));
    } catch (error) {
      fault(error);
      return { folders: [], files: [] };
    }
  };
