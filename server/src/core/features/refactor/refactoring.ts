import type { Analysis } from '../../analysis/analysis.ts';
import { analyze } from '../../analysis/analyze.ts';
import type { AnalyzeOptions } from '../../analysis/options.ts';
import { leastOf } from '../../demand/sums.ts';
import { toRecord } from '../../ray/amounts.ts';
import type { Edit } from '../../text/text-range.ts';
import type { Words } from '../../text/words.ts';
import { applyEdits } from '../../yaml/edit.ts';

/** A file that is made beside the document: its name, or a path from there. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Another way to write the same: its edits keep what the config reserves, or `why` says why it is not offered. */
export interface Refactoring {
  readonly title: Words;
  readonly kind: 'rewrite' | 'extract' | 'inline';
  readonly change: { readonly edits: readonly Edit[]; readonly file: NewFile | null } | { readonly why: Words };
}

export const CHANGES_DEMAND: Words = {
  en: 'it would change what the config reserves or whether Ray takes it',
  vi: 'nó sẽ đổi phần tài nguyên được giữ, hoặc việc Ray có nhận hay không',
};

/** True where a text says the same as the analysed one: each application reserves as much, and Ray takes it just so. */
export const saysTheSame = (analysis: Analysis, text: string, options: AnalyzeOptions): boolean =>
  meaningOf(analyze(text, options)) === meaningOf(analysis);

/** The same for edits of the text. */
export const keepsMeaning = (analysis: Analysis, edits: readonly Edit[], more: AnalyzeOptions = {}): boolean =>
  saysTheSame(analysis, applyEdits(analysis.text, edits), { ...analysis.work?.options, ...more });

const meaningOf = ({ configs }: Analysis): string =>
  JSON.stringify(
    configs.map(({ applications, verdict }) => [
      verdict.status,
      applications.map((one) => [
        one.name,
        one.demand !== null,
        amountsOf(one),
        one.deployments.map(({ name }) => name),
      ]),
    ]),
  );

const amountsOf = (application: Parameters<typeof leastOf>[0]) => {
  const known = leastOf(application);
  return known === null
    ? null
    : [known.min, known.initial, known.max].map((one) => Object.entries(toRecord(one)).sort());
};
