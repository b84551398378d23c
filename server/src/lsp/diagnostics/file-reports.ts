import { fileReport, say } from '../../core/index.ts';
import type { FileReport, Language, Words } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';

/** Sent to a client that asks for it (`tellsFiles`), whenever what a document is taken for changes. */
export const FILE_NOTIFICATION = 'rayServeLens/file';

/** What a document is taken for, in the client's language. */
export interface ToldFile {
  readonly uri: string;
  readonly title: string;
  readonly detail: string;
}

const LEFT_OUT: FileReport = {
  title: { en: 'left out by rayServeLens.files', vi: 'bị loại bởi rayServeLens.files' },
  detail: { en: '', vi: '' },
};

/** Tells what each document is taken for and why, once until that changes. */
export class FileReports {
  readonly #language: Language;
  readonly #tell: (file: ToldFile, line: string) => void;
  readonly #told = new Map<string, string>();

  /** `tell` is given the file and the line of the log about it. */
  constructor(language: Language, tell: (file: ToldFile, line: string) => void) {
    this.#language = language;
    this.#tell = tell;
  }

  tell({ uri, analysis, isLookedAt }: Analysed): void {
    const report = isLookedAt ? fileReport(analysis) : LEFT_OUT;
    const inWords = (words: Words): string => say(words, this.#language);
    const [title, detail] = [inWords(report.title), inWords(report.detail)];
    const line = `${uri}: ${title}${detail === '' ? '' : `. ${detail}`}`;
    if (this.#told.get(uri) === line) return;
    this.#told.set(uri, line);
    this.#tell({ uri, title, detail }, line);
  }

  forget(uri: string): void {
    this.#told.delete(uri);
  }
}
