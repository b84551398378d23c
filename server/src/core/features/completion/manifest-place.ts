import type { FoundConfigs } from '../../sources/config-sources.ts';
import { manifestsIn } from '../../sources/manifests/manifest.ts';
import { apiOf } from '../../sources/manifests/kuberay-objects.ts';
import { parseDocuments } from '../../yaml/parse-document.ts';
import { asMap, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { manifestGround } from '../keys/manifest-ground.ts';
import { treePathAt } from '../keys/tree-path.ts';
import type { Place } from './place-shape.ts';
import { MARK } from './probe.ts';
import type { Probe } from './probe.ts';

/** The mark in an object of KubeRay, outside of its Serve config. */
export const manifestPlace = (
  found: FoundConfigs,
  { text, at }: Probe,
): Omit<Place, 'release' | 'path' | 'listed'> | null => {
  const manifests =
    found.manifests.length > 0
      ? found.manifests
      : parseDocuments(text).flatMap(({ root }) => (root === null ? [] : manifestsIn(root)));
  for (const manifest of manifests) {
    const path = treePathAt(manifest.root, at + 1);
    if (path === null) continue;
    const { entry, trail } = path;
    if (path.isKey ? entry.key !== MARK : !(entry.value.kind === 'scalar' && entry.value.value === MARK)) continue;
    const ground = manifestGround(manifest.kind, apiOf(manifest), trail);
    const above = manifestGround(manifest.kind, apiOf(manifest), trail.slice(0, -1));
    const holder = path.isKey ? (above?.about(trail.at(-1) ?? '') ?? null) : (ground?.about(entry.key) ?? null);
    const value = trailValue(manifest.root, trail);
    return { ground, siblings: keysIn(manifest.root, trail, at), holder, isDirect: value?.kind === 'map' };
  }
  return null;
};

const trailValue = (root: Tree, trail: readonly string[]): Tree | undefined => valueOf(root, ...trail);

/** The keys of the mapping that holds the mark. */
const keysIn = (root: Tree, trail: readonly string[], at: number): ReadonlySet<string> => {
  let node: Tree | undefined = root;
  for (const key of [...trail, null]) {
    while (node?.kind === 'list') node = node.items.find(({ range }) => range.start <= at && at <= range.end);
    if (key === null) break;
    node = asMap(node)?.entries.get(key)?.value;
  }
  return new Set([...(asMap(node)?.entries.keys() ?? [])].filter((key) => key !== MARK));
};
