import type { Finding } from '../problems/finding.ts';
import type { AnalyzeOptions } from './options.ts';

/** What a rule says; null where it threw, which costs its own answer and nothing else. */
export const runRule = (
  code: string,
  check: () => readonly Finding[],
  { onFault, onDone }: AnalyzeOptions,
): readonly Finding[] | null => {
  onDone?.('rule');
  try {
    return check();
  } catch (error) {
    onFault?.(code, error);
    return null;
  }
};
