import type { Analysis } from '../../analysis/analysis.ts';
import { apiOf } from '../../sources/manifests/kuberay-objects.ts';
import { asKey, escaped } from '../../text/markdown.ts';
import { nearest } from '../../text/nearest.ts';
import type { Words } from '../../text/words.ts';
import { clusterText } from '../cluster-text.ts';
import type { Ground } from '../keys/about.ts';
import { manifestGround } from '../keys/manifest-ground.ts';
import { treePathAt } from '../keys/tree-path.ts';
import type { KeyHover } from './key-hover.ts';
import { keyText, lines } from './key-text.ts';

/** Keys that decide what nodes offer. */
const OF_NODES = new Set([
  ...['replicas', 'minReplicas', 'maxReplicas', 'num-cpus', 'num-gpus', 'memory', 'resources', 'limits', 'requests'],
  ...['cpu', 'nvidia.com/gpu', 'rayStartParams', 'headGroupSpec', 'workerGroupSpecs', 'numOfHosts'],
]);

/** A key of a manifest or its value: what it is for, and the nodes that come of it. */
export const manifestHover = (analysis: Analysis, offset: number): KeyHover | null => {
  for (const manifest of analysis.work?.found.manifests ?? []) {
    const path = treePathAt(manifest.root, offset);
    if (path === null) continue;
    const { key, keyRange, value } = path.entry;
    const ground = manifestGround(manifest.kind, apiOf(manifest), path.trail);
    const about = ground?.about(key);
    const range = path.isKey ? keyRange : value.range;
    if (about == null)
      return ground?.unknown == null ? null : { range, markdown: unknownWords(key, ground, ground.unknown) };
    const cluster = analysis.configs[0]?.cluster;
    const nodes: readonly Words[] =
      cluster?.source === 'manifest' && OF_NODES.has(key)
        ? [
            {
              en: `Nodes: ${escaped(clusterText(cluster, 'en'))}`,
              vi: `Các node: ${escaped(clusterText(cluster, 'vi'))}`,
            },
          ]
        : [];
    return { range, markdown: lines(keyText(about), ...nodes) };
  }
  return null;
};

const unknownWords = (key: string, ground: Ground, unknown: Words): Words => {
  const near = nearest(key, ground.keys);
  return lines(
    {
      en: `${asKey(key)}: ${ground.knower} knows no such key here.`,
      vi: `${asKey(key)}: ${ground.knower} không có khóa này ở đây.`,
    },
    unknown,
    ...(near === undefined ? [] : [{ en: `Did you mean \`${near}\`?`, vi: `Ý bạn là \`${near}\`?` }]),
  );
};
