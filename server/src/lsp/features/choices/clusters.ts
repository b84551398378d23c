import { clusterInFile, say, tryCluster, tryDescription, writtenChoice } from '../../../core/index.ts';
import type { Language, TriedCluster } from '../../../core/index.ts';
import type { Analysed } from '../../documents/analyses.ts';
import { nextTurn } from '../../editor/answer.ts';
import type { FoundCluster } from '../../surroundings/found-clusters.ts';

/** Nodes that may be chosen, in the words of the client. */
export interface ToldCluster {
  /** As a comment or a setting names them; null where neither can say all of it. */
  readonly spec: string | null;
  readonly nodes: string;
  /** How the document would stand on them; empty where nobody knows. */
  readonly standing: string;
  readonly isBad: boolean;
}

const told = ({ spec, nodes, standing, isBad }: TriedCluster, language: Language): ToldCluster => ({
  spec,
  nodes: say(nodes, language),
  standing: standing === null ? '' : say(standing, language),
  isBad,
});

/** Typed nodes, each as it would be told or with what is wrong with it. */
export const triedClusters = (
  { analysis }: Pick<Analysed, 'analysis'>,
  specs: readonly string[],
  language: Language,
): readonly (ToldCluster | { readonly fault: string })[] =>
  specs.map((spec) => {
    const tried = tryCluster(analysis, spec);
    return 'fault' in tried ? { fault: say(tried.fault, language) } : told(tried, language);
  });

/** Files that describe nodes, and what the comment of the document says. */
export interface ClusterChoices {
  readonly written: string | null;
  readonly files: readonly (ToldCluster & Pick<FoundCluster, 'uri' | 'name' | 'setting'>)[];
}

export const clusterChoices = async (
  { analysis }: Pick<Analysed, 'analysis'>,
  found: readonly FoundCluster[],
  language: Language,
  isCancelled: () => boolean,
): Promise<ClusterChoices> => {
  const files: ClusterChoices['files'][number][] = [];
  for (const { uri, name, setting, text } of found) {
    const reading = clusterInFile({ name, text });
    if ('cluster' in reading)
      files.push({
        ...told(tryDescription(analysis, reading.cluster), language),
        uri,
        name: reading.cluster.name,
        setting,
      });
    await nextTurn();
    if (isCancelled()) break;
  }
  return { written: writtenChoice(analysis, 'cluster'), files };
};
