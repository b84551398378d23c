import type { Analysis, ConfigAnalysis } from '../analysis/analysis.ts';
import type { ApplicationDemand } from '../demand/demand.ts';
import type { Gap } from '../text/gap.ts';
import { asCode, escaped } from '../text/markdown.ts';
import { LineIndex } from '../text/text-range.ts';
import type { LineRange } from '../text/text-range.ts';
import { say } from '../text/words.ts';
import type { Language, Words } from '../text/words.ts';

/** Why something is not known, said once for all that hang on it. */
export interface Reason extends Gap {
  /** The applications that hang on it; none: the file as a whole does. */
  readonly applications: readonly string[];
}

/** Every reason why an amount or the verdict of a config is not known; of one sentence the first place is told. */
export const reasonsOf = (
  { unknown, verdict }: Pick<ConfigAnalysis, 'unknown' | 'verdict'>,
  applications: readonly ApplicationDemand[],
): readonly Reason[] => {
  const names = new Set(applications.map(({ name }) => name));
  const told = verdict.doubts.filter(({ application }) => application === null || names.has(application));
  return merged([
    ...unknown.map((gap) => ({ gap, application: null })),
    ...applications.flatMap((one) => one.unknown.map((gap) => ({ gap, application: one.name }))),
    ...told.map((gap) => ({ gap, application: gap.application })),
  ]);
};

const merged = (all: readonly { readonly gap: Gap; readonly application: string | null }[]): readonly Reason[] => {
  const reasons = new Map<string, Reason>();
  for (const { gap, application } of all) {
    const key = JSON.stringify([gap.path, gap.message]);
    const known = reasons.get(key) ?? { ...gap, applications: [] };
    const names = application === null ? known.applications : [...new Set([...known.applications, application])];
    reasons.set(key, { ...known, applications: names });
  }
  return [...reasons.values()];
};

/** The lines of a place in the text itself, or in a file of code that was read; null: the file as a whole. */
export const linesOfGap = (
  { path, range }: Gap,
  { lines }: Pick<Analysis, 'lines'>,
  { applications, files }: Pick<ConfigAnalysis, 'applications' | 'files'>,
): LineRange | null => {
  if (range === null) return null;
  if (path === null) return lines.rangeOf(range);
  const text = files?.get(path) ?? applications.flatMap(({ code }) => code?.files.get(path) ?? [])[0];
  return text === undefined ? null : new LineIndex(text).rangeOf(range);
};

/** A reason with the applications that hang on it, where the config has several. */
export const reasonWords = ({ applications, message }: Reason, isOnlyOne: boolean): Words => {
  const who = isOnlyOne || applications.length === 0 ? '' : `${shortened(applications)}: `;
  return { en: who + message.en, vi: who + message.vi };
};

const NAMES = 3;

const shortened = (names: readonly string[]): string =>
  names.length <= NAMES ? names.join(', ') : `${names.slice(0, NAMES).join(', ')} (+${String(names.length - NAMES)})`;

/** `m.py line 4`, or `line 4` of the text itself. */
const placeWords = (reason: Gap, analysis: Analysis, config: ConfigAnalysis): Words | null => {
  const range = linesOfGap(reason, analysis, config);
  if (range === null) return null;
  const file = reason.path === null ? '' : `${reason.path.split(/[\\/]/).at(-1) ?? ''} `;
  const line = String(range.start.line + 1);
  return { en: `${file}line ${line}`, vi: `${file}dòng ${line}` };
};

/** Every reason of some applications of a config as a list in Markdown. */
export const reasonList = (
  analysis: Analysis,
  config: ConfigAnalysis,
  applications: readonly ApplicationDemand[],
  language: Language,
): readonly string[] =>
  reasonsOf(config, applications).map((reason) => {
    const place = placeWords(reason, analysis, config);
    const where = place === null ? '' : `${asCode(say(place, language))}: `;
    return `- ${where}${escaped(say(reasonWords(reason, applications.length === 1), language))}`;
  });
