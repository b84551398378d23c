import { PLAIN_LOGS_SINCE } from '../ray/facts/dashboard.ts';
import { compareReleases, releaseOfBuild } from '../ray/release.ts';
import type { LiveRequest } from './answers.ts';

/** The log file of a replica: `file` is its path in the folder of Ray’s logs, as Serve names it (`/serve/replica_….log`). */
export interface LogPlace {
  readonly node: string;
  readonly file: string;
}

/** Ray reads a file in blocks of so many bytes (`BLOCK_SIZE` in `dashboard/modules/log/log_agent.py`). */
const BLOCK = 1 << 16;

const LIMIT = 4_000_000;

/** In place of a log that cannot be read, from 2.33 to 2.44, with status 200 (`dashboard/modules/state/state_head.py`). */
const PLAIN_FAULT = '[get_logs] Fetch log error: ';

/** Asks for the last lines of a log. Ray joins an absolute path to nothing, so that what Serve names must lose its `/`. */
export const logRequest = ({ node, file }: LogPlace, lines: number): LiveRequest => ({
  method: 'GET',
  path: `/api/v0/logs/file?${[
    `node_id=${encodeURIComponent(node)}`,
    `filename=${encodeURIComponent(file.replace(/^\/+/, ''))}`,
    `lines=${String(lines)}`,
    'format=text',
  ].join('&')}`,
  limit: LIMIT,
});

/** The log in an answer of that release; of an unknown one as it came. `isFault`: the text says why there is no log. */
export const logText = (text: string, release: string | null): { readonly text: string; readonly isFault: boolean } => {
  const known = release === null ? null : releaseOfBuild(release);
  if (text.startsWith(PLAIN_FAULT)) return { text: text.slice(PLAIN_FAULT.length), isFault: true };
  if (known === null || compareReleases(known, PLAIN_LOGS_SINCE) >= 0) return { text, isFault: false };
  return text.startsWith('0') ? { text: text.slice(1), isFault: true } : { text: unmarked(text), isFault: false };
};

/** Without the mark before each block. */
const unmarked = (text: string): string => {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const start = text.startsWith('1', from) ? from + 1 : from;
    const end = blockEnd(text, start);
    parts.push(text.slice(start, end));
    from = end;
  }
  return parts.join('');
};

/** Where a block ends that begins there: by what its characters take in UTF-8. */
const blockEnd = (text: string, start: number): number => {
  let bytes = 0;
  for (let at = start; at < text.length; at++) {
    if (bytes >= BLOCK) return at;
    const code = text.charCodeAt(at);
    // Each half of a pair is half of four.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return text.length;
};
