import { analyze, deployedTo } from '../../core/index.ts';
import type { Analysis, LiveCluster } from '../../core/index.ts';
import { UsageError } from '../arguments/usage-error.ts';
import { Surroundings } from '../checking/surroundings.ts';
import { noteWords, notOurs } from '../inputs/note.ts';
import type { Note } from '../inputs/note.ts';
import { readText } from '../inputs/read-text.ts';
import { settingsNotes } from '../inputs/shared-settings.ts';
import { chosenConfig } from './chosen-config.ts';
import type { ChosenConfig } from './chosen-config.ts';

/** A file beside a cluster: as its release reads it, on its nodes. */
export interface Beside {
  readonly path: string;
  readonly analysis: Analysis;
  /** Which of its configs is meant. */
  readonly chosen: ChosenConfig;
  /** Somebody named it. */
  readonly isNamed: boolean;
  readonly notes: readonly Note[];
}

/** What a call says of its file. */
interface FileValues {
  /** Which config of several is meant: its number or a name. */
  readonly config: string | undefined;
  readonly 'read-models': boolean;
}

/** Analyses a file for a cluster, whatever the file and the files around it say of release and nodes. */
export const analysisBeside = async (
  path: string,
  live: LiveCluster,
  { config: asked, 'read-models': readsModels }: FileValues,
): Promise<Beside> => {
  const { analysis, notes } = await readBeside(path, live, readsModels);
  const isNamed = asked !== undefined;
  const chosen = chosenConfig(path, analysis, asked);
  return { path, analysis, chosen: isNamed ? asAlone(chosen) : chosen, isNamed, notes };
};

/** One of several documents that somebody named is looked at as the file that is sent of it. */
const asAlone = ({ config, ...chosen }: ChosenConfig): ChosenConfig => ({
  ...chosen,
  config: { ...config, verdict: config.alone ?? config.verdict },
});

/** The same of all configs in a file. */
export const readBeside = async (
  path: string,
  live: LiveCluster,
  readsModels = false,
): Promise<Pick<Beside, 'analysis' | 'notes'>> => {
  const read = readText(path);
  if ('note' in read) throw new UsageError(noteWords(read.note));
  const around = new Surroundings(readsModels);
  const shared = await around.sharedFor(path);
  const { rayVersionOption, ...cluster } = deployedTo(live);
  const call = { rayVersion: rayVersionOption, cluster, severities: {} };
  const analysis = analyze(read.text, await around.optionsFor(path, read.text, shared, call));
  if (analysis.configs.length === 0) throw new UsageError(noteWords(notOurs(path, true)));
  return { analysis, notes: settingsNotes([shared]) };
};
