import type { Connection } from 'vscode-languageserver/node';
import { fileReport, say } from '../core/index.ts';
import type { Analysis, FileReport, Language, Words } from '../core/index.ts';

/** Sent to a client that asks for it (`tellsFiles`), whenever what a document is taken for changes. */
export const FILE_NOTIFICATION = 'rayServeLens/file';

const LEFT_OUT: FileReport = {
  title: { en: 'left out by rayServeLens.files', vi: 'bị loại bởi rayServeLens.files' },
  detail: { en: '', vi: '' },
};

/** Tells in the log, and to the client's status, what each document is taken for and why; once until that changes. */
export class FileReports {
  readonly #connection: Connection;
  readonly #language: () => Language;
  readonly #told = new Map<string, string>();
  tellsClient = false;

  constructor(connection: Connection, language: () => Language) {
    this.#connection = connection;
    this.#language = language;
  }

  tell(uri: string, analysis: Analysis, isLookedAt: boolean): void {
    const report = isLookedAt ? fileReport(analysis) : LEFT_OUT;
    const inWords = (words: Words): string => say(words, this.#language());
    const [title, detail] = [inWords(report.title), inWords(report.detail)];
    const line = `${uri}: ${title}${detail === '' ? '' : `. ${detail}`}`;
    if (this.#told.get(uri) === line) return;
    this.#told.set(uri, line);
    this.#connection.console.info(line);
    if (this.tellsClient) void this.#connection.sendNotification(FILE_NOTIFICATION, { uri, title, detail });
  }

  forget(uri: string): void {
    this.#told.delete(uri);
  }
}
