import { StateEffect, StateField } from '@codemirror/state';
import type { Range, Text } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import type { CodeLens, InlayHint } from 'vscode-languageserver/browser';
import { offsetOf } from './positions.ts';

/** What a text shows without being asked at a place. */
export interface Glances {
  readonly lenses: readonly CodeLens[];
  readonly hints: readonly InlayHint[];
}

export const setGlances = StateEffect.define<Glances>();

/** Text between or over lines that is no part of them. */
class Note extends WidgetType {
  readonly #text: string;
  readonly #kind: 'lens-hint' | 'lens-over';
  readonly #indent: number;

  constructor(text: string, kind: 'lens-hint' | 'lens-over', indent = 0) {
    super();
    this.#text = text;
    this.#kind = kind;
    this.#indent = indent;
  }

  override eq(other: Note): boolean {
    return other.#text === this.#text && other.#kind === this.#kind && other.#indent === this.#indent;
  }

  override toDOM(): HTMLElement {
    const element = document.createElement(this.#kind === 'lens-hint' ? 'span' : 'div');
    element.className = this.#kind;
    element.textContent = '\u00a0'.repeat(this.#indent) + this.#text;
    return element;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

const labelOf = ({ label }: InlayHint): string =>
  typeof label === 'string' ? label : label.map(({ value }) => value).join('');

const drawn = (doc: Text, { lenses, hints }: Glances): readonly Range<Decoration>[] => [
  ...lenses.map(({ range, command }) => {
    const line = doc.lineAt(offsetOf(doc, range.start));
    const indent = /^ */.exec(line.text)?.[0].length ?? 0;
    const widget = new Note(command?.title ?? '', 'lens-over', indent);
    return Decoration.widget({ widget, side: -1, block: true }).range(line.from);
  }),
  ...hints.map((hint) =>
    Decoration.widget({ widget: new Note(labelOf(hint), 'lens-hint'), side: 1 }).range(offsetOf(doc, hint.position)),
  ),
];

/** Sums over applications and behind values; they move with the text until they are known anew. */
export const GLANCES = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => {
    const moved = before.map(transaction.changes);
    const told = transaction.effects.findLast((effect) => effect.is(setGlances));
    return told === undefined ? moved : Decoration.set([...drawn(transaction.state.doc, told.value)], true);
  },
  provide: (field) => EditorView.decorations.from(field),
});
