import type { Analysis, ConfigAnalysis } from '../../analysis/analysis.ts';
import type { Fit } from '../../fit/fit.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Words } from '../../text/words.ts';
import { isUnfinished } from '../unfinished.ts';
import { brieflyEnded, endedEngines, isSureOf } from './ended-engine.ts';

const REJECTED: Words = { en: 'Ray rejects it', vi: 'Ray từ chối' };
const REJECTED_WITH_FILE: Words = { en: 'Ray rejects the file', vi: 'Ray từ chối cả file' };
const FITS: Words = { en: 'fits', vi: 'đủ chỗ' };
const SCALED: Words = { en: 'fits once nodes are added', vi: 'đủ chỗ sau khi thêm node' };
const STARTS: Words = { en: 'fits at the start, not at most', vi: 'đủ chỗ lúc khởi động, thiếu khi nhiều nhất' };
const MAY_START: Words = {
  en: 'fits at the start, may not at most',
  vi: 'đủ lúc khởi động, có thể thiếu khi nhiều nhất',
};
const DOES_NOT_FIT: Words = { en: 'does not fit', vi: 'không đủ chỗ' };
const NOT_TOGETHER: Words = { en: 'does not fit beside the others', vi: 'không đủ chỗ cùng các application khác' };
const DEPENDS: Words = { en: 'chance decides whether it fits', vi: 'đủ chỗ hay không tùy may rủi' };

const CODE_DECIDES: Words = { en: 'a condition decides whether it fits', vi: 'đủ chỗ hay không tùy điều kiện' };

/** The same words where several stand in one row. */
export const briefly = (words: Words): Words =>
  words === STARTS ? { en: 'fits at start only', vi: 'chỉ đủ lúc khởi động' } : brieflyEnded(words);

/** How a config, or one of its applications, stands: what Ray rejects comes first, then whether it has room. Null where nobody knows. */
export const standingOf = (analysis: Analysis, config: number, application?: number): Words | null =>
  standingsIn(analysis, config)(application);

/** The same of all applications of a config, by their number there. */
export const standingsIn = (analysis: Analysis, config: number): ((application?: number) => Words | null) => {
  const one = analysis.configs[config];
  if (one === undefined) return () => null;
  const refusal = refusalsOf(analysis, one, config);
  const ended = endedEngines(analysis, config);
  return (application) => refusal(application) ?? startWords(fitWords(one, application), () => ended(application));
};

/** What is only not finished yet makes Ray reject the file too, but says nothing of what stands already. */
const refusalsOf = (
  analysis: Analysis,
  one: ConfigAnalysis,
  config: number,
): ((application?: number) => Words | null) => {
  if (one.verdict.status !== 'rejected') return () => null;
  const isHalf = isUnfinished(analysis, { start: 0, end: analysis.text.length });
  const all = analysis.problems.filter(({ rejects }) => rejects !== undefined);
  const refused = all.filter((problem) => problem.unit?.config === config && !isHalf(problem));
  if (refused.length === 0 && all.some(isHalf) && one.alone === undefined) return () => null;
  const isAlone = one.applications.length < 2;
  const isOfFile = ({ unit, rejects }: Problem): boolean => unit === null && rejects === 'schema';
  const ofFile =
    refused.some(({ rejects }) => rejects === 'schema') ||
    (one.verdict.stages.schema === 'rejected' && all.some((problem) => isOfFile(problem) && !isHalf(problem)));
  const starts = refused.filter(({ unit }) => unit?.part !== 'frame').map(({ range }) => range.start);
  return (application) => {
    if (application === undefined || isAlone) return REJECTED;
    if (ofFile) return REJECTED_WITH_FILE;
    const full = one.applications[application]?.fullRange;
    return full !== undefined && starts.some((start) => start >= full.start && start < full.end) ? REJECTED : null;
  };
};

/** Room for everything is not all that an engine needs. */
const startWords = (words: Words | null, ended: () => Words | null): Words | null => {
  const startsOnly = words === STARTS || words === MAY_START;
  if (words !== FITS && words !== SCALED && !startsOnly) return words;
  const other = ended();
  return other === null || (startsOnly && !isSureOf(other)) ? words : other;
};

const fitWords = (config: ConfigAnalysis, application: number | undefined): Words | null => {
  const { fit } = config;
  if (fit === null) return null;
  const name = application === undefined ? null : (config.applications[application]?.name ?? null);
  const { initial, max } = fit;
  if (initial.status === 'does-not-fit') return shortWords(initial, name, config);
  if (initial.status === 'depends') return initial.conditions === undefined ? DEPENDS : CODE_DECIDES;
  if (initial.status !== 'fits') return null;
  if (max.status === 'fits') return initial.scaled === true || max.scaled === true ? SCALED : FITS;
  if (max.status === 'does-not-fit') return name !== null && isSpared(max, name) ? FITS : STARTS;
  return max.status === 'depends' ? MAY_START : null;
};

/** `pending` names everybody who waits, in every order of things; where it does not, chance decides who. */
const shortWords = (fit: Fit, name: string | null, { demand, applications }: ConfigAnalysis): Words | null => {
  if (name === null || applications.length < 2) return waiting(DOES_NOT_FIT, fit.pendingTotal);
  if (fit.pending === null) return NOT_TOGETHER;
  const own = fit.pending.filter(({ application }) => application === name);
  if (own.length === 0) return demand === null ? null : FITS;
  return waiting(
    DOES_NOT_FIT,
    own.reduce((sum, { replicas }) => sum + replicas, 0),
  );
};

const isSpared = ({ pending }: Fit, name: string): boolean =>
  pending?.every(({ application }) => application !== name) === true;

const waiting = (words: Words, total: number | null): Words =>
  total === null || total === 0
    ? words
    : { en: `${words.en}: ${String(total)} pending`, vi: `${words.vi}: ${String(total)} phải chờ` };
