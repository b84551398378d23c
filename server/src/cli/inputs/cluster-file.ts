import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { clusterInFile, onlyManifest } from '../../core/index.ts';
import type { AnalyzeOptions, ClusterDescription, FileText } from '../../core/index.ts';
import { rootAround } from '../../files/repository.ts';
import { leadsInside } from '../../node/leads-inside.ts';
import { placeOfPath } from '../../node/places.ts';
import { noteWords } from './note.ts';
import { isFile, readText } from './read-text.ts';
import { UsageError, joined } from '../arguments/usage-error.ts';
import { readCluster } from '../arguments/values.ts';

/** The cluster of `--cluster` or `--cluster-file`, of which only one can be given. */
export const clusterOptions = (
  cluster: string | undefined,
  file: string | undefined,
): Pick<AnalyzeOptions, 'clusterOption' | 'clusterFileOption'> => {
  if (cluster !== undefined && file !== undefined) throw new UsageError(ONE_OF_BOTH);
  if (cluster !== undefined) return { clusterOption: readCluster(cluster) };
  return file === undefined ? {} : { clusterFileOption: described(file) };
};

const ONE_OF_BOTH = {
  en: '--cluster and --cluster-file: give one of them, not both',
  vi: '--cluster và --cluster-file: chỉ được dùng một trong hai',
};

const OPTION = { en: '--cluster-file', vi: '--cluster-file' };
const NO_NAME = { en: '--cluster-file -: write the name of a file', vi: '--cluster-file -: hãy viết tên một file' };

const described = (path: string): ClusterDescription => {
  if (path === '-') throw new UsageError(NO_NAME);
  const read = readText(path);
  if ('note' in read) throw new UsageError(joined(OPTION, noteWords(read.note)));
  const reading = clusterInFile({ name: path, text: read.text });
  if ('problem' in reading) throw new UsageError(joined(OPTION, reading.problem));
  return reading.cluster;
};

/** Finds the one manifest in the folder of a Serve file; each folder is looked at once. */
export class FolderClusters {
  readonly #known = new Map<string, ClusterDescription | null>();

  optionsFor(path: string, isOurs: boolean): Pick<AnalyzeOptions, 'clusterFolder'> {
    if (path === '-' || !isOurs) return {};
    const folder = dirname(path);
    const known = this.#known.get(folder);
    const cluster =
      known === undefined
        ? onlyManifest(yamlIn(folder, rootAround(existsSync, placeOfPath(path), placeOfPath('.'))))
        : known;
    this.#known.set(folder, cluster);
    return cluster === null ? {} : { clusterFolder: cluster };
  }
}

/** One file after the other, so that two manifests are enough to stop; what cannot be read, or leads out of the root, is no manifest. */
function* yamlIn(folder: string, root: string): Generator<FileText> {
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    const read = /\.ya?ml$/.test(name) && isFile(path) && leadsInside(path, root) ? readText(path) : null;
    if (read !== null && 'text' in read) yield { name: basename(name), text: read.text };
  }
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};
