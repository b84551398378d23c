import { CompletionItemKind, CompletionItemTag, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { completionsAt, plainText, say, settingsOffers } from '../../core/index.ts';
import type { Analysis, CompletionWorld, Language, Offer, OfferKind } from '../../core/index.ts';
import type { ClientWishes } from '../editor/client-wishes.ts';
import { offsetAt } from '../editor/to-protocol.ts';

const KINDS: Readonly<Record<OfferKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  name: CompletionItemKind.Class,
  module: CompletionItemKind.Module,
  file: CompletionItemKind.File,
  snippet: CompletionItemKind.Snippet,
  builder: CompletionItemKind.Function,
  application: CompletionItemKind.Variable,
};

/** What can be written at a position; an empty list where nothing of ours can. */
export const completion = (
  analysis: Analysis,
  { position }: CompletionParams,
  wishes: ClientWishes,
  world: CompletionWorld,
): CompletionList => {
  const offers = completionsAt(analysis, offsetAt(analysis, position), world);
  return { isIncomplete: false, items: offers.map((offer, index) => itemOf(offer, index, analysis, wishes)) };
};

/** The same in a settings file. */
export const settingsCompletion = (
  analysis: Analysis,
  { position }: CompletionParams,
  { words }: ClientWishes,
): CompletionList => ({
  isIncomplete: false,
  items: settingsOffers(analysis.text, offsetAt(analysis, position)).map(
    ({ label, documentation, range, newText }, index) => ({
      label,
      kind: newText === label ? CompletionItemKind.Value : CompletionItemKind.Property,
      ...(documentation && { documentation: { kind: 'markdown', value: say(documentation, words.language) } }),
      textEdit: { range: analysis.lines.rangeOf(range), newText },
      sortText: String(index).padStart(4, '0'),
    }),
  ),
});

/** As much of an offer as the client can show. */
const itemOf = (offer: Offer, index: number, { lines, text }: Analysis, wishes: ClientWishes): CompletionItem => {
  const { language } = wishes.words;
  const { label, kind, detail, documentation, range, filter, isGoing, continues } = offer;
  const { snippets, asIs, picksAgain } = wishes.completion;
  const own = snippets ? offer.snippet : plainText(offer.snippet);
  const newText = asIs ? own : relative(own, text, range.start);
  return {
    label,
    kind: KINDS[kind],
    ...(detail && { detail: say(detail, language) }),
    ...(documentation && { documentation: { kind: 'markdown', value: say(documentation, language) } }),
    textEdit: { range: lines.rangeOf(range), newText },
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(asIs && { insertTextMode: InsertTextMode.asIs }),
    sortText: String(index).padStart(4, '0'),
    filterText: filter ?? label,
    ...(index === 0 && kind !== 'file' && { preselect: true }),
    ...(isGoing === true && { tags: [CompletionItemTag.Deprecated] }),
    ...(continues === true && picksAgain && { command: suggestAgain(language) }),
  };
};

const suggestAgain = (language: Language) => ({
  title: language === 'vi' ? 'Chọn giá trị' : 'Choose a value',
  command: 'editor.action.triggerSuggest',
});

/** A client that indents new lines like the first needs the rest of each indent alone. */
const relative = (newText: string, text: string, start: number): string => {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return indent === '' ? newText : newText.replaceAll(`\n${indent}`, '\n');
};
