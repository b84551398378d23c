import type { Diagnostic, WorkspaceEdit } from 'vscode-languageserver/browser';
import type { ConfigSum, Language } from '../../../server/src/core/index.ts';
import { setGlances } from '../editor/glances.ts';
import type { EditorHost } from '../editor/host.ts';
import { createEditor } from '../editor/editor.ts';
import { toldChanges } from '../editor/positions.ts';
import { squiggles } from '../editor/squiggles.ts';
import { LanguageClient } from '../language/client.ts';
import { nameIn } from '../language/uris.ts';
import { EXAMPLES } from '../project/examples.ts';
import type { Project } from '../project/project.ts';
import { textsIn } from '../words.ts';
import type { Texts } from '../words.ts';
import { actionsOf, act } from './actions.ts';
import type { Documents } from './documents.ts';
import { glancesOf } from './glances-of.ts';
import { nothingYet } from './model.ts';
import type { Model, Releases } from './model.ts';

/** So long after the last key nobody types, in milliseconds. */
const QUIET = 1_000;

/** The editor, the language server and what is known of the text; tells who listens whenever that changes. */
export class Workbench {
  readonly documents: Documents;
  readonly host: EditorHost;
  readonly #problems = new Map<string, readonly Diagnostic[]>();
  readonly #listeners = new Set<() => void>();
  readonly #followers = new Set<(line: number) => void>();
  #client: LanguageClient;
  #model: Model;
  /** When somebody typed last. */
  #typed = 0;
  #looking: 'no' | 'yes' | 'again' = 'no';

  constructor(language: Language) {
    this.#model = nothingYet(language);
    this.host = {
      texts: () => textsIn(this.#model.language),
      uri: () => this.documents.uri(),
      ask: (method, params) => this.#client.ask(method, params),
      problems: () => this.#problems.get(this.documents.shown()) ?? [],
      actionsOf: (problem, name) => actionsOf(this, problem, name),
      act: (action) => act(this, action),
    };
    this.#client = this.#start(language);
    this.documents = createEditor(this.host, {
      opened: (uri, text) => {
        this.#client.opened(uri, text);
      },
      changed: (uri, version, before, changes) => {
        this.#client.changed(uri, version, toldChanges(before, changes));
      },
      typed: () => {
        this.#typed = performance.now();
      },
      closed: (uri) => {
        this.#problems.clear();
        this.#client.closed(uri);
      },
      replaced: (before, after) => {
        this.#client.replaced(before, after);
      },
      turned: () => {
        this.#set({ names: this.documents.names(), shown: this.documents.shown() });
        void this.look();
      },
      pictured: () => {
        this.#set({ pictures: this.#model.pictures + 1 });
      },
      moved: (line) => {
        for (const follower of this.#followers) follower(line);
      },
    });
  }

  readonly model = (): Model => this.#model;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Told of the line of the cursor, whenever that is another one. */
  readonly follow = (follower: (line: number) => void): (() => void) => {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  };

  open(project: Project): void {
    this.#set({ example: null, findings: [] });
    this.documents.load(project);
  }

  load(example: string): void {
    const found = EXAMPLES.find(({ id }) => id === example);
    if (found === undefined) return;
    this.open(found.project);
    this.#set({ example });
  }

  /** Tells the person something. */
  tell(says: keyof Texts): void {
    this.#set({ notice: { says } });
  }

  /** Asks for something of the config. */
  readonly ask = <T>(method: string, params: object = {}): Promise<T | null | undefined> =>
    this.#client.ask<T>(method, { textDocument: { uri: this.documents.configUri() }, ...params });

  /** Writes a choice as a comment into the config, or takes that away; false where that cannot be. */
  async write(choice: 'rayVersion' | 'cluster', value: string | null): Promise<boolean> {
    const edit = await this.ask<WorkspaceEdit>('rayServeLens/choiceEdit', { choice, value });
    return edit != null && this.documents.apply(edit);
  }

  /** Says everything in another language from now on. */
  speak(language: Language): void {
    if (language === this.#model.language) return;
    this.#client.end();
    this.#problems.clear();
    this.#set({ language, phase: 'starting' });
    this.#client = this.#start(language);
    this.documents.openAll();
  }

  /** Asks anew for what is shown of the text; once more where something changes meanwhile. */
  async look(): Promise<void> {
    if (this.#looking !== 'no') {
      this.#looking = 'again';
      return;
    }
    do {
      this.#looking = 'yes';
      await Promise.all([this.#lookAround(), this.#glance()]);
    } while ((this.#looking as string) === 'again');
    this.#looking = 'no';
  }

  async #lookAround(): Promise<void> {
    const [sums, releases, clusters] = await Promise.all([
      this.ask<{ configs: readonly ConfigSum[] }>('rayServeLens/sums'),
      this.ask<Releases>('rayServeLens/releases'),
      this.ask<{ written: string | null }>('rayServeLens/clusterFiles'),
    ]);
    if (sums == null || releases == null || clusters == null) return;
    const isHeld = this.#isHalf(sums.configs);
    this.#set({ phase: 'ready', ...(!isHeld && { sums: sums.configs }), releases, nodes: clusters.written });
  }

  /** What is only half typed is rejected too: that is said once nobody has typed for a while. */
  #isHalf(sums: readonly ConfigSum[]): boolean {
    const isRejected = ({ status }: ConfigSum): boolean => status === 'rejected';
    const turns = sums.some(isRejected) && !this.#model.sums.some(isRejected) && this.#model.sums.length > 0;
    const rest = this.#typed + QUIET - performance.now();
    if (!turns || rest <= 0) return false;
    setTimeout(() => void this.look(), rest);
    return true;
  }

  async #glance(): Promise<void> {
    const { doc } = this.documents.view.state;
    const [name, glances] = [this.documents.shown(), await glancesOf(this.host, doc)];
    if (glances === null || this.documents.view.state.doc !== doc) return;
    this.documents.dispatch(name, () => ({ effects: setGlances.of(glances) }));
  }

  #start(language: Language): LanguageClient {
    return new LanguageClient(language, {
      texts: () => this.documents.texts(),
      folder: () => this.documents.folder(),
      diagnosed: ({ uri, version, diagnostics }) => {
        const name = nameIn(this.documents.folder(), uri);
        if (name !== null && (version ?? null) !== -1) this.#diagnosed(name, diagnostics);
      },
      refresh: () => void this.look(),
      failed: () => {
        this.#set({ phase: 'failed' });
      },
    });
  }

  #diagnosed(name: string, problems: readonly Diagnostic[]): void {
    this.#problems.set(name, problems);
    this.documents.dispatch(name, (state) => squiggles(state, problems));
    const findings = this.documents
      .names()
      .flatMap((file) => (this.#problems.get(file) ?? []).map((problem) => ({ name: file, problem })));
    this.#set({ findings });
    void this.look();
  }

  #set(change: Partial<Model>): void {
    this.#model = { ...this.#model, ...change };
    for (const listener of this.#listeners) listener();
  }
}
