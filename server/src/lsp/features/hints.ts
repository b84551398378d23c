import { InlayHintKind } from 'vscode-languageserver';
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { hintsOf, say } from '../../core/index.ts';
import type { Language } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import type { ClientWishes } from '../editor/client-wishes.ts';
import { offsetAt } from '../editor/to-protocol.ts';

const note = z.object({ uri: z.string(), version: z.number(), offset: z.number() });

/** What finds a hint again in the same version of its document. */
export type HintNote = Readonly<z.infer<typeof note>>;

/** Null for what is no note of ours. */
export const readHintNote = (data: unknown): HintNote | null => {
  const parsed = note.safeParse(data);
  return parsed.success ? parsed.data : null;
};

/** The hints in a range; their tooltips wait for a client that asks for them one by one. */
export const inlayHints = (
  { analysis, uri, version }: Analysed,
  { range }: Pick<InlayHintParams, 'range'>,
  { words: { language }, resolvesHints }: ClientWishes,
): InlayHint[] => {
  const [from, to] = [offsetAt(analysis, range.start), offsetAt(analysis, range.end)];
  return hintsOf(analysis, { start: from, end: to })
    .filter(({ offset }) => offset >= from && offset <= to)
    .map(({ offset, label, tooltip }) => ({
      position: analysis.lines.positionAt(offset),
      label: say(label, language),
      kind: InlayHintKind.Type,
      paddingLeft: true,
      ...(resolvesHints ? { data: { uri, version, offset } } : { tooltip: markdown(tooltip(language)) }),
    }));
};

/** The hint with its tooltip; as it came where the document is no longer the same. */
export const resolveHint = (
  { analysis, version }: Analysed,
  hint: InlayHint,
  { offset, version: noted }: HintNote,
  language: Language,
): InlayHint => {
  const found = version === noted ? hintsOf(analysis).find((one) => one.offset === offset) : undefined;
  return found === undefined ? hint : { ...hint, tooltip: markdown(found.tooltip(language)) };
};

const markdown = (value: string) => ({ kind: 'markdown' as const, value });
