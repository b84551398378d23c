import type { LiveAnswer } from '../../../server/src/core/index.ts';
import type { Words } from '../choices/words.ts';

/** Why an answer is of no use; null where it is well. */
export const liveFault = (answer: LiveAnswer): Words | null => {
  const why = 'fault' in answer ? `${answer.fault} ${answer.detail}`.trim() : `HTTP ${String(answer.status)}`;
  return 'status' in answer && answer.status === 200 ? null : { en: why, vi: why };
};
