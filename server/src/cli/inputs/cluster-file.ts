import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { clusterInFile, onlyManifest, say } from '../../core/index.ts';
import type { AnalyzeOptions, ClusterDescription, FileText, Language } from '../../core/index.ts';
import { rootAround } from '../../files/repository.ts';
import { leadsInside } from '../../node/leads-inside.ts';
import { placeOfPath } from '../../node/places.ts';
import { noteText } from './note.ts';
import { isFile, readText } from './read-text.ts';
import { UsageError, readCluster } from '../arguments/usage.ts';

/** The cluster of `--cluster` or `--cluster-file`, of which only one can be given. */
export const clusterOptions = (
  cluster: string | undefined,
  file: string | undefined,
  language: Language,
): Pick<AnalyzeOptions, 'clusterOption' | 'clusterFileOption'> => {
  if (cluster !== undefined && file !== undefined) throw new UsageError(say(ONE_OF_BOTH, language));
  if (cluster !== undefined) return { clusterOption: readCluster(cluster, language) };
  return file === undefined ? {} : { clusterFileOption: described(file, language) };
};

const ONE_OF_BOTH = {
  en: '--cluster and --cluster-file: give one of them, not both',
  vi: '--cluster và --cluster-file: chỉ được dùng một trong hai',
};

const described = (path: string, language: Language): ClusterDescription => {
  if (path === '-') throw new UsageError('--cluster-file -: write the name of a file');
  const read = readText(path);
  if ('note' in read) throw new UsageError(`--cluster-file ${noteText(read.note, language)}`);
  const reading = clusterInFile({ name: path, text: read.text });
  if ('problem' in reading) throw new UsageError(`--cluster-file ${say(reading.problem, language)}`);
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
