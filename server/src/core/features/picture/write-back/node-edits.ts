import type { Analysis, ConfigAnalysis } from '../../../analysis/analysis.ts';
import type { ConfigWork } from '../../../analysis/work.ts';
import { spellGroup } from '../../../clusters/spell-cluster.ts';
import { directive } from '../../../sources/detect/directives.ts';
import { workerGroups } from '../../../sources/manifests/manifest.ts';
import type { Edit } from '../../../text/text-range.ts';
import { lineBreak, setKey } from '../../../yaml/edit.ts';
import { asMap } from '../../../yaml/tree.ts';
import type { Wish } from './wish.ts';

/** Ways to give a node group so many nodes: in the manifest where it stands there, else in a comment. */
export const nodeEdits = (
  { text }: Analysis,
  { standing }: ConfigWork,
  { cluster }: ConfigAnalysis,
  { name, value }: Wish,
): readonly (readonly Edit[])[] => {
  const index = Number(name);
  if (cluster?.nodes[index] === undefined) return [];
  if (cluster.source === 'manifest') return inManifest(text, standing, index, value);
  const nodes = cluster.nodes.map((group, i) => (i === index ? { ...group, count: value } : group));
  const comment = nodes
    .filter(({ count }) => count > 0)
    .map(spellGroup)
    .join('; ');
  const there = directive(text, 'cluster');
  const edit: Edit =
    there === null
      ? { range: { start: 0, end: 0 }, newText: `# rayServeLens.cluster: ${comment}${lineBreak(text)}` }
      : { range: there.range, newText: comment };
  return [[edit]];
};

/** The worker groups stand behind the head. */
const inManifest = (
  text: string,
  { source: { manifest } }: ConfigWork['standing'],
  index: number,
  count: number,
): readonly (readonly Edit[])[] => {
  const group = manifest === null ? undefined : asMap(workerGroups(manifest)[index - 1]);
  if (group === undefined) return [];
  const [own, most, least] = ['replicas', 'maxReplicas', 'minReplicas'].map((key) =>
    setKey(text, group, key, String(count)),
  );
  return [[own], [own, most], [own, least], [own, most, least]].flatMap((edits) => {
    const real = edits.filter((edit) => edit != null);
    return real.length === 0 ? [] : [real];
  });
};
