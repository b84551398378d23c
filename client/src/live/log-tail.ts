import { liveFault, logRequest, logText } from '../../../server/src/core/index.ts';
import type { Ask, LogPlace, Words } from '../../../server/src/core/index.ts';
import { LIVE_WORDS as WORDS, logStopped } from './words.ts';

/** The end of a log as it was read now, or why it was not: in Ray’s own words where it has some. */
export type LogRead = { readonly text: string } | { readonly why: Words };

/** So many lines are asked for; fewer where the answer is larger than is read: a line may hold a whole request. */
const LINES = [200, 20, 2];

/** Asks for the last lines of the log of a replica. */
export const readLog = async (place: LogPlace, release: string | null, ask: Ask): Promise<LogRead> => {
  for (const lines of LINES) {
    const answer = await ask(logRequest(place, lines));
    if ('fault' in answer && answer.fault === 'too-large') continue;
    // Of a file that is not there Ray says so itself.
    if (!('text' in answer) || (answer.status !== 200 && answer.status !== 500))
      return { why: liveFault(answer) ?? WORDS.noLog };
    const { text, isFault } = logText(answer.text, release);
    return isFault || answer.status === 500 ? { why: { en: text, vi: text } } : { text };
  }
  return { why: WORDS.longLines };
};

/** What was read last, and why nothing is read any more; null: it is. */
export interface Tail {
  readonly text: string;
  readonly why: Words | null;
}

/** What was read stays where a log is gone, or nobody answers. */
export const tailAfter = (before: Tail, read: LogRead): Tail =>
  'text' in read ? { text: read.text, why: null } : { ...before, why: read.why };

/** As a document shows it. */
export const shownTail = ({ text, why }: Tail, say: (words: Words) => string): string => {
  if (why === null) return text === '' ? say(WORDS.emptyLog) : text;
  const lines = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${lines}${say(logStopped(why, text !== ''))}\n`;
};
