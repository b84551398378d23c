import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const CODE_FONT = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

const squiggle = (colour: string, line = 'wavy') => ({
  backgroundImage: 'none',
  paddingBottom: '0',
  textDecoration: `underline ${line} ${colour} 1.5px`,
  textDecorationSkipInk: 'none',
  textUnderlineOffset: '3px',
});

const text = EditorView.theme({
  '&': { height: '100%', fontSize: '13.5px', color: 'var(--fg)', backgroundColor: 'var(--bg)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: CODE_FONT, lineHeight: '1.55' },
  '.cm-content': { padding: '10px 0', caretColor: 'var(--fg)' },
  '.cm-line': { padding: '0 16px 0 6px' },
  '.cm-cursor': { borderLeftColor: 'var(--fg)' },
  '.cm-gutters': { color: 'var(--faint)', backgroundColor: 'var(--bg)', border: 'none', paddingLeft: '6px' },
  '.cm-activeLine': { backgroundColor: 'var(--active)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--active)', color: 'var(--fg)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--selection)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--selection)', outline: 'none' },
});

const marks = EditorView.theme({
  '.cm-lintRange-error': squiggle('var(--bad)'),
  '.cm-lintRange-warning': squiggle('var(--warn)'),
  '.cm-lintRange-info': squiggle('var(--link)'),
  '.cm-lintRange-hint': squiggle('var(--faint)', 'dotted'),
  '.cm-lintRange-active': { backgroundColor: 'transparent' },
  '.cm-lintPoint:after': { borderBottomColor: 'var(--bad)' },
  '.lens-unnecessary': { opacity: '0.65' },
  '.lens-deprecated': { textDecoration: 'line-through' },
  '.lens-hint': {
    margin: '0 0 0 8px',
    padding: '1px 6px',
    borderRadius: '4px',
    fontSize: '0.88em',
    color: 'var(--quiet)',
    backgroundColor: 'var(--card)',
  },
  '.lens-over': {
    padding: '6px 6px 0',
    fontSize: '0.88em',
    color: 'var(--quiet)',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
  },
});

const tooltips = EditorView.theme({
  '.cm-tooltip': {
    color: 'var(--fg)',
    backgroundColor: 'var(--float)',
    border: '1px solid var(--line)',
    borderRadius: '8px',
    boxShadow: '0 8px 28px rgb(0 0 0 / 18%)',
  },
  '.cm-tooltip-section:not(:first-child)': { borderTop: 'none !important' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: CODE_FONT, maxHeight: '15em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--on-accent)',
    backgroundColor: 'var(--accent)',
  },
  '.cm-completionDetail': {
    color: 'inherit',
    fontStyle: 'normal',
    marginLeft: '10px',
    fontSize: '0.9em',
    opacity: '0.8',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionInfo': { padding: '8px 12px', maxWidth: '380px', maxHeight: '320px', overflow: 'auto' },
  '.cm-snippetField': { backgroundColor: 'var(--selection)' },
});

const colours = HighlightStyle.define([
  { tag: [tags.comment, tags.lineComment], color: 'var(--code-comment)', fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.attributeName], color: 'var(--code-key)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-text)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--code-number)' },
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword], color: 'var(--code-word)' },
  {
    tag: [tags.function(tags.variableName), tags.definition(tags.className), tags.className],
    color: 'var(--code-name)',
  },
  { tag: [tags.meta, tags.punctuation, tags.separator, tags.bracket], color: 'var(--quiet)' },
]);

/** The look of the editor: colours are those of the page, light or dark as the reader’s system is. */
export const THEME: Extension = [text, marks, tooltips, syntaxHighlighting(colours)];
