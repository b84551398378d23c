import { EditorState } from '@codemirror/state';
import type { ChangeSet, Text, TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { WorkspaceEdit } from 'vscode-languageserver/browser';
import { changesOf, offsetOf } from '../editor/positions.ts';
import type { LineRange } from '../../../server/src/core/index.ts';
import { folderOf, nameIn, uriOf } from '../language/uris.ts';
import { isPython } from '../project/project.ts';
import type { Project } from '../project/project.ts';

/** A file was opened, changed or closed. */
export interface DocumentEvents {
  readonly opened: (uri: string, text: string) => void;
  readonly changed: (uri: string, version: number, before: Text, changes: ChangeSet) => void;
  /** A person types in a file. */
  readonly typed: () => void;
  readonly closed: (uri: string) => void;
  /** A folder stands in the place of another one. */
  readonly replaced: (before: string, after: string) => void;
  /** Another file is shown, or there are others. */
  readonly turned: () => void;
}

/** The files of a project as the editor holds them: one is shown, the others wait with their history. */
export class Documents {
  readonly view: EditorView;
  readonly #events: DocumentEvents;
  readonly #makeState: (name: string, text: string) => EditorState;
  readonly #states = new Map<string, EditorState>();
  readonly #versions = new Map<string, number>();
  #projects = 0;
  #shown = '';
  #config = '';

  constructor(view: EditorView, makeState: (name: string, text: string) => EditorState, events: DocumentEvents) {
    this.view = view;
    this.#makeState = makeState;
    this.#events = events;
  }

  readonly names = (): readonly string[] => [...this.#states.keys()];
  readonly shown = (): string => this.#shown;
  readonly folder = (): string => folderOf(this.#projects);
  readonly uri = (name = this.#shown): string => uriOf(this.folder(), name);

  /** The config that totals and pictures are of: the shown one, or the one that was shown before its code. */
  readonly configUri = (): string => this.uri(this.#config);

  readonly texts = (): ReadonlyMap<string, string> =>
    new Map(this.names().map((name) => [name, this.#stateOf(name)?.doc.toString() ?? '']));

  readonly project = (): Project => ({
    files: [...this.texts()].map(([name, text]) => ({ name, text })),
    shown: this.#shown,
  });

  load({ files, shown }: Project): void {
    for (const name of this.names()) this.#events.closed(this.uri(name));
    const before = this.folder();
    this.#projects++;
    this.#events.replaced(before, this.folder());
    this.#states.clear();
    this.#versions.clear();
    this.#config = '';
    for (const { name, text } of files) {
      this.#states.set(name, this.#makeState(name, text));
      this.#versions.set(name, 1);
    }
    this.#turn(shown);
    this.openAll();
    this.#events.turned();
  }

  /** Tells all files to a server that knows none. */
  openAll(): void {
    for (const [name, text] of this.texts()) {
      this.#versions.set(name, 1);
      this.#events.opened(this.uri(name), text);
    }
  }

  show(name: string): void {
    if (name === this.#shown || !this.#states.has(name)) return;
    this.#states.set(this.#shown, this.view.state);
    this.#turn(name);
    this.#events.turned();
  }

  /** Draws something into a file, shown or not. */
  dispatch(name: string, make: (state: EditorState) => TransactionSpec): void {
    const state = this.#stateOf(name);
    if (state === undefined) return;
    if (name === this.#shown) {
      this.view.dispatch(make(state));
      return;
    }
    const transaction = state.update(make(state));
    this.#states.set(name, transaction.state);
    if (transaction.docChanged) this.edited(name, state.doc, transaction.changes);
  }

  /** The text of a file is another one than before. */
  edited(name: string, before: Text, changes: ChangeSet): void {
    const version = (this.#versions.get(name) ?? 1) + 1;
    this.#versions.set(name, version);
    this.#events.changed(this.uri(name), version, before, changes);
  }

  /** True where every file stands as the edit takes it; each change is one step of undo. */
  apply({ documentChanges = [] }: WorkspaceEdit): boolean {
    const edits = documentChanges.flatMap((one) => {
      if (!('textDocument' in one)) return [];
      const name = nameIn(this.folder(), one.textDocument.uri) ?? '';
      const { version } = one.textDocument;
      return [{ name, isCurrent: version === null || version === this.#versions.get(name), edits: one.edits }];
    });
    if (edits.length < documentChanges.length || edits.some(({ isCurrent }) => !isCurrent)) return false;
    for (const { name, edits: own } of edits) {
      const texts = own.filter((edit) => 'newText' in edit);
      this.dispatch(name, ({ doc }) => ({ changes: changesOf(doc, texts), userEvent: 'input.fix' }));
    }
    return true;
  }

  /** Selects a place of a file and looks at it. */
  open(name: string, { start, end }: LineRange): void {
    this.show(name);
    const { doc } = this.view.state;
    const [anchor, head] = [offsetOf(doc, start), offsetOf(doc, end)];
    this.view.dispatch({ selection: { anchor, head }, scrollIntoView: true });
    this.view.focus();
  }

  #turn(name: string): void {
    this.#shown = name;
    if (!isPython(name)) this.#config = name;
    else if (this.#config === '') this.#config = this.names().find((one) => !isPython(one)) ?? name;
    const state = this.#states.get(name);
    if (state !== undefined) this.view.setState(state);
  }

  #stateOf(name: string): EditorState | undefined {
    return name === this.#shown ? this.view.state : this.#states.get(name);
  }
}
