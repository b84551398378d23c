import { say } from '../../core/index.ts';
import type { Gap, Language, Verdict } from '../../core/index.ts';
import { placeOfGap } from './file-place.ts';
import type { GapSetting } from './file-place.ts';

/** A gap with its place by lines. */
export const gapJson = (gap: Gap, setting: GapSetting, language: Language) => ({
  ...placeOfGap(gap, setting),
  message: say(gap.message, language),
});

/** A verdict without its grounds. */
export const statusJson = (verdict: Verdict) => ({
  status: verdict.status,
  ...(verdict.status === 'rejected' && { stage: verdict.stage }),
});

/** A verdict with its answer at each stage, and why one is not known. */
export const verdictJson = (verdict: Verdict, setting: GapSetting, language: Language) => ({
  ...statusJson(verdict),
  stages: verdict.stages,
  doubts: verdict.doubts.map((doubt) => ({
    stage: doubt.stage,
    application: doubt.application,
    ...gapJson(doubt, setting, language),
  })),
  assumptions: verdict.assumptions.map(({ application, message }) => ({
    application,
    message: say(message, language),
  })),
});
