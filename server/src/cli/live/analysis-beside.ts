import { analyze, deployedTo } from '../../core/index.ts';
import type { Analysis, ConfigAnalysis, LiveCluster, Words } from '../../core/index.ts';
import { UsageError } from '../arguments/usage-error.ts';
import { Surroundings } from '../checking/surroundings.ts';
import { noteWords, notOurs } from '../inputs/note.ts';
import type { Note } from '../inputs/note.ts';
import { readText } from '../inputs/read-text.ts';
import { settingsNotes } from '../inputs/shared-settings.ts';

/** A file beside a cluster: as its release reads it, on its nodes. */
export interface Beside {
  readonly path: string;
  readonly analysis: Analysis;
  /** The one config in it. */
  readonly config: ConfigAnalysis;
  readonly notes: readonly Note[];
}

/** Analyses a file for a cluster, whatever the file and the files around it say of release and nodes. */
export const analysisBeside = async (path: string, live: LiveCluster, readsModels = false): Promise<Beside> => {
  const read = readText(path);
  if ('note' in read) throw new UsageError(noteWords(read.note));
  const around = new Surroundings(readsModels);
  const shared = await around.sharedFor(path);
  const { rayVersionOption, ...cluster } = deployedTo(live);
  const call = { rayVersion: rayVersionOption, cluster, severities: {} };
  const analysis = analyze(read.text, await around.optionsFor(path, read.text, shared, call));
  const [config, ...others] = analysis.configs;
  if (config === undefined) throw new UsageError(noteWords(notOurs(path, true)));
  if (others.length > 0) throw new UsageError(noteWords({ path, message: SEVERAL, status: 2 }));
  return { path, analysis, config, notes: settingsNotes([shared]) };
};

const SEVERAL: Words = {
  en: 'it holds several configs, and a cluster runs one',
  vi: 'có nhiều cấu hình, mà một cụm chỉ chạy một',
};
