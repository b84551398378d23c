import type { Analysis } from '../../analysis/analysis.ts';
import { analyze } from '../../analysis/analyze.ts';
import type { AnalyzeOptions } from '../../analysis/options.ts';
import type { ApplicationDemand } from '../../demand/demand.ts';
import { unmoved } from '../../demand/moved.ts';
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
  isSame(analysis, analyze(text, options));

/** The same for edits of the text; of what they do not touch nothing is worked out anew. */
export const keepsMeaning = (analysis: Analysis, edits: readonly Edit[], more: AnalyzeOptions = {}): boolean =>
  isSame(analysis, analyze(applyEdits(analysis.text, edits), { ...analysis.work?.options, ...more }, analysis));

const isSame = ({ configs: before }: Analysis, { configs: now }: Analysis): boolean =>
  before.length === now.length &&
  before.every(({ applications, verdict }, index) => {
    const other = now[index];
    return (
      other?.verdict.status === verdict.status &&
      other.applications.length === applications.length &&
      applications.every((one, at) => {
        const same = other.applications[at];
        return same !== undefined && (unmoved(same) === unmoved(one) || meaningOf(same) === meaningOf(one));
      })
    );
  });

const meaningOf = (one: ApplicationDemand): string =>
  JSON.stringify([one.name, one.demand !== null, amountsOf(one), one.deployments.map(({ name }) => name)]);

const amountsOf = (application: ApplicationDemand) => {
  const known = leastOf(application);
  return known === null
    ? null
    : [known.min, known.initial, known.max].map((one) => Object.entries(toRecord(one)).sort());
};
