import type { FileSystem } from './file-system.ts';

/** What may be read of models outside of a workspace, where the person agreed to that. */
export interface OutsideModels {
  /** The text of a file, the same for as long as it is the same; null where none can be read. */
  readonly text: (file: string) => string | null;
  /** The cache of the hub on this machine; null where there is none. */
  readonly hub: string | null;
}

/** Larger files, in bytes, are no config and no index. */
const SIZE_LIMIT = 10_000_000;

/** Files of models on a machine, each read once for each of its contents. */
export const outsideModels = (system: FileSystem, hub: string | null): OutsideModels => {
  const known = new Map<string, { readonly stamp: string; readonly text: string | null }>();
  const text = (file: string): string | null => {
    const stat = system.stat(file);
    if (stat?.is !== 'file' || stat.size > SIZE_LIMIT) return null;
    const before = known.get(file);
    if (before?.stamp === stat.stamp) return before.text;
    const found = system.text(file);
    if (stat.stamp !== null) known.set(file, { stamp: stat.stamp, text: found });
    return found;
  };
  return { text, hub };
};
