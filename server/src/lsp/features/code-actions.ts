import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { fixAll, say } from '../../core/index.ts';
import type { Language, LineRange } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import type { ClientWishes } from '../editor/client-wishes.ts';
import { toCodeAction, toTextEdits } from '../editor/to-protocol.ts';
import { FIX_ALL } from './asked-names.ts';
import { findOffer, noteOf, offersFor } from './offers.ts';
import type { Offer, OfferNote } from './offers.ts';
import { fileEdits, furtherActions, shownOffers } from './menu.ts';
import type { FileNote } from './menu.ts';
import { refactorActions } from './refactor.ts';

/** Fixes of the problems in a range, the comments that ignore them, and all safe fixes of the file in one. */
export const codeActions = async (
  analysed: Analysed,
  { range, context: { only } }: CodeActionParams,
  wishes: ClientWishes,
  isCancelled: () => boolean,
): Promise<CodeAction[]> => {
  const wants = (kind: string): boolean =>
    only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
  return [
    ...(wants(CodeActionKind.QuickFix) ? await quickFixes(analysed, range, wishes, isCancelled) : []),
    ...(wantsRefactorings(only) ? refactorActions(analysed, range.start, wants, wishes) : []),
    ...(only !== undefined && wants(FIX_ALL) ? allFixes(analysed, wishes.words.language) : []),
  ];
};

/** Nobody refactors on saving. */
const wantsRefactorings = (only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((kind) => kind === '' || kind.startsWith(CodeActionKind.Refactor));

/** A code action with the edit that its note tells of; null where its document has another version or no such offer. */
export const resolveAction = async (
  analysed: Analysed,
  action: CodeAction,
  note: OfferNote,
  isCancelled: () => boolean,
): Promise<CodeAction | null> => {
  const offer = analysed.version === note.version ? await findOffer(analysed, note, isCancelled) : null;
  return offer && { ...action, edit: toTextEdits(offer.fix.edits, analysed.analysis, analysed) };
};

/** The same for an action on the whole file. */
export const resolveFileAction = (analysed: Analysed, action: CodeAction, note: FileNote): CodeAction | null =>
  analysed.version === note.version
    ? { ...action, edit: toTextEdits(fileEdits(analysed.analysis, note), analysed.analysis, analysed) }
    : null;

const quickFixes = async (
  analysed: Analysed,
  range: LineRange,
  wishes: ClientWishes,
  isCancelled: () => boolean,
): Promise<CodeAction[]> => {
  const { words, resolvesEdits } = wishes;
  const { analysis } = analysed;
  const problems = analysis.problems.filter((problem) => touches(analysis.lines.rangeOf(problem.range), range));
  const offers = await offersFor(analysis, problems, isCancelled);
  const fixes = shownOffers(offers).map((offer) => ({
    ...toCodeAction(offer.fix, offer.problem, analysis, analysed.uri, words),
    ...(offer.fix.edits.length > 0 && (resolvesEdits ? { data: noteOf(offer, analysed) } : editOf(offer, analysed))),
  }));
  return isCancelled() ? [] : [...fixes, ...furtherActions(analysed, problems, offers, wishes)];
};

const editOf = ({ fix }: Offer, analysed: Analysed): Pick<CodeAction, 'edit'> => ({
  edit: toTextEdits(fix.edits, analysed.analysis, analysed),
});

/** With its edits at once for every client: no edit has to be tried for them, and some apply it on saving as it comes. */
const allFixes = (analysed: Analysed, language: Language): CodeAction[] => {
  const edits = fixAll(analysed.analysis);
  if (edits.length === 0) return [];
  const title = { en: 'Mend everything that keeps its meaning', vi: 'Sửa mọi lỗi mà không đổi ý nghĩa' };
  return [{ title: say(title, language), kind: FIX_ALL, edit: toTextEdits(edits, analysed.analysis, analysed) }];
};

const touches = (a: LineRange, b: LineRange): boolean => !before(a.end, b.start) && !before(b.end, a.start);

const before = (a: LineRange['start'], b: LineRange['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
