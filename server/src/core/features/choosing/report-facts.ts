import type { Analysis, ConfigAnalysis } from '../../analysis/analysis.ts';
import type { Words } from '../../text/words.ts';

/** One fact for people who look into a problem; the value is made of codes, numbers and releases alone. */
export interface ReportFact {
  readonly label: Words;
  readonly value: string;
}

/** What may be told of a file to others: nothing that stands in it, no name and no path. */
export const reportFacts = ({ kind, configs, problems, lines, text }: Analysis): readonly ReportFact[] => [
  { label: KIND, value: kind },
  { label: LINES, value: String(lines.positionAt(text.length).line + 1) },
  ...configs.flatMap(configFacts),
  { label: PROBLEMS, value: counted(problems.map(({ code }) => code)) },
];

const KIND: Words = { en: 'Kind of file', vi: 'Loại file' };
const LINES: Words = { en: 'Lines', vi: 'Số dòng' };
const PROBLEMS: Words = { en: 'Codes of its problems', vi: 'Mã các vấn đề' };
const RELEASE: Words = { en: 'Ray release', vi: 'Bản Ray' };
const CLUSTER: Words = { en: 'Cluster', vi: 'Cụm' };
const VERDICT: Words = { en: 'Verdict', vi: 'Kết luận' };
const FIT: Words = { en: 'Fit', vi: 'Đủ chỗ' };

const configFacts = ({ ray, cluster, verdict, fit }: ConfigAnalysis): readonly ReportFact[] => [
  { label: RELEASE, value: `${ray.version} (${ray.source})` },
  { label: CLUSTER, value: cluster === null ? '-' : `${cluster.source}, ${String(cluster.nodes.length)}` },
  { label: VERDICT, value: verdict.status === 'rejected' ? `rejected (${verdict.stage})` : verdict.status },
  { label: FIT, value: fit === null ? '-' : `${fit.initial.status}, ${fit.max.status}` },
];

/** `cpu-contention, hidden-router × 2`; a dash for none. */
export const counted = (codes: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const parts = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return parts.map(([code, count]) => (count === 1 ? code : `${code} × ${String(count)}`)).join(', ') || '-';
};
