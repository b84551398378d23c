import { closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { python } from '@codemirror/lang-python';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { isPython } from '../project/project.ts';
import { Documents } from '../workbench/documents.ts';
import type { DocumentEvents } from '../workbench/documents.ts';
import { completion } from './completion.ts';
import { GLANCES } from './glances.ts';
import type { EditorHost } from './host.ts';
import { info } from './info.tsx';
import { SQUIGGLES } from './squiggles.ts';
import { THEME } from './theme.ts';

/** What the style elements of the editor are known by to the page’s policy. */
const nonce = (): string => document.querySelector<HTMLElement>('style[nonce]')?.nonce ?? '';

interface EditorEvents extends DocumentEvents {
  /** Somebody wants to see how replicas stand on the nodes. */
  readonly pictured: () => void;
  /** The cursor stands on another line, from 0. */
  readonly moved: (line: number) => void;
}

/** The editor of the page and the files that it shows in turn. */
export const createEditor = (host: EditorHost, events: EditorEvents): Documents => {
  const own = EditorView.cspNonce.of(nonce());
  const view = new EditorView({ extensions: own });
  const shared: Extension = [
    [lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), drawSelection()],
    [history(), indentOnInput(), bracketMatching(), closeBrackets()],
    [SQUIGGLES, GLANCES, completion(host), info(host), THEME],
    keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap.filter(({ key }) => key === 'F8')]),
    own,
    EditorView.updateListener.of((update) => {
      if (update.transactions.some((one) => one.isUserEvent('input.type') || one.isUserEvent('delete'))) events.typed();
      if (update.docChanged) documents.edited(documents.shown(), update.startState.doc, update.changes);
      if (update.selectionSet) events.moved(update.state.doc.lineAt(update.state.selection.main.head).number - 1);
    }),
  ];
  // The editor tells its own handlers nothing of what happens in a widget.
  view.dom.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.lens-over') !== null) events.pictured();
  });
  const makeState = (name: string, text: string): EditorState =>
    EditorState.create({ doc: text, extensions: [languageOf(name), shared] });
  const documents = new Documents(view, makeState, events);
  return documents;
};

const languageOf = (name: string): Extension => [
  isPython(name) ? [python(), indentUnit.of('    ')] : [yaml(), indentUnit.of('  ')],
  EditorView.contentAttributes.of({ 'aria-label': name, tabindex: '0' }),
];
