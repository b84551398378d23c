import { isHubId, shapeOfFiles } from '../core/index.ts';
import type { ModelShape, ShapeOf } from '../core/index.ts';
import type { OutsideModels } from './outside-models.ts';
import { isAbsolute, isInside, join, resolve } from './path.ts';
import type { Standing } from './standing-files.ts';

/** What a document may see. */
export interface ModelsAround {
  /** A file inside the root. */
  readonly at: (place: string) => Standing;
  readonly root: string;
  /** The folders from which a path of a config may count. */
  readonly folders: readonly string[];
  /** Null where nothing outside of the root may be read. */
  readonly outside: OutsideModels | null;
}

const CONFIG = 'config.json';

const INDEX = 'model.safetensors.index.json';

/** Shapes of models by their own files: a folder inside the root; with consent any folder, and the cache of the hub. */
export const modelShapes =
  (around: ModelsAround): ShapeOf =>
  (place) =>
    isHubId(place) ? inCache(place, around.outside) : inFolders(place, around);

const inFolders = (place: string, { at, root, folders, outside }: ModelsAround): ModelShape | undefined => {
  if (!isAbsolute(place) && !/^(?:\.{1,2}\/|[\w.-]+\/)/.test(place)) return undefined;
  const read = (file: string): string | null => {
    const standing = isInside(file, root) ? at(file) : null;
    if (standing?.is === 'file') return standing.text;
    return outside?.text(file) ?? null;
  };
  const places = isAbsolute(place) ? [place] : folders.map((folder) => resolve(folder, place));
  return first(places, (folder) => shapeIn(folder, place, read));
};

/** The snapshot that `refs/main` names, as `huggingface_hub` lays models down. */
const inCache = (id: string, outside: OutsideModels | null): ModelShape | undefined => {
  if (outside?.hub == null) return undefined;
  const { text, hub } = outside;
  const folder = join(hub, `models--${id.replace('/', '--')}`);
  const revision = text(join(folder, 'refs', 'main'))?.trim() ?? '';
  if (!/^[0-9a-f]{40}$/.test(revision)) return undefined;
  return shapeIn(join(folder, 'snapshots', revision), id, text);
};

const shapeIn = (folder: string, id: string, read: (file: string) => string | null): ModelShape | undefined => {
  const config = read(join(folder, CONFIG));
  return config === null
    ? undefined
    : shapeOfFiles({ config, index: read(join(folder, INDEX)) }, id, join(folder, CONFIG));
};

const first = <T>(items: readonly string[], of: (item: string) => T | undefined): T | undefined => {
  for (const item of items) {
    const found = of(item);
    if (found !== undefined) return found;
  }
  return undefined;
};
