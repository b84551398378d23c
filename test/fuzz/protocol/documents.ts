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

/** A text as its client has it. */
interface Text {
  readonly version: number;
  readonly text: string;
}

const documentOf = (uri: string, { version, text }: Text): TextDocument =>
  TextDocument.create(uri, languageOf(uri), version, text);

/** The texts that a client has open, as it and the server know them. */
export class Documents {
  readonly #client: Client;
  readonly #random: Random;
  readonly #open = new Map<string, Text>();
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
    return JSON.stringify([...this.#open].map(([uri, { text }]) => [uri, text]));
  }

  /** A position in a document; now and then one beyond it. */
  positionIn(uri: string): Position {
    const open = this.#open.get(uri);
    if (open === undefined || this.#random(8) === 0)
      return { line: this.#random(50) * 1000, character: this.#random(3) * 100_000 };
    return documentOf(uri, open).positionAt(this.#random(open.text.length + 1));
  }

  open(uri: string, text: string): void {
    if (this.#open.has(uri)) return;
    this.#open.set(uri, { version: 1, text });
    const document = { uri, languageId: languageOf(uri), version: 1, text };
    this.#client.notify('textDocument/didOpen', { textDocument: document });
  }

  /** Tells of the one range in which the new text differs, or of all of it. */
  edit(uri: string, change: (text: string) => string): void {
    const open = this.#open.get(uri);
    if (open === undefined) return;
    const [before, text] = [open.text, change(open.text)];
    if (this.#random(6) === 0) {
      this.#changed(uri, text, { text });
      return;
    }
    let [start, end] = [0, 0];
    while (start < Math.min(before.length, text.length) && before[start] === text[start]) start++;
    const most = Math.min(before.length, text.length) - start;
    while (end < most && before.at(-1 - end) === text.at(-1 - end)) end++;
    const document = documentOf(uri, open);
    const range = { start: document.positionAt(start), end: document.positionAt(before.length - end) };
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const newText = text.slice(start, text.length - end);
    this.#changed(uri, before.slice(0, from) + newText + before.slice(to), { range, text: newText });
  }

  /** A change whose range lies outside of the text, or ends before it begins. */
  changeOutside(uri: string, random: Random): void {
    const open = this.#open.get(uri);
    if (open === undefined) return;
    const document = documentOf(uri, open);
    const at = () => ({ line: random(90), character: random(200) });
    const range = { start: at(), end: at() };
    const [from = 0, to = 0] = [document.offsetAt(range.start), document.offsetAt(range.end)].toSorted((a, b) => a - b);
    const newText = '\n# note\n';
    this.#changed(uri, open.text.slice(0, from) + newText + open.text.slice(to), { range, text: newText });
  }

  #changed(uri: string, text: string, change: object): void {
    const version = (this.#open.get(uri)?.version ?? 0) + 1;
    this.#open.set(uri, { version, text });
    this.#client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
  }

  close(uri: string): void {
    if (this.#open.delete(uri)) this.#client.notify('textDocument/didClose', { textDocument: { uri } });
  }

  save(uri: string): void {
    this.#client.notify('textDocument/didSave', { textDocument: { uri } });
  }

  /** A file gets another name: to the server one is closed and one opened. */
  rename(uri: string): void {
    const open = this.#open.get(uri);
    if (open === undefined) return;
    this.close(uri);
    this.#renames += 1;
    this.open(uri.replace(/\.(\w+)$/, `-${String(this.#renames)}.$1`), open.text);
  }

  /** The same texts in another client, each opened as it stands. */
  openedAgain(client: Client, random: Random): Documents {
    const again = new Documents(client, random);
    for (const [uri, { text }] of this.#open) again.open(uri, text);
    return again;
  }
}
