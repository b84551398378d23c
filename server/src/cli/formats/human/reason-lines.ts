import { dirname, join } from 'node:path';
import { reasonWords, reasonsOf, say } from '../../../core/index.ts';
import type { Gap, Language } from '../../../core/index.ts';
import { placeOfGap } from '../file-place.ts';
import type { GapSetting } from '../file-place.ts';
import { TEXT } from './human-words.ts';

/** Why something is not known, each reason with its place, and what was taken for granted. */
export const reasonLines = (setting: GapSetting, language: Language): readonly string[] => {
  const { config } = setting;
  const isOnlyOne = config.applications.length === 1;
  const reasons = reasonsOf(config, config.applications).map((reason) => {
    return `  ? ${placeText(reason, setting)}: ${say(reasonWords(reason, isOnlyOne), language)}`;
  });
  const assumed = config.verdict.assumptions.flatMap(({ application, message }) => {
    // What holds for the whole file stands beside its release and its total.
    if (application === null) return [];
    return `  ${say(TEXT.assumed, language)}: ${isOnlyOne ? '' : `${application}: `}${say(message, language)}`;
  });
  return [...reasons, ...new Set(assumed)];
};

/** The file by its path as problems name it, and the line. */
const placeText = (gap: Gap, setting: GapSetting): string => {
  const { path, range } = placeOfGap(gap, setting);
  const named = setting.file === '-' ? '<stdin>' : join(dirname(setting.file), path);
  return range === null ? named : `${named}:${String(range.start.line + 1)}`;
};
