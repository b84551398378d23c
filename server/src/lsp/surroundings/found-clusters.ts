import type { SearchedDisk } from '../../files/file-system.ts';
import { basename, dirname, isInside, relative } from '../../files/path.ts';
import { uriOf } from '../files/uris.ts';
import { yamlFiles } from './disk.ts';
import { yamlBelow } from './yaml-walk.ts';

/** A file of the workspace that seems to describe a cluster. */
export interface FoundCluster {
  readonly uri: string;
  /** Its path from the workspace folder. */
  readonly name: string;
  readonly text: string;
  /** An entry of `rayServeLens.clusterFiles` that names it for the document; null where none can. */
  readonly setting: { readonly glob: string; readonly file: string } | null;
}

/** Where clusters are looked for. */
export interface ClusterPlaces {
  readonly disk: SearchedDisk;
  /** Paths of the workspace folders. */
  readonly folders: readonly string[];
  /** The text of a file as it stands in the editor; undefined where it is not open. */
  readonly openText: (path: string) => string | undefined;
}

/** More than these nobody reads. */
const MOST = 40;

/** A cheap look: manifests of KubeRay, files for `ray up`, compute configs of Anyscale, what `ray status` printed. */
const DESCRIBES =
  /^[ \t]*["']?(?:kind["']?[ \t]*:[ \t]*["']?Ray(?:Cluster|Service|Job)\b|available_node_types|head_node|worker_nodes)\b|^=+ (?:Autoscaler status|Cluster status)/m;

/**
 * Files that describe clusters, in the workspace folders; without a folder around the document, beside it. The document
 * itself is none of them.
 */
export const clustersAround = async (
  path: string | null,
  { disk, folders, openText }: ClusterPlaces,
  isCancelled: () => boolean,
): Promise<readonly FoundCluster[]> => {
  const root = rootOf(path, folders);
  const paths =
    folders.length > 0 && (root === null || folders.includes(root))
      ? (await Promise.all(folders.map((folder) => yamlBelow(disk, folder)))).flat()
      : await yamlFiles(disk, root ?? '');
  const found: FoundCluster[] = [];
  for (const file of new Set(paths)) {
    if (found.length >= MOST || isCancelled()) break;
    const text = file === path ? null : (openText(file) ?? (await disk.text(file)));
    if (text === null || !DESCRIBES.test(text)) continue;
    const name = relative(root ?? rootOf(file, folders) ?? dirname(file), file);
    found.push({ uri: uriOf(file), name, text, setting: settingFor(path, root, name) });
  }
  return found;
};

/** The innermost workspace folder of a document, else its own; null for one that is on no disk. */
const rootOf = (path: string | null, folders: readonly string[]): string | null => {
  if (path === null) return null;
  const inside = folders.filter((folder) => isInside(path, folder));
  return inside.toSorted((a, b) => b.length - a.length)[0] ?? dirname(path);
};

/** What means something in a glob stands for any one character there. */
const settingFor = (path: string | null, root: string | null, file: string): FoundCluster['setting'] =>
  path === null || root === null
    ? null
    : { glob: (relative(root, path) || basename(path)).replaceAll(/[*?{}]/g, '?'), file };
