import type { Cluster, ClusterDescription } from './cluster.ts';
import { parseCluster } from './parse-cluster.ts';

/** Where a cluster can come from beside the file's own comment, the first one wins over those below. */
export interface ClusterOptions {
  /** In the form of `--cluster`. */
  readonly clusterOption?: string;
  /** What `--cluster-file` names. */
  readonly clusterFileOption?: ClusterDescription;
  /** What a setting names for this file, after the file's own comment. */
  readonly clusterFileSetting?: ClusterDescription;
  /** The one manifest in the file's folder. */
  readonly clusterFolder?: ClusterDescription;
  /** In the form of `--cluster`. */
  readonly clusterSetting?: string;
}

/**
 * Option before comment before the manifest the config stands in before the setting for this file before the manifest in
 * its folder before the plain setting.
 */
export const chooseCluster = (
  comment: string | undefined,
  own: ClusterDescription | undefined,
  options: ClusterOptions,
): Cluster | null =>
  spelled('option', '--cluster', options.clusterOption) ??
  described('option', options.clusterFileOption) ??
  spelled('comment', '# rayServeLens.cluster', comment) ??
  described('manifest', own) ??
  described('setting', options.clusterFileSetting) ??
  described('manifest', options.clusterFolder) ??
  spelled('setting', 'rayServeLens.cluster', options.clusterSetting);

const spelled = (source: Cluster['source'], name: string, spec: string | undefined): Cluster | null => {
  const parsed = spec === undefined ? undefined : parseCluster(spec);
  return parsed !== undefined && 'nodes' in parsed ? { source, name, nodes: parsed.nodes } : null;
};

const described = (source: Cluster['source'], description: ClusterDescription | undefined): Cluster | null =>
  description === undefined ? null : { ...description, source };
