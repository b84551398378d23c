import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client.ts';
import type { Position } from './requests.ts';

type Random = (below: number) => number;

const URIS = [
  'file:///w/serve.yaml',
  'file:///w/other.yaml',
  'untitled:Untitled-1',
  'file:///w/app.py',
  'file:///w/x%20y.json',
];

const languageOf = (uri: string): string => (uri.endsWith('.py') ? 'python' : uri.endsWith('.json') ? 'json' : 'yaml');

/** The texts that a client has open, as it and the server know them. */
export class Documents {
  readonly #client: Client;
  readonly #random: Random;
  readonly #open = new Map<string, TextDocument>();
  #renames = 0;

  constructor(client: Client, random: Random) {
    this.#client = client;
    this.#random = random;
  }

  /** One of the URIs, mostly of an open document. */
  anyUri(): string {
    const open = [...this.#open.keys()];
    const all = this.#random(4) > 0 && open.length > 0 ? open : URIS;
    return all[this.#random(all.length)] ?? '';
  }

  uris(): readonly string[] {
    return [...this.#open.keys()];
  }

  /** All texts, to be kept with a find. */
  told(): string {
    return JSON.stringify([...this.#open].map(([uri, document]) => [uri, document.getText()]));
  }

  /** A position in a document; now and then one beyond it. */
  positionIn(uri: string): Position {
    const document = this.#open.get(uri);
    if (document === undefined || this.#random(8) === 0)
      return { line: this.#random(50) * 1000, character: this.#random(3) * 100_000 };
    return document.positionAt(this.#random(document.getText().length + 1));
  }

  open(uri: string, text: string): void {
    if (this.#open.has(uri)) return;
    const document = TextDocument.create(uri, languageOf(uri), 1, text);
    this.#open.set(uri, document);
    const { languageId, version } = document;
    this.#client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** Tells of the one range in which the new text differs, or of all of it. */
  edit(uri: string, change: (text: string) => string): void {
    const document = this.#open.get(uri);
    if (document === undefined) return;
    const [before, text] = [document.getText(), change(document.getText())];
    if (this.#random(6) === 0) {
      this.#changed(document, { text });
      return;
    }
    let [start, end] = [0, 0];
    while (start < Math.min(before.length, text.length) && before[start] === text[start]) start++;
    const most = Math.min(before.length, text.length) - start;
    while (end < most && before.at(-1 - end) === text.at(-1 - end)) end++;
    const range = { start: document.positionAt(start), end: document.positionAt(before.length - end) };
    this.#changed(document, { range, text: text.slice(start, text.length - end) });
  }

  /** A change whose range lies outside of the text, or ends before it begins. */
  changeOutside(uri: string, random: Random): void {
    const document = this.#open.get(uri);
    if (document === undefined) return;
    const at = () => ({ line: random(90), character: random(200) });
    this.#changed(document, { range: { start: at(), end: at() }, text: '\n# note\n' });
  }

  #changed(
    document: TextDocument,
    change: { readonly range?: { readonly start: Position; readonly end: Position }; readonly text: string },
  ): void {
    const version = document.version + 1;
    TextDocument.update(document, [change], version);
    this.#client.notify('textDocument/didChange', {
      textDocument: { uri: document.uri, version },
      contentChanges: [change],
    });
  }

  close(uri: string): void {
    if (this.#open.delete(uri)) this.#client.notify('textDocument/didClose', { textDocument: { uri } });
  }

  save(uri: string): void {
    this.#client.notify('textDocument/didSave', { textDocument: { uri } });
  }

  /** A file gets another name: to the server one is closed and one opened. */
  rename(uri: string): void {
    const document = this.#open.get(uri);
    if (document === undefined) return;
    this.close(uri);
    this.#renames += 1;
    this.open(uri.replace(/\.(\w+)$/, `-${String(this.#renames)}.$1`), document.getText());
  }

  /** The same texts in another client, each opened as it stands. */
  openedAgain(client: Client, random: Random): Documents {
    const again = new Documents(client, random);
    for (const [uri, document] of this.#open) again.open(uri, document.getText());
    return again;
  }
}
