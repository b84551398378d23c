import { acceptCompletion, autocompletion, snippet, startCompletion } from '@codemirror/autocomplete';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver/browser';
import { markdownElement } from '../language/markdown.tsx';
import { offsetOf, positionOf } from './positions.ts';
import type { EditorHost } from './host.ts';

/** What may be typed on while the list stands open. */
const WORD = /^[\w./:-]*$/;

/** By the number that the protocol gives each. */
const KINDS: Readonly<Record<number, string>> = {
  3: 'function',
  6: 'variable',
  7: 'class',
  9: 'namespace',
  10: 'property',
  12: 'constant',
  15: 'text',
  17: 'text',
};

/** A snippet as the editor reads it: `$1` is `${1}` there, and nothing but a field is escaped. */
export const snippetText = (text: string): string =>
  text.replace(
    /\\([$}\\])|\$(\d+)|\$\{0\}/g,
    (_, escaped: string | undefined, field: string | undefined) =>
      escaped ?? `\${${field === undefined || field === '0' ? '99' : field}}`,
  );

const optionOf = (item: CompletionItem): Completion => {
  const { label, kind, detail, documentation, textEdit, command, preselect } = item;
  const text = typeof documentation === 'string' ? documentation : documentation?.value;
  const insert = snippet(snippetText(textEdit?.newText ?? label));
  return {
    label: item.filterText ?? label,
    displayLabel: label,
    ...(kind !== undefined && KINDS[kind] !== undefined && { type: KINDS[kind] }),
    ...(detail !== undefined && { detail }),
    ...(text !== undefined && { info: () => markdownElement(text) }),
    ...(preselect === true && { boost: 1 }),
    sortText: item.sortText ?? label,
    apply: (view, completion, from, to) => {
      insert(view, completion, from, to);
      if (command !== undefined) startCompletion(view);
    },
  };
};

const startOf = (edit: CompletionItem['textEdit']): TextEdit['range']['start'] | null =>
  edit !== undefined && 'range' in edit ? edit.range.start : null;

const source =
  (host: EditorHost) =>
  async ({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> => {
    const before = state.sliceDoc(Math.max(0, pos - 1), pos);
    if (!explicit && !/[\w:/{[,"'#.]/.test(before)) return null;
    const textDocument = { uri: host.uri() };
    const list = await host.ask<CompletionList>('textDocument/completion', {
      textDocument,
      position: positionOf(state.doc, pos),
    });
    const [first] = list?.items ?? [];
    if (first === undefined) return null;
    const start = startOf(first.textEdit);
    const from = start === null ? pos : offsetOf(state.doc, start);
    const shared = (list?.items ?? []).filter(({ textEdit }) => {
      const own = startOf(textEdit);
      return own === null || offsetOf(state.doc, own) === from;
    });
    return { from, options: shared.map(optionOf), validFor: WORD };
  };

/** What can be written at the cursor, as the server says. */
export const completion = (host: EditorHost): Extension => [
  autocompletion({ override: [source(host)], icons: false, activateOnTypingDelay: 60 }),
  Prec.high(keymap.of([{ key: 'Tab', run: acceptCompletion }])),
];
