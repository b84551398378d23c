import { editedAtRandom } from '../../unit/model/edits.ts';
import { Client } from '../protocol/client.ts';
import { REQUESTS } from '../protocol/requests.ts';
import { changeBy, changedText, placeOf } from './changed-text.ts';
import type { TextChange } from './changed-text.ts';
import { MemoryDisk } from './memory-disk.ts';
import { PLACES, textFor } from './texts.ts';

type Random = (below: number) => number;

const ROOTS = ['file:///w/a', 'file:///w/b'];
const METHODS = Object.keys(REQUESTS).filter((method) => method !== 'workspace/diagnostic');

export const uriOf = (place: string): string => `file://${place}`;
const languageOf = (place: string): string =>
  place.endsWith('.py') ? 'python' : place.endsWith('.json') ? 'json' : place.endsWith('.txt') ? 'plaintext' : 'yaml';

/** A workspace with two roots: what lies on the disk, what is open, and the server that is told of both. */
export class Workspace {
  readonly disk = new MemoryDisk();
  readonly open = new Map<string, string>();
  settings: unknown = {};
  roots: readonly string[] = ROOTS;
  readonly client: Client;
  readonly random: Random;
  readonly pulls: boolean;
  readonly #fresh: () => string;
  #version = 1;

  constructor(random: Random, fresh: () => string) {
    this.random = random;
    this.#fresh = fresh;
    this.pulls = random(3) > 0;
    for (const place of PLACES) if (random(3) > 0) this.disk.write(place, textFor(place, random, fresh));
    this.client = this.begun();
  }

  /** A server that knows the disk and the roots, and nothing else yet. */
  begun(): Client {
    const client = new Client(this.disk.host());
    client.settings = this.settings;
    client.ask('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {
        textDocument: { publishDiagnostics: {}, ...(this.pulls && { diagnostic: { relatedDocumentSupport: true } }) },
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
          ...(this.pulls && { diagnostics: { refreshSupport: true } }),
        },
      },
      workspaceFolders: this.roots.map((uri) => ({ uri, name: uri })),
    });
    client.notify('initialized', {});
    return client;
  }

  any(): string {
    const { random } = this;
    const all = random(4) > 0 && this.open.size > 0 ? [...this.open.keys()] : PLACES;
    return all[random(all.length)] ?? '';
  }

  textOf(place: string): string {
    return this.open.get(place) ?? this.disk.text(place) ?? '';
  }

  opened(place: string): void {
    if (this.open.has(place)) return;
    const text = this.disk.text(place) ?? textFor(place, this.random, this.#fresh);
    this.open.set(place, text);
    openIn(this.client, place, text);
  }

  closed(place: string): void {
    if (this.open.delete(place)) this.client.notify('textDocument/didClose', { textDocument: { uri: uriOf(place) } });
  }

  /** Some changes at once, each of the text that those before it left. */
  changed(place: string): void {
    const before = this.open.get(place);
    if (before === undefined) return;
    const contentChanges: TextChange[] = [];
    let text = before;
    for (let i = this.random(4); i >= 0; i--) {
      const change = changeBy(text, this.random, () => textFor(place, this.random, this.#fresh));
      text = changedText(text, change);
      contentChanges.push(change);
    }
    if (this.random(30) === 0) contentChanges.length = 0;
    this.#tell(place, contentChanges.length === 0 ? before : text, contentChanges);
  }

  /** One edit as people make it. */
  edited(place: string): void {
    const before = this.open.get(place);
    if (before === undefined) return;
    const text = editedAtRandom(before, this.random);
    this.#tell(place, text, [{ text }]);
  }

  #tell(place: string, text: string, contentChanges: readonly TextChange[]): void {
    this.open.set(place, text);
    const textDocument = { uri: uriOf(place), version: ++this.#version };
    this.client.notify('textDocument/didChange', { textDocument, contentChanges });
  }

  saved(place: string): void {
    const text = this.open.get(place);
    if (text === undefined) return;
    this.#onDisk(place, text);
    this.client.notify('textDocument/didSave', { textDocument: { uri: uriOf(place) } });
  }

  /** A file changes without the editor, as by git. */
  changedOutside(place: string): void {
    if (this.random(3) > 0) this.#onDisk(place, textFor(place, this.random, this.#fresh));
    else if (this.disk.remove(place)) this.#watched(place, 3);
  }

  #onDisk(place: string, text: string): void {
    const type = this.disk.text(place) === null ? 1 : 2;
    this.disk.write(place, text);
    this.#watched(place, type);
  }

  #watched(place: string, type: number): void {
    this.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(place), type }] });
  }

  configured(settings: unknown): void {
    this.settings = settings;
    this.client.settings = settings;
    this.client.notify('workspace/didChangeConfiguration', { settings: null });
  }

  rooted(): void {
    const roots = [ROOTS, [ROOTS[0] ?? ''], [ROOTS[1] ?? '']][this.random(3)] ?? ROOTS;
    const folders = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
    const added = folders(roots.filter((uri) => !this.roots.includes(uri)));
    const removed = folders(this.roots.filter((uri) => !roots.includes(uri)));
    this.roots = roots;
    this.client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
  }

  asked(): number {
    const place = this.any();
    const at = () => placeOf(this.textOf(place), this.random(this.textOf(place).length + 1));
    const method = METHODS[this.random(METHODS.length)] ?? '';
    return this.client.ask(method, REQUESTS[method]?.(uriOf(place), at, this.random));
  }

  told(): string {
    const files = Object.fromEntries(this.disk.places().map((place) => [place, this.disk.text(place)]));
    return JSON.stringify({ open: Object.fromEntries(this.open), files, roots: this.roots, settings: this.settings });
  }
}

export const openIn = (client: Client, place: string, text: string): void => {
  const textDocument = { uri: uriOf(place), languageId: languageOf(place), version: 1, text };
  client.notify('textDocument/didOpen', { textDocument });
};
