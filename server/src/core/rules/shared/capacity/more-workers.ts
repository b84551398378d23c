import type { Fix } from '../../../problems/problem.ts';
import { mostOf, scales } from '../../../clusters/cluster.ts';
import type { NodeGroup } from '../../../clusters/cluster.ts';
import { workerGroups } from '../../../sources/manifests/manifest.ts';
import type { Edit } from '../../../text/text-range.ts';
import { setKey } from '../../../yaml/edit.ts';
import { asMap, numberOf, valueOf } from '../../../yaml/tree.ts';
import type { MapNode } from '../../../yaml/tree.ts';
import type { ManifestAround, ConfigContext } from '../../rule.ts';

type Level = 'initial' | 'max';

/** How many replicas of a worker group more are tried. */
const STEPS = [1, 2, 3, 4, 6, 8, 16];

/** For each worker group of the manifest around the config: as many more of it as make everything fit. */
export const moreWorkers = (context: ConfigContext, level: Level): readonly Fix[] => {
  const { manifest, capacity } = context;
  const { cluster } = capacity;
  if (manifest === null || cluster?.source !== 'manifest') return [];
  return workerGroups(manifest).flatMap((group, i) => {
    const map = asMap(group);
    const nodes = cluster.nodes[i + 1];
    return map === undefined || nodes?.name === undefined || nodes.countUnknown === true
      ? []
      : grown(context, manifest, { map, nodes, name: nodes.name }, level);
  });
};

interface Group {
  readonly map: MapNode;
  readonly nodes: NodeGroup;
  readonly name: string;
}

const grown = (context: ConfigContext, manifest: ManifestAround, group: Group, level: Level): readonly Fix[] => {
  const fits = (more: number): boolean =>
    context.after([], editsFor(manifest, group, more))?.fit(level)?.status === 'fits';
  const most = STEPS.at(-1) ?? 1;
  const more = fits(most) ? STEPS.find(fits) : undefined;
  if (more === undefined) return [];
  const { key, value } = target(group, more);
  return [
    {
      title: {
        en: `Set ${key}: ${String(value)} in worker group ${group.name} (${String(more)} more, so that all fits)`,
        vi: `Đặt ${key}: ${String(value)} ở nhóm worker ${group.name} (thêm ${String(more)} để đủ chỗ)`,
      },
      preferred: false,
      edits: [],
      around: editsFor(manifest, group, more),
    },
  ];
};

/** An autoscaler may make as many as `maxReplicas`; without one `replicas` decides. */
const target = ({ map, nodes }: Group, more: number): { key: 'replicas' | 'maxReplicas'; value: number } => {
  const hosts = numberOf(valueOf(map, 'numOfHosts')) ?? 1;
  const key = scales(nodes) || mostOf(nodes) > nodes.count ? 'maxReplicas' : 'replicas';
  return { key, value: (key === 'replicas' ? nodes.count : mostOf(nodes)) / hosts + more };
};

const editsFor = ({ text }: ManifestAround, group: Group, more: number): readonly Edit[] => {
  const { key, value } = target(group, more);
  const most = numberOf(valueOf(group.map, 'maxReplicas'));
  const set = (name: string): Edit | null => setKey(text, group.map, name, String(value));
  const edits = key === 'replicas' && most !== undefined && most < value ? [set(key), set('maxReplicas')] : [set(key)];
  return edits.filter((edit) => edit !== null);
};
