import { say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { ownApplications } from '../made-for.ts';
import type { ClusterDescription } from '../cluster.ts';
import { clusterOf, manifestCount } from './cluster-of.ts';
import type { ClusterReading } from './cluster-of.ts';

/** A file beside the one that is analysed: a name for people and its text. */
export interface FileText {
  readonly name: string;
  readonly text: string;
}

/** The cluster a file describes, named by the file and by itself: `prod.yaml (RayCluster demo)`. */
export const clusterInFile = ({ name, text }: FileText): ClusterReading => {
  const reading = clusterOf(text);
  if ('cluster' in reading) return { cluster: { ...reading.cluster, name: `${name} (${reading.cluster.name})` } };
  const problem: Words = { en: `${name}: ${say(reading.problem, 'en')}`, vi: `${name}: ${say(reading.problem, 'vi')}` };
  return { problem };
};

/** The cluster of the only RayCluster or RayService manifest among the files; null for none, several or one that is unreadable. */
export const onlyManifest = (files: Iterable<FileText>): ClusterDescription | null => {
  let only: FileText | null = null;
  for (const file of files) {
    const count = manifestCount(file.text);
    if (count > 1 || (count === 1 && only !== null)) return null;
    if (count === 1) only = file;
  }
  const reading = only && clusterInFile(only);
  if (only === null || reading === null || 'problem' in reading) return null;
  const applications = ownApplications(only.text);
  return { ...reading.cluster, ...(applications.length > 0 && { applications }) };
};
