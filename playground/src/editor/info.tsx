import { StateEffect, StateField } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, showTooltip } from '@codemirror/view';
import type { Tooltip, TooltipView } from '@codemirror/view';
import { render } from 'preact';
import type { Diagnostic, Hover } from 'vscode-languageserver/browser';
import { Fixes } from '../app/fixes.tsx';
import { Markdown } from '../language/markdown.tsx';
import type { EditorHost } from './host.ts';
import { positionOf, spanOf } from './positions.ts';
import { messageOf, severityOf } from './squiggles.ts';

/** Everything known of a place: its problems, each with its fixes, and what stands there. */
interface Info {
  readonly from: number;
  readonly to: number;
  readonly problems: readonly Diagnostic[];
  readonly markdown: string | null;
}

const infoAt = async (host: EditorHost, view: EditorView, offset: number): Promise<Info | null> => {
  const { doc } = view.state;
  const problems = host.problems().filter(({ range }) => {
    const { from, to } = spanOf(doc, range);
    return offset >= from && offset <= to;
  });
  const asked = { textDocument: { uri: host.uri() }, position: positionOf(doc, offset) };
  const hover = await host.ask<Hover>('textDocument/hover', asked);
  const [first] = problems;
  const range = first?.range ?? hover?.range;
  if (view.state.doc !== doc || range === undefined) return null;
  const markdown = hover?.contents;
  const text = typeof markdown === 'object' && 'value' in markdown ? markdown.value : null;
  return { ...spanOf(doc, range), problems, markdown: text };
};

const tooltipOf = (host: EditorHost, { from, to, problems, markdown }: Info, takesFocus: boolean): Tooltip => ({
  pos: from,
  end: to,
  above: false,
  create: (view): TooltipView => {
    const dom = document.createElement('div');
    dom.className = 'tip';
    if (takesFocus) dom.tabIndex = -1;
    const close = (): void => {
      view.dispatch({ effects: setPinned.of(null) });
      view.focus();
    };
    dom.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') close();
    });
    render(
      <>
        {problems.map((problem, index) => (
          <section key={index} class={`problem ${severityOf(problem)}`}>
            <p>
              <span class="mark" aria-hidden="true" /> {messageOf(problem)} <code class="quiet">{problem.code}</code>
            </p>
            <Fixes problem={problem} host={host} acted={close} />
          </section>
        ))}
        {markdown !== null && <Markdown text={markdown} />}
      </>,
      dom,
    );
    return {
      dom,
      mount: () => {
        if (takesFocus) dom.focus();
      },
    };
  },
});

const setPinned = StateEffect.define<Tooltip | null>();

/** What was asked for by a key; it goes with the next change, and when something else is selected. */
const pinned = StateField.define<Tooltip | null>({
  create: () => null,
  update: (before, { effects, docChanged, selection }) => {
    const told = effects.findLast((effect) => effect.is(setPinned));
    if (told !== undefined) return told.value;
    return docChanged || selection !== undefined ? null : before;
  },
  provide: (field) => showTooltip.from(field),
});

const pin = async (host: EditorHost, view: EditorView): Promise<void> => {
  const info = await infoAt(host, view, view.state.selection.main.head);
  if (info !== null) view.dispatch({ effects: setPinned.of(tooltipOf(host, info, true)) });
};

/** What is known of the place under the pointer, and by Ctrl+. or Cmd+. of the place at the cursor. */
export const info = (host: EditorHost): Extension => [
  hoverTooltip(
    async (view, offset) => {
      const found = await infoAt(host, view, offset);
      return found === null ? null : tooltipOf(host, found, false);
    },
    { hoverTime: 250, hideOnChange: true },
  ),
  pinned,
  keymap.of([
    {
      key: 'Mod-.',
      run: (view) => {
        void pin(host, view);
        return true;
      },
    },
  ]),
];
