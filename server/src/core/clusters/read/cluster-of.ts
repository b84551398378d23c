import { manifestsIn } from '../../sources/manifests/manifest.ts';
import type { Manifest } from '../../sources/manifests/manifest.ts';
import { parseDocuments } from '../../yaml/parse-document.ts';
import type { Tree } from '../../yaml/tree.ts';
import type { Words } from '../../text/words.ts';
import type { ClusterDescription } from '../cluster.ts';
import { anyscaleCluster, isAnyscaleCompute } from './anyscale.ts';
import { nodesAnswer, nodesCluster, statusAnswer, statusAnswerCluster, statusText } from './dashboard.ts';
import { kuberayCluster } from './kuberay.ts';
import { isLauncher, launcherCluster } from './launcher.ts';
import { isRayStatus, readStatus, statusCluster } from './ray-status.ts';

export type ClusterReading = { readonly cluster: ClusterDescription } | { readonly problem: Words };

/**
 * The cluster that a text describes, whatever kind of text it is: a KubeRay manifest, a file for `ray up`, a compute
 * config of Anyscale, what `ray status` printed or the dashboard answered. Never throws.
 */
export const clusterOf = (text: string): ClusterReading => {
  if (isRayStatus(text)) return ofStatus(text);
  const documents = parseDocuments(text);
  if (documents.some(({ problems }) => problems.length > 0)) return { problem: NO_YAML };
  const readings = documents.flatMap(({ root }) => (root === null ? [] : clustersIn(root)));
  const [first, ...others] = readings;
  if (first === undefined) return { problem: NOTHING };
  return others.length > 0 ? { problem: several(readings.length) } : first;
};

/** The same of a document that is read already; empty where it describes no cluster. */
export const clustersIn = (root: Tree): readonly ClusterReading[] => {
  const manifests = manifestsIn(root).filter(({ kind }) => kind !== 'ConfigMap');
  if (manifests.length > 0) return ofManifests(manifests);
  const nodes = nodesAnswer(root);
  if (nodes !== null) return [{ cluster: nodesCluster(nodes) }];
  const report = statusAnswer(root);
  if (report !== undefined) return [{ cluster: statusAnswerCluster(report) }];
  const status = statusText(root);
  if (status !== undefined && isRayStatus(status)) return [ofStatus(status)];
  if (isLauncher(root)) return [{ cluster: launcherCluster(root) }];
  return isAnyscaleCompute(root) ? [{ cluster: anyscaleCluster(root) }] : [];
};

/** Manifests that only name a cluster of elsewhere do not count beside one that describes it. */
const ofManifests = (manifests: readonly Manifest[]): readonly ClusterReading[] => {
  const readings = manifests.map(kuberayCluster);
  const described = readings.filter((reading) => 'cluster' in reading);
  return described.length > 0 ? described : readings.slice(0, 1);
};

const ofStatus = (text: string): ClusterReading => {
  const cluster = statusCluster(readStatus(text));
  return cluster.nodes.length === 0 && (cluster.totals?.size ?? 0) === 0 ? { problem: NO_RESOURCES } : { cluster };
};

const MANIFEST = /^[ \t]*["']?kind["']?[ \t]*:[ \t]*["']?Ray(?:Cluster|Service)\b/gm;

/** How many RayCluster and RayService manifests a text seems to hold; a cheap look before it is read. */
export const manifestCount = (text: string): number => [...text.matchAll(MANIFEST)].length;

const NOTHING: Words = {
  en: 'no cluster found: known are RayCluster, RayService and RayJob manifests, files for `ray up`, Anyscale compute configs, what `ray status` prints and answers of the dashboard (/api/v0/nodes?detail=1, /api/cluster_status)',
  vi: 'không thấy cụm nào: chỉ đọc được manifest RayCluster, RayService, RayJob, file cho `ray up`, compute config của Anyscale, kết quả `ray status` và câu trả lời của dashboard (/api/v0/nodes?detail=1, /api/cluster_status)',
};

const NO_YAML: Words = {
  en: 'not valid YAML, so its numbers cannot be trusted',
  vi: 'không phải YAML hợp lệ nên không tin được số liệu trong đó',
};

const NO_RESOURCES: Words = {
  en: 'this report of `ray status` shows no resources',
  vi: 'báo cáo `ray status` này không có tài nguyên nào',
};

const several = (count: number): Words => ({
  en: `it describes ${count} clusters, not one`,
  vi: `file mô tả ${count} cụm chứ không phải một`,
});
