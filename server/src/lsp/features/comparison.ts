import type { WorkspaceEdit } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { COVERED, compareReleases, mendingEdits, releaseDiff, sheetOf } from '../../core/index.ts';
import type { AnalyzeOptions, Language, LineRange, ReleaseDiff, ReleaseSheet } from '../../core/index.ts';
import type { DocumentText } from '../documents/open-documents.ts';
import { toTextEdits } from '../editor/to-protocol.ts';

export const known = z.string().check(z.refine((version) => COVERED.includes(version)));

const asked = z.object({
  textDocument: z.object({ uri: z.string() }),
  /** Null leaves the choice to the server: the file's own release, and the newest one. */
  from: z.nullable(known),
  to: z.nullable(known),
});

export type ComparisonParams = z.infer<typeof asked>;

/** Null for what is no such question. */
export const readComparisonParams = (params: unknown): ComparisonParams | null => asked.safeParse(params).data ?? null;

/** The known releases, newest first, and the one that the document is read for if it is one of them. */
export interface Releases {
  readonly current: string | null;
  readonly known: readonly string[];
}

/** Of a document that is read for a release. */
export const releasesFor = (version: string | undefined): Releases => ({
  current: COVERED.find((release) => compareReleases(release, version ?? '') === 0) ?? null,
  known: COVERED.toReversed(),
});

/** From the release of the file, or the one before the newest, to the newest, where nobody chose. */
export const chosen = (
  { from, to }: Pick<ComparisonParams, 'from' | 'to'>,
  { current, known: [newest = '', before = newest] }: Releases,
): { readonly from: string; readonly to: string } => ({
  from: from ?? (current === null || current === newest ? before : current),
  to: to ?? newest,
});

/** Takes over from a former diff of the document what did not change. */
export const diffFor = (
  text: string,
  options: AnalyzeOptions,
  { from, to }: ReturnType<typeof chosen>,
  former?: ReleaseDiff,
): ReleaseDiff => releaseDiff(text, options, from, to, former);

/** A sheet whose places are those of the protocol. */
export interface ComparisonAnswer extends Releases {
  readonly version: number;
  readonly name: string;
  readonly sheet: ReleaseSheet<LineRange>;
}

export const comparison = (
  diff: ReleaseDiff,
  { uri, version }: DocumentText,
  releases: Releases,
  language: Language,
): ComparisonAnswer => ({ ...releases, version, name: nameOf(uri), sheet: placed(sheetOf(diff, language), diff) });

const placed = (sheet: ReleaseSheet, { lines }: ReleaseDiff): ReleaseSheet<LineRange> => {
  const inLines = <T extends { readonly place: Parameters<typeof lines.rangeOf>[0] }>(one: T) => ({
    ...one,
    place: lines.rangeOf(one.place),
  });
  return {
    ...sheet,
    configs: sheet.configs.map((config) => ({ ...inLines(config), rows: config.rows.map(inLines) })),
    lines: sheet.lines.map(inLines),
    defaults: sheet.defaults.map(inLines),
  };
};

/** Null where no safe fix is needed. */
export const comparisonEdit = ({ after, mended }: ReleaseDiff, document: DocumentText): WorkspaceEdit | null => {
  const edits = mendingEdits(after, mended);
  return edits.length === 0 ? null : toTextEdits(edits, after, document);
};

/** The file's own name, as a person reads it. */
export const nameOf = (uri: string): string => {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};
