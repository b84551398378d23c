import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { fixAll, fixKind, releaseFix, say } from '../../core/index.ts';
import type { Analysis, Edit, Language, Problem, Words } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import type { ClientWishes } from '../editor/client-wishes.ts';
import { OPEN_HELP, helpLink, toTextEdits } from '../editor/to-protocol.ts';
import type { Offer } from './offers.ts';

/** More fixes of one place than these nobody reads. */
const FIXES = 5;

/** The fixes of a place that are shown: preferred ones first, then in their order; lines to copy and ignore comments last. */
export const shownOffers = (offers: readonly Offer[]): readonly Offer[] => {
  const edits = offers.filter(({ fix, ignores }) => fix.copy === undefined && !ignores);
  const first = edits.filter(({ fix }) => fix.preferred);
  const rest = edits.filter(({ fix }) => !fix.preferred);
  return [
    ...[...first, ...rest].slice(0, FIXES),
    ...offers.filter(({ fix }) => fix.copy !== undefined),
    ...offers.filter(({ ignores }) => ignores),
  ];
};

const note = z.object({ uri: z.string(), version: z.number(), does: z.enum(['kind', 'safe']), code: z.string() });

/** What finds the edits of an action on the whole file again in the same version of its document. */
export type FileNote = Readonly<z.infer<typeof note>>;

/** Null for what is no note of ours. */
export const readFileNote = (data: unknown): FileNote | null => {
  const parsed = note.safeParse(data);
  return parsed.success ? parsed.data : null;
};

/** The edits that such an action makes. */
export const fileEdits = (analysis: Analysis, { does, code }: Pick<FileNote, 'does' | 'code'>): readonly Edit[] =>
  does === 'kind' ? fixKind(analysis, code) : fixAll(analysis);

/** What goes beyond one problem: all of its kind, all that is safe, its help, and the release where none is named. */
export const furtherActions = (
  analysed: Analysed,
  problems: readonly Problem[],
  offers: readonly Offer[],
  wishes: ClientWishes,
): CodeAction[] => [
  ...kindActions(analysed, problems, offers, wishes),
  ...(offers.some(({ fix }) => fix.safe === true)
    ? [fileAction(analysed, SAFE, { does: 'safe', code: '' }, wishes)]
    : []),
  ...releaseActions(analysed, problems, wishes.words.language),
  ...helpActions(problems, wishes),
];

const SAFE: Words = { en: 'Apply all safe fixes', vi: 'Áp dụng mọi sửa đổi an toàn' };

const kindActions = (
  analysed: Analysed,
  problems: readonly Problem[],
  offers: readonly Offer[],
  wishes: ClientWishes,
): CodeAction[] =>
  distinct(problems).flatMap((code) => {
    const count = analysed.analysis.problems.filter((one) => one.code === code).length;
    const isMended = offers.some(({ problem, fix }) => problem.code === code && fix.preferred && fix.edits.length > 0);
    if (count < 2 || !isMended) return [];
    const title = {
      en: `Fix all of this kind (${code}, ${String(count)})`,
      vi: `Sửa mọi lỗi loại này (${code}, ${String(count)})`,
    };
    return [fileAction(analysed, title, { does: 'kind', code }, wishes)];
  });

const distinct = (problems: readonly Problem[]): readonly string[] => [...new Set(problems.map(({ code }) => code))];

const fileAction = (
  analysed: Analysed,
  title: Words,
  what: Pick<FileNote, 'does' | 'code'>,
  { words: { language }, resolvesEdits }: ClientWishes,
): CodeAction => ({
  title: say(title, language),
  kind: CodeActionKind.QuickFix,
  ...(resolvesEdits
    ? { data: { uri: analysed.uri, version: analysed.version, ...what } }
    : { edit: toTextEdits(fileEdits(analysed.analysis, what), analysed.analysis, analysed) }),
});

const releaseActions = (analysed: Analysed, problems: readonly Problem[], language: Language): CodeAction[] => {
  const fix = problems.length === 0 ? null : releaseFix(analysed.analysis);
  if (fix === null) return [];
  const edit = toTextEdits(fix.edits, analysed.analysis, analysed);
  return [{ title: say(fix.title, language), kind: CodeActionKind.QuickFix, edit }];
};

const helpActions = (problems: readonly Problem[], { words, opensHelp }: ClientWishes): CodeAction[] =>
  (opensHelp ? distinct(problems) : []).flatMap((code) => {
    const page = helpLink(words, code);
    if (page === undefined) return [];
    const title = say({ en: `Open help for ${code}`, vi: `Mở trợ giúp về ${code}` }, words.language);
    return [{ title, kind: CodeActionKind.QuickFix, command: { title, command: OPEN_HELP, arguments: [page] } }];
  });
