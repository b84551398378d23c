import type { Fix } from '../../../problems/problem.ts';
import { lineBreak } from '../../../yaml/edit.ts';

/** Makes the whole file the one item of `applications`; not offered where a marker or a flow mapping has its own place. */
export const listApplication = (text: string): readonly Fix[] => {
  const rows = [...text.matchAll(/^(?=[^\r\n])/gm)].map(({ index }) => index);
  const first = rows.find((start) => /^[^\s#]/.test(text.slice(start)));
  if (first === undefined || /^(?:---|\.\.\.|%|[{\t])/m.test(text)) return [];
  const edits = rows
    .filter((start) => start >= first)
    .map((start) => ({
      range: { start, end: start },
      newText: start === first ? `applications:${lineBreak(text)}- ` : '  ',
    }));
  return [
    { title: { en: 'List it under applications', vi: 'Đưa vào danh sách applications' }, preferred: true, edits },
  ];
};
