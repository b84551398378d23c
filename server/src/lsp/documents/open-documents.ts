import { TextDocuments } from 'vscode-languageserver';
import type { Connection, Disposable } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** One text of a document. */
export interface DocumentText {
  readonly uri: string;
  /** Its place; null for a document that is no file, or one that nobody here reads. */
  readonly path: string | null;
  readonly version: number;
  readonly text: string;
  /** True for what the editor takes for JSON. */
  readonly isJson?: boolean;
}

/** What happens to a document, told after it happened. */
export interface DocumentEvents {
  readonly opened: (document: DocumentText) => void;
  /** `before` is the text that was changed. */
  readonly changed: (document: DocumentText, before: DocumentText) => void;
  readonly saved: (document: DocumentText) => void;
  readonly closed: (document: DocumentText) => void;
}

type Change = Parameters<typeof TextDocument.update>[1][number];

/** The change with a range inside of the text: beyond its last line the library loses count of the lines that follow. */
const inside = (document: TextDocument, change: Change): Change => {
  if (!('range' in change)) return change;
  const [start, end] = [change.range.start, change.range.end].map((at) => document.positionAt(document.offsetAt(at)));
  return start === undefined || end === undefined ? change : { ...change, range: { start, end } };
};

/** A text that is none, from a client that does not keep the protocol, is empty; such a change is none. */
const LENIENT = {
  create: (uri: string, languageId: string, version: number, text: unknown) =>
    TextDocument.create(uri, languageId, version, typeof text === 'string' ? text : ''),
  update: (document: TextDocument, changes: Change[], version: number) =>
    changes
      .filter(({ text }: { text: unknown }) => typeof text === 'string')
      .reduce(
        (before, change) => TextDocument.update(before, [inside(before, change)], version),
        TextDocument.update(document, [], version),
      ),
};

/** The open documents, each as one unchanging text until the next. */
export class OpenDocuments {
  readonly #texts = new Map<string, DocumentText>();
  /** By path, where a document has one. */
  readonly #byPath = new Map<string, DocumentText>();
  readonly #placeOf: (uri: string) => string | null;

  constructor(placeOf: (uri: string) => string | null) {
    this.#placeOf = placeOf;
  }

  get(uri: string): DocumentText | undefined {
    return this.#texts.get(uri);
  }

  all(): readonly DocumentText[] {
    return [...this.#texts.values()];
  }

  /** The text of a file as it stands in the editor, saved or not; undefined where it is not open. */
  readonly openText = (path: string): string | undefined => this.#byPath.get(path)?.text;

  /** Follows what the connection tells. */
  listen(connection: Connection, events: DocumentEvents): Disposable {
    const documents = new TextDocuments(LENIENT);
    documents.onDidChangeContent(({ document }) => {
      const before = this.#texts.get(document.uri);
      const text = this.#set(document);
      if (before === undefined) events.opened(text);
      else events.changed(text, before);
    });
    documents.onDidSave(({ document: { uri } }) => {
      const text = this.#texts.get(uri);
      if (text !== undefined) events.saved(text);
    });
    documents.onDidClose(({ document: { uri } }) => {
      const text = this.#texts.get(uri);
      if (text === undefined) return;
      this.#texts.delete(uri);
      if (text.path !== null) this.#byPath.delete(text.path);
      events.closed(text);
    });
    return documents.listen(connection);
  }

  #set(document: TextDocument): DocumentText {
    const { uri, version } = document;
    const path = this.#texts.get(uri)?.path ?? this.#placeOf(uri);
    const isJson = /^jsonc?$/.test(document.languageId);
    const text = { uri, path, version, text: document.getText(), ...(isJson && { isJson }) };
    this.#texts.set(uri, text);
    if (path !== null) this.#byPath.set(path, text);
    return text;
  }
}
