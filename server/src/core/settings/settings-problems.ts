import type { Fix, Problem } from '../problems/problem.ts';
import { sharedSettings } from './read-settings.ts';

/** Stands where other problems have the code of their rule. */
export const SETTINGS_CODE = 'settings-file';

/** What of a settings file is not used, as an editor shows it. */
export const settingsProblems = (text: string): readonly Problem[] =>
  sharedSettings(text).problems.map(({ range, message }) => ({
    code: SETTINGS_CODE,
    severity: 'error',
    message,
    range,
    related: [],
    unit: null,
  }));

/** The near word in place of one that is not known. */
export const settingsFixes = (text: string, { code, range }: Problem): readonly Fix[] =>
  (code === SETTINGS_CODE ? sharedSettings(text).problems : [])
    .filter((problem) => problem.range.start === range.start && problem.range.end === range.end)
    .flatMap(({ near }) =>
      near === undefined
        ? []
        : {
            title: { en: `Change to ${near}`, vi: `Đổi thành ${near}` },
            preferred: true,
            safe: true,
            edits: [{ range, newText: near }],
          },
    );
