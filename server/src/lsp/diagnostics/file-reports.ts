import { SETTINGS_FILE, fileReport, fileStand, say } from '../../core/index.ts';
import type { FileReport, FileStand, Language, Words } from '../../core/index.ts';
import { IGNORE_FILE } from '../../files/git-ignore.ts';
import type { Analysed } from '../documents/analyses.ts';
import { isSettings } from '../documents/our-files.ts';

/** Sent to a client that asks for it (`tellsFiles`), whenever what a document is taken for changes. */
export const FILE_NOTIFICATION = 'rayServeLens/file';

/** What a document is taken for, in the client's language. */
export interface ToldFile {
  readonly uri: string;
  readonly title: string;
  readonly detail: string;
  /** What it stands on and how it stands; null for what holds no config. */
  readonly stand: ToldStand | null;
}

/** A short text and the reason for it. */
interface Told {
  readonly text: string;
  readonly why: string;
}

export interface ToldStand {
  readonly release: Told;
  readonly cluster: Told | null;
  /** Empty where nobody knows. */
  readonly standing: string;
  readonly isBad: boolean;
}

const LEFT_OUT: FileReport = {
  title: {
    en: `left out by rayServeLens.files, ${SETTINGS_FILE} or ${IGNORE_FILE}`,
    vi: `bị loại bởi rayServeLens.files, ${SETTINGS_FILE} hoặc ${IGNORE_FILE}`,
  },
  detail: { en: '', vi: '' },
};

const SETTINGS: FileReport = {
  title: { en: 'settings of Ray Serve Lens', vi: 'cài đặt của Ray Serve Lens' },
  detail: { en: '', vi: '' },
};

/** Tells what each document is taken for and why, once until that changes. */
export class FileReports {
  readonly #language: Language;
  readonly #tell: (file: ToldFile, line: string | null) => void;
  readonly #told = new Map<string, { readonly line: string; readonly stand: string }>();

  /** `tell` is given the file and the line of the log about it, which is null where only how it stands has changed. */
  constructor(language: Language, tell: (file: ToldFile, line: string | null) => void) {
    this.#language = language;
    this.#tell = tell;
  }

  tell({ uri, analysis, isLookedAt }: Analysed): void {
    const report = isLookedAt ? fileReport(analysis) : isSettings(uri) ? SETTINGS : LEFT_OUT;
    const inWords = (words: Words): string => say(words, this.#language);
    const [title, detail] = [inWords(report.title), inWords(report.detail)];
    const line = `${uri}: ${title}${detail === '' ? '' : `. ${detail}`}`;
    const stand = isLookedAt ? standIn(analysis, this.#language) : null;
    const told = { line, stand: JSON.stringify(stand) };
    const before = this.#told.get(uri);
    if (before?.line === told.line && before.stand === told.stand) return;
    this.#told.set(uri, told);
    this.#tell({ uri, title, detail, stand }, before?.line === line ? null : line);
  }

  forget(uri: string): void {
    this.#told.delete(uri);
  }
}

const standIn = (analysis: Analysed['analysis'], language: Language): ToldStand | null => {
  const stand = fileStand(analysis);
  if (stand === null) return null;
  const told = ({ text, why }: FileStand['release']): Told => ({ text: say(text, language), why: say(why, language) });
  const { release, cluster, standing, isBad } = stand;
  return {
    release: told(release),
    cluster: cluster === null ? null : told(cluster),
    standing: standing === null ? '' : say(standing, language),
    isBad,
  };
};
