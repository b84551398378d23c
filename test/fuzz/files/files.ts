import { editedAtRandom } from '../../unit/model/edits.ts';
import { must } from '../broken.ts';
import { Client } from '../protocol/client.ts';
import type { Json } from '../protocol/client.ts';
import { REQUESTS, SETTINGS } from '../protocol/requests.ts';
import { changeBy, changedText, placeOf } from './changed-text.ts';
import type { TextChange } from './changed-text.ts';
import { MemoryDisk } from './memory-disk.ts';
import { PLACES, textFor } from './texts.ts';

type Random = (below: number) => number;

const ROOTS = ['file:///w/a', 'file:///w/b'];
const METHODS = Object.keys(REQUESTS).filter((method) => method !== 'workspace/diagnostic');
const uriOf = (place: string): string => `file://${place}`;
const languageOf = (place: string): string =>
  place.endsWith('.py') ? 'python' : place.endsWith('.json') ? 'json' : place.endsWith('.txt') ? 'plaintext' : 'yaml';

/** Answers that are no answer, which the protocol knows: cancelled, outdated, failed with words for a person. */
const KNOWN_ERRORS: ReadonlySet<number> = new Set([-32800, -32801, -32802, -32803]);

/** A workspace with two roots: what lies on the disk, what is open, and the server that is told of both. */
class Workspace {
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
    if (this.open.delete(place))
      this.client.notify('textDocument/didClose', { textDocument: { uri: uriOf(place) } });
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

const openIn = (client: Client, place: string, text: string): void => {
  const textDocument = { uri: uriOf(place), languageId: languageOf(place), version: 1, text };
  client.notify('textDocument/didOpen', { textDocument });
};

type Step = (workspace: Workspace) => void;

const STEPS: readonly Step[] = [
  ...Array<Step>(5).fill((workspace) => {
    workspace.changed(workspace.any());
  }),
  ...Array<Step>(3).fill((workspace) => {
    workspace.edited(workspace.any());
  }),
  ...Array<Step>(3).fill((workspace) => {
    workspace.opened(workspace.any());
  }),
  (workspace) => {
    workspace.closed(workspace.any());
  },
  (workspace) => {
    workspace.saved(workspace.any());
  },
  ...Array<Step>(3).fill((workspace) => {
    workspace.changedOutside(PLACES[workspace.random(PLACES.length)] ?? '');
  }),
  (workspace) => {
    workspace.configured(SETTINGS[workspace.random(SETTINGS.length)]);
  },
  (workspace) => {
    workspace.rooted();
  },
  ...Array<Step>(5).fill((workspace) => {
    const id = workspace.asked();
    if (workspace.random(4) === 0) workspace.client.notify('$/cancelRequest', { id });
  }),
];

/** The diagnostics of each open document at rest, with what is held back of typing. */
const diagnosticsOf = async (client: Client, workspace: Workspace): Promise<ReadonlyMap<string, string>> => {
  await client.rest(false);
  for (const place of workspace.open.keys())
    client.notify('textDocument/didSave', { textDocument: { uri: uriOf(place) } });
  await client.rest();
  const found = new Map<string, string>();
  for (const place of [...workspace.open.keys()].sort()) {
    let items: unknown = client.pushed.get(uriOf(place));
    for (let i = 0; i < 2 && workspace.pulls; i++) {
      const id = client.ask('textDocument/diagnostic', { textDocument: { uri: uriOf(place) } });
      await client.rest();
      items = (client.answers.get(id)?.result as { readonly items?: unknown } | undefined)?.items;
    }
    found.set(place, JSON.stringify(items));
  }
  return found;
};

/** What both servers say of the same place, for every request about it. */
const sameAnswers = async (workspace: Workspace, other: Client): Promise<void> => {
  const [place] = workspace.open.keys();
  if (place === undefined) return;
  const text = workspace.textOf(place);
  const at = placeOf(text, workspace.random(text.length + 1));
  const start = { line: 0, character: 0 };
  const parameters = { textDocument: { uri: uriOf(place) }, position: at };
  for (const [method, more] of SAME) {
    const params = { ...parameters, ...more, range: { start, end: at } };
    const ids = [workspace.client, other].map((client) => client.ask(method, params));
    const answers: string[] = [];
    for (const [index, client] of [workspace.client, other].entries()) {
      await client.rest();
      const { result, error } = client.answers.get(ids[index] ?? 0) ?? {};
      answers.push(JSON.stringify(result ?? error, (key, value: unknown) => (OWN.has(key) ? undefined : value)));
    }
    if (answers[0] !== answers[1] && process.env.SHOW) console.log(method, JSON.stringify(at), JSON.stringify(text), '\n', answers[0], '\n', answers[1]);
    must(answers[0] === answers[1], `${method} is not answered as by a new server`);
  }
};

/** What each server has its own of: what it asks for again later, and its count of the changes. */
const OWN: ReadonlySet<string> = new Set(['data', 'version']);

const SAME: readonly (readonly [method: string, params: object])[] = [
  ['textDocument/hover', {}],
  ['textDocument/completion', {}],
  ['textDocument/definition', {}],
  ['textDocument/documentSymbol', {}],
  ['textDocument/codeLens', {}],
  ['textDocument/inlayHint', {}],
  ['textDocument/codeAction', { context: { diagnostics: [] } }],
];

/** A workspace that changes by chance: at rest the server says what a new one says of the same files and texts. */
export const playFiles = async (
  random: Random,
  fresh: () => string,
  keep: (text: string) => void,
): Promise<number> => {
  const workspace = new Workspace(random, fresh);
  workspace.opened('/w/a/serve.yaml');
  const length = 4 + random(16);
  for (let i = 0; i < length; i++) {
    STEPS[random(STEPS.length)]?.(workspace);
    keep(workspace.told());
    if (random(3) === 0) await workspace.client.rest(random(2) === 0);
  }
  const ours = await diagnosticsOf(workspace.client, workspace);
  noFaults(workspace.client);
  const other = workspace.begun();
  for (const [place, text] of [...workspace.open].reverse()) openIn(other, place, text);
  const theirs = await diagnosticsOf(other, workspace);
  for (const [place, items] of ours)
    if (items !== theirs.get(place) && process.env.SHOW) console.log(place, workspace.told(), '\nOURS', items, '\nTHEIRS', theirs.get(place));
  for (const [place, items] of ours)
    must(items === theirs.get(place), `diagnostics of ${place} are not those of a new server`);
  await sameAnswers(workspace, other);
  noFaults(workspace.client);
  for (const client of [workspace.client, other]) {
    client.ask('shutdown', null);
    await client.rest();
  }
  return length;
};

/** What cannot be named so, and what nobody knows. */
const isNamed = ({ code, message }: NonNullable<Json['error']>): boolean =>
  code === -32601 || (code === -32602 && /^Only names|quotes/.test(message));

const noFaults = (client: Client): void => {
  must(client.log.length === 0, `the log tells of ${(client.log[0] ?? '').split('\n')[0] ?? ''}`);
  for (const { error } of client.answers.values())
    must(
      error === undefined || KNOWN_ERRORS.has(error.code) || isNamed(error),
      `a request fails with ${String(error?.code)} ${error?.message ?? ''}`,
    );
};
