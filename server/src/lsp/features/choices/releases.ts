import type { WorkspaceEdit } from 'vscode-languageserver';
import {
  COVERED,
  choiceEdits,
  choiceFault,
  compareReleases,
  releaseChange,
  say,
  writtenChoice,
} from '../../../core/index.ts';
import type { Choice, Language, ReleaseChange } from '../../../core/index.ts';
import type { Analysed } from '../../documents/analyses.ts';
import { nextTurn } from '../../editor/answer.ts';
import { toTextEdits } from '../../editor/to-protocol.ts';

/** The releases to choose from. */
export interface ReleaseChoices {
  /** Newest first. */
  readonly known: readonly string[];
  /** The one of them that the document is read for; null where it is none of them, and in what holds no config. */
  readonly current: string | null;
  /** True where nothing names one and the newest is taken. */
  readonly isAssumed: boolean;
  /** What the comment of the document says; null without one. */
  readonly written: string | null;
}

export const releaseChoices = ({ analysis }: Pick<Analysed, 'analysis'>): ReleaseChoices => {
  const ray = analysis.configs[0]?.ray;
  return {
    known: COVERED.toReversed(),
    current: COVERED.find((release) => ray !== undefined && compareReleases(release, ray.version) === 0) ?? null,
    isAssumed: ray?.source === 'default',
    written: writtenChoice(analysis, 'rayVersion'),
  };
};

/** What a release would change, in the words of the client. */
export interface ToldChange extends Omit<ReleaseChange, 'words'> {
  readonly words: string;
}

/** Of the releases that are known, in the order asked; other requests are heard between two of them. */
export const releaseChanges = async (
  { analysis }: Pick<Analysed, 'analysis'>,
  releases: readonly string[],
  language: Language,
  isCancelled: () => boolean,
): Promise<readonly ToldChange[]> => {
  const told: ToldChange[] = [];
  for (const release of releases.filter((one) => COVERED.includes(one))) {
    if (isCancelled()) break;
    const change = releaseChange(analysis, release);
    if (change !== null) told.push({ ...change, words: say(change.words, language) });
    await nextTurn();
  }
  return told;
};

/** The edit that names a choice in the document, or takes its comment away; null for a value that cannot be read, and in JSON. */
export const choiceEdit = (
  { analysis, uri, version }: Analysed,
  choice: Choice,
  value: string | null,
): WorkspaceEdit | null => {
  if (value !== null && choiceFault(choice, value) !== null) return null;
  const edits = choiceEdits(analysis.text, choice, value);
  return edits && toTextEdits(edits, analysis, { uri, version });
};
