import type { Analysis } from '../../analysis/analysis.ts';
import type { Words } from '../../text/words.ts';
import { jsonEdits } from '../../yaml/json-edits.ts';
import type { Refactoring } from './refactoring.ts';

/** The same refactoring so that a text that is JSON stays JSON, and why it is not offered where that does not do. */
export const keepsJson = ({ text }: Analysis, refactoring: Refactoring): Refactoring => {
  const { change } = refactoring;
  if ('why' in change) return refactoring;
  const edits = jsonEdits(text, change.edits);
  return { ...refactoring, change: edits === null ? { why: NO_JSON } : { ...change, edits } };
};

const NO_JSON: Words = {
  en: 'this file is JSON, and what it would write is not',
  vi: 'file này là JSON, còn nội dung sẽ viết thì không phải JSON',
};
