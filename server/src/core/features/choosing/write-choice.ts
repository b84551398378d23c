import type { Analysis } from '../../analysis/analysis.ts';
import { analyze } from '../../analysis/analyze.ts';
import type { ClusterDescription } from '../../clusters/cluster.ts';
import { parseCluster } from '../../clusters/parse-cluster.ts';
import { parseRayVersion } from '../../ray/release.ts';
import { directive } from '../../sources/detect/directives.ts';
import type { Edit } from '../../text/text-range.ts';
import type { Words } from '../../text/words.ts';
import { lineBreak, lineBreakAfter, lineEnd, lineStart } from '../../yaml/edit.ts';
import { isJson } from '../../yaml/json-edits.ts';
import { clusterReason } from '../file-words.ts';
import { releaseReason } from '../release-reason.ts';

/** What can be chosen for a file, named as in its comments. */
export type Choice = 'rayVersion' | 'cluster';

/** What the comment of the file says; null where there is none. */
export const writtenChoice = ({ text }: Analysis, choice: Choice): string | null =>
  directive(text, choice)?.value ?? null;

/**
 * Edits that name a choice in a comment of the file: in the one that counts, else in a new line beside our other comment or
 * at the top. A value of null takes every such comment away. Null for a text that is JSON, which has no comments.
 */
export const choiceEdits = (text: string, choice: Choice, value: string | null): readonly Edit[] | null =>
  value !== null && isJson(text) ? null : commentEdits(text, choice, value);

const commentEdits = (text: string, choice: Choice, value: string | null): readonly Edit[] => {
  const there = directive(text, choice);
  if (value === null) return there === null ? [] : withoutAll(text, choice);
  if (there !== null) return there.value === value ? [] : [{ range: there.range, newText: spaced(text, there.range.start, value) }]; // prettier-ignore
  const newText = `# rayServeLens.${choice}: ${value}${lineBreak(text)}`;
  const at = placeFor(text, choice);
  return [{ range: { start: at, end: at }, newText }];
};

const spaced = (text: string, at: number, value: string): string => (text[at - 1] === ':' ? ` ${value}` : value);

/** The line of the other comment where that is a line of its own in the first column, else the top. */
const placeFor = (text: string, choice: Choice): number => {
  const other = directive(text, choice === 'cluster' ? 'rayVersion' : 'cluster');
  const top = text.startsWith('\uFEFF') ? 1 : 0;
  if (other === null) return top;
  const start = lineStart(text, other.range.start);
  if (text[start] !== '#') return top;
  const next = lineBreakAfter(text, lineEnd(text, other.range.end));
  return choice === 'rayVersion' || next === lineEnd(text, other.range.end) ? Math.max(start, top) : next;
};

/** The last one is taken away until none is left. */
const withoutAll = (text: string, choice: Choice): readonly Edit[] => {
  const edits: Edit[] = [];
  for (let rest = text, one = directive(rest, choice); one !== null; one = directive(rest, choice)) {
    const range = {
      start: lineStart(rest, one.range.start),
      end: lineBreakAfter(rest, lineEnd(rest, one.range.end)),
    };
    edits.unshift({ range, newText: '' });
    rest = rest.slice(0, range.start);
  }
  return edits;
};

/** What is wrong with a value that somebody typed; null for a good one. */
export const choiceFault = (choice: Choice, value: string): Words | null => {
  if (choice === 'rayVersion') return parseRayVersion(value) === null ? NO_RELEASE : null;
  const parsed = parseCluster(value);
  if (/[\r\n]/.test(value)) return ONE_LINE;
  return 'error' in parsed ? parsed.error : null;
};

const NO_RELEASE: Words = { en: 'This is no Ray release.', vi: 'Đây không phải bản Ray.' };
const ONE_LINE: Words = { en: 'Write it in one line.', vi: 'Hãy viết trên một dòng.' };

/** What wins over a setting in this file, as a person is told; null where the setting would count. */
export const winsOverSetting = (analysis: Analysis, setting: ChoiceSetting): Words | null => {
  const { text, work } = analysis;
  if (work === null) return null;
  const { configs } = analyze(text, { ...work.options, ...setting }, analysis);
  if ('rayVersionSetting' in setting) {
    const other = configs.find(({ ray }) => ray.source !== 'setting' || ray.settings !== undefined);
    return other === undefined ? null : wins(releaseReason(other.ray));
  }
  const name = 'clusterSetting' in setting ? 'rayServeLens.cluster' : setting.clusterFileSetting.name;
  const other = configs.find(({ cluster }) => cluster?.source !== 'setting' || cluster.name !== name)?.cluster;
  return other == null ? null : wins(clusterReason(other));
};

/** One choice as a setting would name it. */
export type ChoiceSetting =
  | { readonly rayVersionSetting: string }
  | { readonly clusterSetting: string }
  | { readonly clusterFileSetting: ClusterDescription };

const wins = ({ en, vi }: Words): Words => ({
  en: `changes nothing for this file; what counts: ${en}`,
  vi: `không đổi gì cho file này; có hiệu lực hơn: ${vi}`,
});
