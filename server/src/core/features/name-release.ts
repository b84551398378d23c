import type { Analysis } from '../analysis/analysis.ts';
import type { Fix } from '../problems/problem.ts';
import { lineBreak } from '../yaml/edit.ts';
import { isJson } from '../yaml/json-edits.ts';

/** The comment that names the Ray release, at the top of a file for which the newest was only assumed; null for every other, and for JSON. */
export const releaseFix = ({ text, configs }: Analysis): Fix | null => {
  const assumed = configs.find(({ ray }) => ray.source === 'default');
  if (assumed === undefined || isJson(text)) return null;
  const { version } = assumed.ray;
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return {
    title: {
      en: `Name the Ray release here: ${version}, the newest, is assumed`,
      vi: `Ghi bản Ray vào đây: đang giả định ${version}, bản mới nhất`,
    },
    preferred: false,
    edits: [{ range: { start, end: start }, newText: `# rayServeLens.rayVersion: ${version}${lineBreak(text)}` }],
  };
};
