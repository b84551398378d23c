import type { Cluster, ClusterDescription } from './cluster.ts';
import { isMadeFor } from './made-for.ts';
import { parseCluster } from './parse-cluster.ts';
import { applicationName } from '../options/read/application-name.ts';
import { asList, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';

/** Where a cluster can come from beside the file's own comment, the first one wins over those below. */
export interface ClusterOptions {
  /** A running cluster that the config is to be deployed to, with the room it would find there: no other nodes are meant, whatever names them. */
  readonly clusterDeployed?: LiveRoom;
  /** In the form of `--cluster`. */
  readonly clusterOption?: string;
  /** What `--cluster-file` names. */
  readonly clusterFileOption?: ClusterDescription;
  /** The nodes of a running cluster that somebody connected to, with the room they have for a config with these applications. */
  readonly clusterLive?: LiveRoom;
  /** What the settings that a repository shares name a file for, after the file's own comment and manifest. */
  readonly clusterFileShared?: ClusterDescription;
  /** What a setting names for this file, after what is shared. */
  readonly clusterFileSetting?: ClusterDescription;
  /** The one manifest in the file's folder. */
  readonly clusterFolder?: ClusterDescription;
  /** In the form of `--cluster`, from the settings that a repository shares, by the name of their file. */
  readonly clusterShared?: { readonly spec: string; readonly file: string };
  /** In the form of `--cluster`. */
  readonly clusterSetting?: string;
}

/** Nodes of a running cluster as a config with these applications would find them; null where none were told. */
export type LiveRoom = (applications: readonly string[]) => ClusterDescription | null;

/**
 * Where it is deployed before option before comment before the manifest the config stands in before the running cluster before the setting for this
 * file before the manifest in its folder before the plain setting; what a repository shares before a person's own. `root`
 * is the config itself: a RayService in its folder that deploys other applications has nothing to do with it.
 */
export const chooseCluster = (
  comment: string | undefined,
  own: ClusterDescription | undefined,
  options: ClusterOptions,
  root?: Tree,
): Cluster | null =>
  described('live', options.clusterDeployed?.(namesIn(root)) ?? undefined) ??
  spelled('option', '--cluster', options.clusterOption) ??
  described('option', options.clusterFileOption) ??
  spelled('comment', '# rayServeLens.cluster', comment) ??
  described('manifest', own) ??
  described('live', options.clusterLive?.(namesIn(root)) ?? undefined) ??
  described('setting', options.clusterFileShared) ??
  described('setting', options.clusterFileSetting) ??
  described('manifest', inFolder(options, root)) ??
  spelled('setting', `cluster, ${options.clusterShared?.file ?? ''}`, options.clusterShared?.spec) ??
  spelled('setting', 'rayServeLens.cluster', options.clusterSetting);

const namesIn = (root: Tree | undefined): readonly string[] =>
  (asList(valueOf(root, 'applications'))?.items ?? []).map(applicationName);

const spelled = (source: Cluster['source'], name: string, spec: string | undefined): Cluster | null => {
  const parsed = spec === undefined ? undefined : parseCluster(spec);
  return parsed !== undefined && 'nodes' in parsed ? { source, name, nodes: parsed.nodes } : null;
};

const inFolder = ({ clusterFolder }: ClusterOptions, root: Tree | undefined): ClusterDescription | undefined =>
  clusterFolder === undefined || root === undefined || isMadeFor(clusterFolder, root) ? clusterFolder : undefined;

const described = (source: Cluster['source'], description: ClusterDescription | undefined): Cluster | null =>
  description === undefined ? null : { ...description, source };
